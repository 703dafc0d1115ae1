import ReportEngine
import ReportModel
import Tabular

/// Writes the parts of figures for machines: the same fields in JSON and in CSV.
struct PartWriter {
  let plan: Plan
  let numbers: SourceNumbers

  /// The fields that parts of any kind have, in the order of the columns of CSV.
  static let columns = [
    "kind", "date", "unit", "phase", "content_area", "indicator", "quantity", "audience", "task",
    "due", "completed_on", "state", "period", "received_on", "from", "to", "version_from",
    "amount", "source", "version", "submission", "row",
  ]

  func fields(of part: TracedPart) -> [String: JSONScalar] {
    var fields: [String: JSONScalar] = [:]
    fields["amount"] = FigureNumber.decimal(part.amount.plain).map { .number($0) }
    switch part.origin {
    case .activity(let sourced, let phase): add(sourced, phase, to: &fields)
    case .task(let assignment, let reports): add(assignment, reports, to: &fields)
    case .unit(let unit, let standing, let receipts): add(unit, standing, receipts, to: &fields)
    case .target(let target): add(target, to: &fields)
    }
    return fields
  }

  private func add(
    _ sourced: SourcedRecord<ActivityRecord>, _ phase: Position<Phase>?,
    to fields: inout [String: JSONScalar]
  ) {
    let record = sourced.record
    fields["kind"] = .text("activity")
    fields["date"] = .text("\(record.day)")
    fields["unit"] = .text(plan.units[record.unit].code)
    fields["phase"] = phase.map { .text(plan.phases[$0].code) }
    fields["content_area"] = .text(plan.contentAreas[record.contentArea].code)
    fields["indicator"] = .text(plan.indicators[record.indicator].code)
    fields["quantity"] = FigureNumber.decimal(record.quantity.plain).map { .number($0) }
    fields["audience"] = record.audience.map { .integer($0) }
    add(sourced.source, record.row, to: &fields)
  }

  private func add(
    _ assignment: TaskLedger.Assignment, _ reports: [SourcedRecord<CompletionRecord>],
    to fields: inout [String: JSONScalar]
  ) {
    let task = plan.tasks[assignment.task]
    fields["kind"] = .text("task")
    fields["task"] = .text(task.code)
    fields["unit"] = .text(plan.units[assignment.unit].code)
    fields["due"] = task.due.map { .text("\($0)") }
    fields["completed_on"] = assignment.completedOn.map { .text("\($0)") }
    fields["state"] = .text(assignment.state.word)
    if let last = reports.last { add(last.source, last.record.row, to: &fields) }
  }

  private func add(
    _ unit: Position<OrgUnit>, _ standing: ReportingLedger.Standing,
    _ receipts: [SourcedRecord<Receipt>], to fields: inout [String: JSONScalar]
  ) {
    fields["kind"] = .text("unit")
    fields["unit"] = .text(plan.units[unit].code)
    fields["state"] = .text(standing.word)
    guard let receipt = receipts.last else { return }
    fields["period"] = .text(receipt.record.period.code)
    fields["received_on"] = receipt.record.receivedOn.map { .text("\($0)") }
    add(receipt.source, receipt.record.row, to: &fields)
  }

  private func add(_ target: Target, to fields: inout [String: JSONScalar]) {
    fields["kind"] = .text("target")
    fields["indicator"] = .text(plan.indicators[target.indicator].code)
    fields["unit"] = .text(plan.units[target.unit ?? plan.units.top].code)
    fields["content_area"] = target.contentArea.map { .text(plan.contentAreas[$0].code) }
    fields["from"] = .text("\(target.window.first)")
    fields["to"] = .text("\(target.window.last)")
    fields["version_from"] = target.version.map { .text("\($0)") }
    if target.row > 0 { fields["row"] = .integer(target.row) }
  }

  private func add(_ source: String, _ row: Int, to fields: inout [String: JSONScalar]) {
    if !source.isEmpty { fields["source"] = .text(source) }
    if row > 0 { fields["row"] = .integer(row) }
    guard let entry = numbers[source] else { return }
    fields["version"] = .integer(entry.version)
    fields["submission"] = entry.submission.map { .integer($0) }
  }

  // MARK: - CSV

  /// All parts of a figure and of its operands: a row each, which begins with the operand's number.
  func csv(_ trace: FigureTrace) -> [UInt8] {
    var writer = CSVWriter()
    writer.append(["figure", "label"] + PartWriter.columns)
    append(trace, path: "", to: &writer)
    return writer.bytes
  }

  private func append(_ trace: FigureTrace, path: String, to writer: inout CSVWriter) {
    for part in trace.parts {
      let fields = fields(of: part)
      writer.append(
        [path, trace.label] + PartWriter.columns.map { fields[$0]?.plain ?? "" })
    }
    for (number, operand) in trace.operands.enumerated() {
      append(operand, path: path.isEmpty ? "\(number + 1)" : "\(path).\(number + 1)", to: &writer)
    }
  }
}

extension TaskState {
  /// As the measure that counts it is called.
  fileprivate var word: String {
    switch self {
    case .completedOnTime: "completed-on-time"
    case .completedLate: "completed-late"
    case .inProgress: "in-progress"
    case .overdue: "overdue"
    }
  }
}

extension ReportingLedger.Standing {
  fileprivate var word: String {
    switch self {
    case .notExpected: "not-expected"
    case .missing: "missing"
    case .received: "received"
    case .onTime: "on-time"
    case .late: "late"
    }
  }
}
