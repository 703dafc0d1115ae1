import ReportEngine
import ReportModel
import ReportRender

/// A trace as text for people.
struct TraceText {
  let trace: FigureTrace
  /// Where the figure stands, as it was asked for; `nil` for a question that stands by itself.
  let place: String?
  let plan: Plan
  let numbers: SourceNumbers
  let width: Int
  let language: Language
  /// Names of all sources, in the order in which they come up.
  private let sources: [String]

  init(
    trace: FigureTrace, place: String?, plan: Plan, numbers: SourceNumbers, width: Int,
    language: Language
  ) {
    self.trace = trace
    self.place = place
    self.plan = plan
    self.numbers = numbers
    self.width = width
    self.language = language
    var seen: Set<String> = []
    sources = trace.sourceNames.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private var wording: TraceWording { TraceWording(plan: plan) }
  private var renderer: TextRenderer { TextRenderer(width: width) }

  func bytes() -> [UInt8] {
    var lines: [String] = []
    append(trace, path: [], to: &lines)
    lines += legend()
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// What the numbers of sources stand for.
  private func legend() -> [String] {
    guard !sources.isEmpty else { return [] }
    let heading = text(BilingualText(vi: "Nguồn:", en: "Sources:"))
    return ["", heading]
      + sources.enumerated().flatMap { number, source in
        renderer.lines(of: "[\(number + 1)] \(self.source(source))", indent: 2)
      }
  }

  /// «records/a.csv (bản 2, báo cáo gửi lên số 7)».
  private func source(_ name: String) -> String {
    guard let entry = numbers[name] else { return name }
    let version = BilingualText(vi: "bản \(entry.version)", en: "version \(entry.version)")
    guard let submission = entry.submission else { return "\(name) (\(text(version)))" }
    let number = BilingualText(
      vi: "báo cáo gửi lên số \(submission)", en: "submission \(submission)")
    return "\(name) (\(text(version)), \(text(number)))"
  }

  private func append(_ trace: FigureTrace, path: [Int], to lines: inout [String]) {
    if !path.isEmpty { lines.append("") }
    let number =
      path.isEmpty
      ? place.map { "\($0): " } ?? "" : "(\(path.map(String.init).joined(separator: "."))) "
    lines += renderer.lines(
      of: "\(number)\(trace.label) = \(FigureText.printed(trace.value))", indent: 0)
    if let question = trace.question {
      for line in wording.lines(of: question) {
        lines += renderer.lines(of: "\(text(line.label)): \(text(line.value))", indent: 2)
      }
    }
    lines += renderer.lines(
      of:
        "\(text(BilingualText(vi: "Cách tính", en: "Worked out as"))): \(text(wording.rule(of: trace)))",
      indent: 2)
    if !trace.parts.isEmpty {
      lines.append(String(renderer.text(of: parts(of: trace)).trimmingSuffix { $0.isNewline }))
    }
    lines += renderer.lines(of: text(conclusion(trace)), indent: 2)
    for (place, operand) in trace.operands.enumerated() {
      append(operand, path: path + [place + 1], to: &lines)
    }
  }

  private func conclusion(_ trace: FigureTrace) -> BilingualText {
    let traced = FigureText.printed(trace.traced)
    return trace.value == trace.traced
      ? BilingualText(vi: "Cộng lại: \(traced), khớp.", en: "Adds up to \(traced): it agrees.")
      : BilingualText(
        vi: "Cộng lại: \(traced), KHÔNG khớp với \(FigureText.printed(trace.value)).",
        en: "Adds up to \(traced), which is NOT \(FigureText.printed(trace.value)).")
  }

  private func text(_ text: BilingualText) -> String { text.text(in: language) }

  // MARK: - Parts

  private func parts(of trace: FigureTrace) -> Table {
    let columns: [Table.Column]
    switch trace.parts[0].origin {
    case .activity: columns = activityColumns(trace.question)
    case .task: columns = taskColumns
    case .unit: columns = unitColumns
    case .target: columns = targetColumns
    }
    return Table(
      code: "parts", title: "", placement: .body, columns: columns,
      rows: trace.parts.enumerated().map { number, part in
        Table.Row(
          kind: .item, cells: [Cell(.count(number + 1))] + cells(of: part, trace.question))
      })
  }

  private func column(
    _ code: String, _ vietnamese: String, _ english: String, _ kind: Table.Column.Kind = .text
  ) -> Table.Column {
    Table.Column(code: code, label: text(BilingualText(vi: vietnamese, en: english)), kind: kind)
  }

  private var ordinal: Table.Column { column("ordinal", "TT", "No.", .ordinal) }
  private var amount: Table.Column { column("amount", "Tính", "Adds", .number) }
  private var origin: Table.Column { column("source", "Nguồn: dòng", "Source: row") }

  /// What the question says of all records has no column.
  private func activityColumns(_ question: TracedQuestion?) -> [Table.Column] {
    let leading = [
      ordinal, column("date", "Ngày", "Date", .day), column("unit", "Đơn vị", "Unit", .label),
      column("content_area", "Nội dung", "Content"),
    ]
    let indicator =
      namesIndicator(question) ? [] : [column("indicator", "Chỉ tiêu", "Indicator")]
    return leading + indicator + [amount, origin]
  }

  private func namesIndicator(_ question: TracedQuestion?) -> Bool {
    question?.conditions.contains { $0.kind == .indicator } ?? false
  }

  private var taskColumns: [Table.Column] {
    [
      ordinal, column("task", "Nhiệm vụ", "Task", .label), column("unit", "Đơn vị", "Unit"),
      column("state", "Tình trạng", "State"), origin,
    ]
  }

  private var unitColumns: [Table.Column] {
    [
      ordinal, column("unit", "Đơn vị", "Unit", .label),
      column("standing", "Báo cáo", "Report"), origin,
    ]
  }

  private var targetColumns: [Table.Column] {
    [
      ordinal, column("indicator", "Chỉ tiêu", "Indicator", .label),
      column("unit", "Đơn vị", "Unit"), column("content_area", "Nội dung", "Content area"),
      column("from", "Từ ngày", "From", .day), column("to", "Đến ngày", "To", .day), amount,
      column("row", "Dòng kế hoạch", "Row", .number),
    ]
  }

  private func cells(of part: TracedPart, _ question: TracedQuestion?) -> [Cell] {
    switch part.origin {
    case .activity(let sourced, _):
      cells(of: sourced, part.amount, withIndicator: !namesIndicator(question))
    case .task(let assignment, let reports): cells(of: assignment, reports)
    case .unit(let unit, let standing, let receipts):
      [
        .text(name(of: unit)), .text(text(wording.standing(standing))),
        .text(receipts.map { place($0.source, $0.record.row) }.joined(separator: "; ")),
      ]
    case .target(let target): cells(of: target)
    }
  }

  private func cells(
    of sourced: SourcedRecord<ActivityRecord>, _ amount: Quantity, withIndicator: Bool
  ) -> [Cell] {
    let record = sourced.record
    let indicator = plan.indicators[record.indicator]
    let leading: [Cell] = [
      Cell(.day(record.day)), .text(name(of: record.unit)),
      .text(plan.contentAreas[record.contentArea].shortName),
    ]
    return leading + (withIndicator ? [.text(indicator.shortName)] : []) + [
      Cell(.quantity(amount, decimals: amount.significantPlaces)),
      .text(place(sourced.source, record.row)),
    ]
  }

  private func cells(
    of assignment: TaskLedger.Assignment, _ reports: [SourcedRecord<CompletionRecord>]
  ) -> [Cell] {
    let task = plan.tasks[assignment.task]
    return [
      .text("\(task.code). \(task.title)"), .text(name(of: assignment.unit)),
      .text(text(wording.state(of: assignment))),
      .text(reports.map { place($0.source, $0.record.row) }.joined(separator: "; ")),
    ]
  }

  private func cells(of target: Target) -> [Cell] {
    [
      .text(plan.indicators[target.indicator].shortName),
      .text(name(of: target.unit ?? plan.units.top)),
      .text(target.contentArea.map { plan.contentAreas[$0].shortName } ?? ""),
      Cell(.day(target.window.first)), Cell(.day(target.window.last)),
      Cell(.quantity(target.quantity, decimals: target.quantity.significantPlaces)),
      target.row > 0 ? Cell(.count(target.row)) : .empty,
    ]
  }

  private func name(of unit: Position<OrgUnit>) -> String {
    plan.units[unit].nearestVersion(to: trace.question?.asOf ?? plan.campaign.first).name
  }

  /// «[1]: 120», by the legend below.
  private func place(_ source: String, _ row: Int) -> String {
    sources.firstIndex(of: source).map { "[\($0 + 1)]: \(row)" } ?? "\(row)"
  }
}

extension FigureTrace {
  /// Names of the sources of all parts, in order, each as often as it comes up.
  fileprivate var sourceNames: [String] {
    parts.flatMap(\.sourceNames) + operands.flatMap(\.sourceNames)
  }
}

extension TracedPart {
  fileprivate var sourceNames: [String] {
    switch origin {
    case .activity(let sourced, _): [sourced.source]
    case .task(_, let reports): reports.map(\.source)
    case .unit(_, _, let receipts): receipts.map(\.source)
    case .target: []
    }
  }
}

/// Figures as they are printed.
enum FigureText {
  static func printed(_ value: Cell.Value) -> String {
    if case .absent(let reason) = value, CellText.printed(value).isEmpty {
      return "(\(TraceWording.reason(reason).vietnamese))"
    }
    return CellText.printed(value)
  }
}

extension StringProtocol {
  /// The text without what stands at its end and meets a condition.
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
