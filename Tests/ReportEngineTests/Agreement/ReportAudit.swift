import ReportEngine
import ReportModel

/// Asks every figure of a report anew, one question for each cell, and says where the answers differ.
///
/// What a cell is about is taken from the document alone: the codes of its row and the meaning of its
/// column. Groups and totals are asked for as such, not summed up.
struct ReportAudit {
  let document: ReportDocument
  let plan: Plan
  private let units: UnitView
  private let statistics: Statistics
  private(set) var disagreements: [String] = []
  /// How many cells with a figure were asked anew.
  private(set) var figureCount = 0
  /// How many percentages and formulas were recomputed.
  private(set) var derivedCount = 0

  init(
    _ document: ReportDocument, plan: Plan, units: UnitView = .atCutOff, source: any RecordSource
  ) throws {
    self.document = document
    self.units = units
    self.plan = plan
    statistics = Statistics(plan: plan, source: source)
    for table in document.tables where table.columns.contains(where: { $0.code == "stub" }) {
      try audit(table)
    }
  }

  private mutating func audit(_ table: Table) throws {
    for (place, column) in table.columns.enumerated() {
      for (index, row) in table.rows.enumerated() where row.kind != .heading {
        let cell = row.cells[place]
        if column.meaning["measure"] != nil, column.meaning["comparison"] != "target" {
          let question = CellQuestion(
            row: row, column: column, document: document,
            rowsArePhases: table.rows.contains { $0.codes["phase"] != nil },
            unitsAreNested: table.rows.contains { group in
              group.kind == .group && group.codes["unit"] != nil
                && table.rows.contains { $0.kind == .item && $0.codes.keys.elementsEqual(["unit"]) }
            },
            rowsAreMonths: table.columns.contains { $0.meaning["dimension"] == "month" },
            plan: plan,
            units: units)
          let expected = try question.answer(statistics)
          check(cell.value, expected, "\(table.code) row \(index) column \(column.code)")
        } else if column.meaning["percent"] != nil || column.meaning["share"] != nil {
          check(
            cell.value, RatioCheck(table: table, row: index, column: column, plan: plan).expected(),
            "\(table.code) row \(index) column \(column.code)")
        }
        checkDerivation(of: cell, in: table, row: index, column: place)
      }
    }
  }

  private mutating func check(_ value: Cell.Value, _ figure: Figure?, _ place: String) {
    switch (value, figure) {
    case (.count(let printed), .count(let asked)) where printed == asked: figureCount += 1
    case (.quantity(let printed, _), .quantity(let asked)) where printed == asked:
      figureCount += 1
    case (.count(0), nil), (.absent, nil), (.absent, .untold), (.empty, nil): break
    // What can't be compared or added up has a figure that is not printed.
    case (.absent(.notComparable), _), (.absent(.notApplicable), _): break
    default: disagreements.append("\(place): printed \(value), asked \(String(describing: figure))")
    }
  }

  private mutating func check(_ value: Cell.Value, _ ratio: RatioCheck.Outcome, _ place: String) {
    switch (value, ratio) {
    case (.percent(let printed), .ratio(let recomputed)) where printed == recomputed:
      derivedCount += 1
    case (.absent, .none), (.empty, .none): break
    default: disagreements.append("\(place): printed \(value), recomputed \(ratio)")
    }
  }

  private mutating func checkDerivation(of cell: Cell, in table: Table, row: Int, column: Int) {
    guard let derivation = cell.derivation else { return }
    derivedCount += 1
    if let recomputed = derivation.recomputed(in: table, row: row, column: column),
      cell.value.agrees(with: recomputed)
    {
      return
    }
    disagreements.append(
      "\(table.code) row \(row) column \(column): \(cell.value) does not follow from \(derivation)")
  }
}

/// A percentage or a share, computed once more from the cells that its column names.
private struct RatioCheck {
  enum Outcome {
    case ratio(Ratio)
    case none
  }

  let table: Table
  let row: Int
  let column: Table.Column
  let plan: Plan

  func expected() -> Outcome {
    if isOfAccumulatedLevels { return .none }
    if let share = column.meaning["share"] {
      guard let total = table.rows.firstIndex(where: { $0.kind == .total }),
        let part = value(share, row), let whole = value(share, total),
        let ratio = Ratio(part, over: whole)
      else { return .none }
      return .ratio(ratio)
    }
    let parts = codes("percent").map { value($0, row) }
    let wholes = codes("of").map { value($0, row) }
    guard !wholes.contains(nil), !isWithheld(codes("percent")) else { return .none }
    let part = parts.compactMap { $0 }.reduce(.zero, +)
    let whole = wholes.compactMap { $0 }.reduce(.zero, +)
    guard let ratio = Ratio(part, over: whole) else { return .none }
    return .ratio(ratio)
  }

  /// The last level of a stock is no share of those that were told before.
  private var isOfAccumulatedLevels: Bool {
    codes("of").contains { code in
      guard let whole = table.columns.first(where: { $0.code == code }),
        whole.meaning["comparison"]?.hasPrefix("since-") == true
      else { return false }
      let indicator = table.rows[row].codes["indicator"] ?? whole.meaning["indicator"]
      return plan.indicators.contains { $0.code == indicator && $0.accumulation == .stock }
    }
  }

  /// No report is never zero, hence no percentage either; nor has what can't be compared, or of what
  /// nothing was expected.
  private func isWithheld(_ codes: [String]) -> Bool {
    let values = codes.map { cell($0, row)?.value }
    return values.contains(.absent(.notReported)) || values.contains(.absent(.notComparable))
      || values.allSatisfy { $0 == .absent(.notExpected) }
  }

  private func codes(_ key: String) -> [String] {
    (column.meaning[key] ?? "").split(separator: "+").map(String.init)
  }

  private func cell(_ code: String, _ row: Int) -> Cell? {
    table.columns.firstIndex { $0.code == code }.map { table.rows[row].cells[$0] }
  }

  private func value(_ code: String, _ row: Int) -> Quantity? { cell(code, row)?.value.exact }
}

extension Cell.Value {
  /// The exact figure of a number; `nil` for anything else.
  var exact: Quantity? {
    switch self {
    case .count(let count): Quantity(count)
    case .quantity(let quantity, _): quantity
    case .empty, .text, .percent, .ratio, .day, .absent: nil
    }
  }

  fileprivate func agrees(with recomputed: Derivation.Recomputed) -> Bool {
    switch (self, recomputed) {
    case (.percent(let printed), .ratio(let ratio)): printed == ratio
    case (_, .sum(let sum)): exact == sum
    default: false
    }
  }
}

extension Derivation {
  enum Recomputed {
    case sum(Quantity)
    case ratio(Ratio)
  }

  /// What a spreadsheet would make of the formula; `nil` when it would be an error.
  func recomputed(in table: Table, row: Int, column: Int) -> Recomputed? {
    func value(_ row: Int, _ column: Int) -> Quantity? { table.rows[row].cells[column].value.exact }
    func sum(_ values: [Quantity?]) -> Quantity { values.compactMap { $0 }.reduce(.zero, +) }
    switch self {
    case .sumOfRows(let rows): return .sum(sum(rows.map { value($0, column) }))
    case .sumOfColumns(let columns): return .sum(sum(columns.map { value(row, $0) }))
    case .differenceOfColumns(let minuend, let subtrahend):
      guard let whole = value(row, minuend), let part = value(row, subtrahend) else { return nil }
      return .sum(whole - part)
    case .percentOfColumns(let numerator, let denominator):
      guard let part = value(row, numerator), let whole = value(row, denominator) else {
        return nil
      }
      return Ratio(part, over: whole).map { .ratio($0) }
    case .percentOfColumnSums(let numerators, let denominators):
      return Ratio(
        sum(numerators.map { value(row, $0) }), over: sum(denominators.map { value(row, $0) })
      ).map { .ratio($0) }
    case .shareOfTotal(let column, let totalRow):
      guard let part = value(row, column), let whole = value(totalRow, column) else { return nil }
      return Ratio(part, over: whole).map { .ratio($0) }
    }
  }
}
