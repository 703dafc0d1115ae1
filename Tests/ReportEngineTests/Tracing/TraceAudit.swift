import ReportEngine
import ReportModel
import ReportsTestSupport

/// Traces cells of a report, and says where what is listed doesn't give the figure.
struct TraceAudit {
  private(set) var disagreements: [String] = []
  /// How many figures were traced, and how many parts they had.
  private(set) var figureCount = 0
  private(set) var partCount = 0
  let document: ReportDocument

  /// A cell of a table.
  private struct Place {
    let table: Int
    let row: Int
    let column: Int
  }

  /// - Parameter sample: how many cells, chosen by chance; `nil` is all of them.
  init(
    _ report: ReportPlan, source: any RecordSource, sample: Int? = nil, seed: UInt64 = 1
  ) throws {
    document = try report.document(from: source)
    let tracer = CellTracer(report: report, source: source, document: document)
    var generator = SeededGenerator(seed: seed)
    var places = places()
    if let sample { places = Array(places.shuffled(using: &generator).prefix(sample)) }
    for place in places { try audit(place, tracer) }
  }

  private func places() -> [Place] {
    document.tables.enumerated().flatMap { number, table in
      table.rows.indices.flatMap { row in
        table.columns.indices.compactMap { column in
          switch table.rows[row].cells[column].value {
          case .count, .quantity, .percent, .ratio, .absent:
            Place(table: number, row: row, column: column)
          case .empty, .text, .day: nil
          }
        }
      }
    }
  }

  private mutating func audit(_ place: Place, _ tracer: CellTracer) throws {
    let table = document.tables[place.table]
    let value = table.rows[place.row].cells[place.column].value
    let name = "\(table.code) row \(place.row) column \(table.columns[place.column].code)"
    guard
      let trace = try tracer.trace(table: table.code, row: place.row, column: place.column)
    else {
      disagreements.append("\(name): \(value) can't be traced")
      return
    }
    figureCount += value.isFigure ? 1 : 0
    if trace.value != value { disagreements.append("\(name): \(value), told as \(trace.value)") }
    check(trace, name)
  }

  private mutating func check(_ trace: FigureTrace, _ name: String) {
    partCount += trace.parts.count
    if trace.value != trace.traced {
      disagreements.append("\(name): \(trace.value), traced \(trace.traced)")
    }
    // The sum of what is listed, reckoned here once more.
    let sum = trace.parts.reduce(Quantity.zero) { $0 + $1.amount }
    switch (trace.rule, trace.value) {
    case (.count, .count(let count)):
      if trace.parts.count != count || sum != Quantity(count) {
        disagreements.append("\(name): \(count), listed \(trace.parts.count)")
      }
    case (.sum, .count(let count)):
      if sum != Quantity(count) { disagreements.append("\(name): \(count), listed \(sum)") }
    case (.sum, .quantity(let quantity, _)), (.latestValues, .quantity(let quantity, _)),
      (.target, .quantity(let quantity, _)):
      if sum != quantity { disagreements.append("\(name): \(quantity), listed \(sum)") }
    case (_, .absent):
      if !trace.parts.isEmpty { disagreements.append("\(name): absent, with parts") }
    default: break
    }
    for (number, operand) in trace.operands.enumerated() { check(operand, "\(name).\(number)") }
  }
}
