import ReportModel

/// The columns that a table shows: those written out from the plan's content areas, phases or channels
/// only where there is something to show or another column rests on them, all others unless they would
/// repeat one, as the sums since the year began do in its first month.
struct ShownColumns {
  let columns: [ColumnPlan]
  let figures: [FigureColumn?]

  init(_ planned: [ColumnPlan], figures: [FigureColumn?], windows: ComparisonWindows) {
    let repeated = ColumnRepetition(planned, windows: windows).originals
    let needed = Set(planned.flatMap(\.references))
    let shown = planned.indices.filter { index in
      if repeated[index] != nil { return false }
      if needed.contains(index) { return true }
      return switch planned[index].spread {
      case nil, .headlineIndicators: true
      case .contentAreas, .phases, .channels: figures[index]?.placesWithData.isEmpty == false
      }
    }
    var places = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
    for (index, original) in repeated { places[index] = places[original] }
    let moved = shown.map { planned[$0].moved(by: places) }
    columns = moved.map { $0.meaning(what: moved) }
    self.figures = shown.map { figures[$0] }
  }

  /// What stands in the row of column indices: letters for text (after A and B, the running number and
  /// the stub), then 1, 2, 3 … and how a percentage follows from others, `6=5/1`.
  var indices: [String] {
    var numbers: [Int: Int] = [:]
    for (place, column) in columns.enumerated() where !column.isText {
      numbers[place] = numbers.count + 1
    }
    func sum(_ places: [Int]) -> String {
      let terms = places.compactMap { numbers[$0] }.map(String.init).joined(separator: "+")
      return places.count > 1 ? "(\(terms))" : terms
    }
    var letters: UInt8 = 0
    return columns.enumerated().map { place, column in
      let number = numbers[place].map(String.init) ?? ""
      switch column.content {
      case .figure, .share: return number
      case .percent(let parts, let wholes): return "\(number)=\(sum(parts))/\(sum(wholes))"
      case .difference(let minuend, let subtrahend):
        return "\(number)=\(sum([minuend]))-\(sum([subtrahend]))"
      case .text:
        defer { letters = min(letters + 1, 23) }
        return String(UnicodeScalar(UInt8(ascii: "C") + letters))
      }
    }
  }

  /// What short names of content areas stand for, if columns are named by them.
  func legend(_ areas: [ContentArea]) -> String? {
    let entries = columns.compactMap { column -> String? in
      guard column.spread == .contentAreas, case .figure(let figure) = column.content,
        let area = figure.filter.contentArea.map({ areas[$0] }), area.shortName != area.name
      else { return nil }
      return "\(area.shortName): \(area.name)"
    }
    return entries.isEmpty ? nil : entries.joined(separator: "; ") + "."
  }
}

extension ColumnPlan {
  fileprivate var isText: Bool { if case .text = content { true } else { false } }

  /// Places of the columns that this one is computed from.
  fileprivate var references: [Int] {
    switch content {
    case .percent(let parts, let wholes): parts + wholes
    case .share(let column): [column]
    case .difference(let minuend, let subtrahend): [minuend, subtrahend]
    case .figure, .text: []
    }
  }

  /// The column with a meaning that names the columns which it is now computed from.
  fileprivate func meaning(what columns: [ColumnPlan]) -> ColumnPlan {
    func codes(_ places: [Int]) -> String { places.map { columns[$0].code }.joined(separator: "+") }
    let now: [String: String]
    switch content {
    case .percent(let parts, let wholes): now = ["percent": codes(parts), "of": codes(wholes)]
    case .difference(let minuend, let subtrahend):
      now = ["difference": codes([minuend]), "from": codes([subtrahend])]
    case .figure, .share, .text: return self
    }
    return ColumnPlan(
      code: code, label: label, short: short, spanner: spanner, spread: spread, content: content,
      meaning: meaning.merging(now) { $1 })
  }

  /// The column with its references moved to where other columns now stand.
  fileprivate func moved(by places: [Int: Int]) -> ColumnPlan {
    let content: Content =
      switch self.content {
      case .percent(let parts, let wholes):
        .percent(of: parts.compactMap { places[$0] }, to: wholes.compactMap { places[$0] })
      case .difference(let minuend, let subtrahend):
        if let minuend = places[minuend], let subtrahend = places[subtrahend] {
          .difference(of: minuend, from: subtrahend)
        } else {
          self.content
        }
      case .share(let column): places[column].map { .share(of: $0) } ?? self.content
      case .figure, .text: self.content
      }
    return ColumnPlan(
      code: code, label: label, short: short, spanner: spanner, spread: spread, content: content,
      meaning: meaning)
  }
}
