import ReportModel
import Settings

/// A unit: the rows of one code, in order of time.
struct UnitDraft: CodedDraft, Sendable {
  let code: Located<String>
  let rows: [UnitRow]

  var names: [Located<String>] { rows.map(\.name) }
  var aliases: [Located<String>] { rows.flatMap(\.aliases) }

  /// The row that holds on a day.
  func row(on day: Day) -> UnitRow? { rows.first { $0.isValid(on: day) } }

  /// First day on which the unit no longer exists; `nil`: it still does.
  var ended: Day? { rows.last?.validTo?.value }

  /// The row that names successors, if any.
  var rowWithSuccessors: UnitRow? { rows.last { $0.successors != nil } }

  /// One unit for each code, in the order of the first row of each.
  static func units(of rows: [UnitRow]) -> [UnitDraft] {
    var order: [String] = []
    var rowsByCode: [String: [UnitRow]] = [:]
    for row in rows where !row.code.value.isEmpty {
      if rowsByCode[row.code.value] == nil { order.append(row.code.value) }
      rowsByCode[row.code.value, default: []].append(row)
    }
    return order.compactMap { code in
      guard let rows = rowsByCode[code], let first = rows.first else { return nil }
      let sorted = rows.enumerated().sorted {
        ($0.element.begins, $0.offset) < ($1.element.begins, $1.offset)
      }
      return UnitDraft(code: first.code, rows: sorted.map(\.element))
    }
  }
}

extension UnitRow {
  /// The first day, and a day before all others where none is given.
  var begins: Int32 { validFrom?.value.number ?? .min }

  /// The first day that the row no longer holds on, and a day after all others where none is given.
  var ends: Int32 { validTo?.value.number ?? .max }

  func isValid(on day: Day) -> Bool { begins <= day.number && day.number < ends }
}
