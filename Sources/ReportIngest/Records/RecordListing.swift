public import ReportModel
import Tabular

/// Records as a file of the standard form: English headings, codes, plain numbers, ISO dates.
///
/// Reading the file again gives equal records. Their order is that of the plan, by day, unit and so on,
/// and of their content after that, so equal records give equal bytes wherever they came from.
public struct RecordListing {
  public let bytes: [UInt8]

  public init(_ records: [ActivityRecord], plan: Plan) {
    let rows = records.map { record in
      Row(
        order: [
          Int(record.day.number), record.unit.index, record.contentArea.index,
          record.indicator.index,
        ],
        cells: [
          record.day.description, plan.units[record.unit].code,
          plan.contentAreas[record.contentArea].code,
          plan.indicators[record.indicator].code,
          record.quantity.plain, record.audience.map(String.init) ?? "",
          record.namedPhase.map { plan.phases[$0].code } ?? "",
          SpreadsheetText.neutral(record.reference), SpreadsheetText.neutral(record.note),
        ])
    }
    bytes = Self.bytes(rows, of: .activities)
  }

  public init(_ records: [CompletionRecord], plan: Plan) {
    let rows = records.map { record in
      Row(
        order: [Int(record.reportedOn.number), record.unit.index, record.task.index],
        cells: [
          plan.tasks[record.task].code,
          plan.units[record.unit].code,
          record.reportedOn.description, record.percent?.plain ?? "",
          record.completedOn?.description ?? "", SpreadsheetText.neutral(record.reference),
          SpreadsheetText.neutral(record.note),
        ])
    }
    bytes = Self.bytes(rows, of: .completions)
  }

  public init(_ receipts: [Receipt], plan: Plan) {
    let rows = receipts.map { receipt in
      Row(
        order: [Int(plan.calendar.window(of: receipt.period).last.number), receipt.unit.index],
        cells: [
          plan.units[receipt.unit].code, receipt.period.code,
          receipt.receivedOn?.description ?? "", receipt.nothingToReport ? "yes" : "no",
          SpreadsheetText.neutral(receipt.reference), SpreadsheetText.neutral(receipt.note),
        ])
    }
    bytes = Self.bytes(rows, of: .receipts)
  }

  private struct Row {
    let order: [Int]
    let cells: [String]

    func precedes(_ other: Row) -> Bool {
      if order != other.order { return order.lexicographicallyPrecedes(other.order) }
      // Bytes are compared, not letters by the rules of a language.
      return cells.lexicographicallyPrecedes(other.cells) {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }
  }

  private static func bytes(_ rows: [Row], of kind: RecordKind) -> [UInt8] {
    var writer = CSVWriter()
    writer.append(kind.columns.map(\.rawValue))
    for row in rows.sorted(by: { $0.precedes($1) }) { writer.append(row.cells) }
    return writer.bytes
  }
}
