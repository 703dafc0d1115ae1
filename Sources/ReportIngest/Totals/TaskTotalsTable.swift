public import ReportModel

/// A table of task totals that somebody sent or published (CSV), held against itself.
///
/// Its units are words only: a published table may tell of units that the plan doesn't have.
public struct TaskTotalsTable: Sendable {
  /// How many rows were held against themselves.
  public let rowCount: Int
  /// What can't be read, and what doesn't add up: each by row and column.
  public let findings: [Finding]

  /// - Parameter file: what findings call the file.
  public init(_ bytes: [UInt8], file: String) {
    let table = PlanTable<TaskTotalsColumn>(bytes, file: file)
    var findings = table.findings
    for row in table.rows {
      _ = row.required(.unit, &findings)
      let totals = Self.totals(row, &findings)
      findings += totals.faults.map { fault in
        let column = Self.column(of: fault)
        return TaskTotalsMessages.explanation(of: fault, in: totals)
          .finding(at: row.location(column), value: row.text(column))
      }
    }
    rowCount = table.rows.count
    self.findings = findings
  }

  private static func totals(
    _ row: PlanTableRow<TaskTotalsColumn>, _ findings: inout [Finding]
  ) -> TaskTotals {
    var counts: [TaskTotals.Count: Int] = [:]
    for count in TaskTotals.Count.allCases where row.text(.count(count)) != nil {
      let quantity = row.quantity(.count(count), decimals: 0, &findings)
      counts[count] = quantity.map { Int($0.thousandths / 1000) }
    }
    var rates: [TaskTotals.Rate: TaskTotals.PrintedRate] = [:]
    for rate in TaskTotals.Rate.allCases {
      guard let text = row.text(.rate(rate)),
        let percent = row.quantity(.rate(rate), decimals: Quantity.places, &findings)
      else { continue }
      rates[rate] = TaskTotals.PrintedRate(percent, decimals: decimals(written: text))
    }
    return TaskTotals(counts: counts, rates: rates)
  }

  /// How many decimals a number has as it was typed; a rate of 80,0 was rounded to one.
  private static func decimals(written text: String) -> Int {
    text.lastIndex { $0 == "," || $0 == "." }.map {
      text.distance(from: $0, to: text.endIndex) - 1
    } ?? 0
  }

  /// The column that the fault is told of: the whole, or the rate.
  private static func column(of fault: TaskTotals.Fault) -> TaskTotalsColumn {
    switch fault {
    case .sum(let whole, _, _): .count(whole)
    case .part(let part, _): .count(part)
    case .rate(let rate, _): .rate(rate)
    }
  }
}
