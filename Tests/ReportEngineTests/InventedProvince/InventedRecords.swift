import ReportModel

/// What the units of the invented province reported; all of it is made up.
enum InventedRecords {
  /// Day, unit, content area, indicator, quantity, audience, phase that the record names.
  static let activities = activities(
    """
    2019-05-30 | BAC    | A0  | TALK     | 2     | 50  |
    2019-06-01 | DAI    | A0  | TALK     | 3     | 60  |
    2019-06-02 | EM     | A0  | TALK     | 4     | 70  |
    2019-12-14 | AN     | A0  | TALK     | 9     | 90  |
    2019-12-16 | AN     | A0  | TALK     | 1     | 10  |
    2020-01-10 | AN1    | A1  | BANNER   | 12    |     |
    2020-04-20 | AN     | A1  | TALK     | 2     | 80  |
    2020-04-20 | AN     | A1  | SPEAKERS | 18    |     |
    2020-04-21 | BAC    | A1  | TALK     | 3     | 90  |
    2020-04-22 | CAO    | A1  | TALK     | 1     | 20  |
    2020-04-30 | DAI    | A1  | TALK     | 5     | 100 |
    2020-05-02 | EM     | A1  | TALK     | 10    | 300 |
    2020-05-10 | NAM    | A1  | TALK     | 1     | 15  |
    2020-05-14 | VAN    | A0  | BANNER   | 4     |     |
    2020-05-16 | BAC    | A1  | TALK     | 4     | 200 |
    2020-05-18 | AN     | A1  | TALK     | 3     | 120 |
    2020-05-18 | AN     | A0  | SPEAKERS | 20    |     |
    2020-05-19 | AN1    | A0  | SPEAKERS | 5     |     |
    2020-05-20 | AN1    | A1  | TALK     | 2     | 45  |
    2020-05-20 | BAC    | A0  | SPEAKERS | 9     |     |
    2020-05-22 | DAI    | A2  | TALK     | 6     | 160 |
    2020-05-22 | DAI    | A0  | SPEAKERS | 7     |     |
    2020-05-23 | EM     | A0  | TALK     | 8     | 240 |
    2020-05-25 | AN2    | A2  | TALK     | 1     | 30  |
    2020-05-28 | CAO    | A2  | BANNER   | 10    |     |
    2020-06-01 | VAN    | A0  | TALK     | 0     | 0   |
    2020-06-01 | VAN    | A0  | SPEAKERS | 3     |     |
    2020-06-01 | VAN    | A1  | SPEAKERS | 2     |     |
    2020-06-02 | EM-T   | A2A | TALK     | 1     | 25  |
    2020-06-03 | DAI-D  | A2  | TALK     | 2     | 40  |
    2020-06-04 | DAI-T  | A2A | BANNER   | 7     |     |
    2020-06-05 | BACCAO | A2  | TALK     | 5     | 100 |
    2020-06-05 | BACCAO | A0  | SPEAKERS | 15    |     |
    2020-06-08 | TINH   | A0  | TALK     | 1     | 500 |
    2020-06-09 | VAN    | A0  | BANNER_M | 12.25 |     | P1
    2020-06-09 | VAN    | A0  | BANNER_M | 0.5   |     |
    2020-06-10 | AN     | A0  | SPEAKERS | 22    |     |
    2020-06-14 | XA     | A0  | BANNER   | 1     |     |
    2020-06-15 | NAM    | A0  | TALK     | 11    | 110 |
    """)

  /// Task, unit, day of the report, percent, day of completion.
  static let completions = completions(
    """
    K1 | AN     | 2020-06-16 |     | 2020-06-14
    K1 | BACCAO | 2020-06-16 |     | 2020-06-15
    K1 | EM-T   | 2020-06-10 | 100 |
    K1 | NAM    | 2020-06-10 | 60  |
    K3 | AN     | 2020-06-02 |     | 2020-06-01
    K3 | VAN    | 2020-05-30 | 40  |
    K3 | VAN    | 2020-06-12 | 55  |
    K4 | VAN    | 2020-06-13 | 100 | 2020-06-13
    """)

  /// Unit, period, day of receipt, `none` for a report that there is nothing to report.
  static let receipts = receipts(
    """
    AN     | 2020-05 | 2020-05-16 |
    NAM    | 2020-05 | 2020-05-17 |
    AN     | 2020-06 | 2020-06-17 |
    BACCAO | 2020-06 | 2020-06-18 |
    DAI-D  | 2020-06 |            |
    EM-T   | 2020-06 | 2020-06-15 |
    EM-H   | 2020-06 | 2020-06-16 | none
    XA     | 2020-06 | 2020-06-16 |
    """)

  static func activities(_ text: String, plan: Plan = InventedProvince.plan) -> [ActivityRecord] {
    TextTable(text).rows.enumerated().map { row, line in
      ActivityRecord(
        day: day(line[0]), unit: InventedUnits.unit(line[1]),
        contentArea: position(line[2], in: plan.contentAreas.map(\.code)),
        indicator: position(line[3], in: plan.indicators.map(\.code)),
        quantity: quantity(line[4]), audience: line.cell(5).flatMap { Int($0) },
        namedPhase: line.cell(6).map { position($0, in: plan.phases.map(\.code)) }, row: row + 2)
    }
  }

  static func completions(
    _ text: String, plan: Plan = InventedProvince.plan
  ) -> [CompletionRecord] {
    TextTable(text).rows.enumerated().map { row, line in
      CompletionRecord(
        task: position(line[0], in: plan.tasks.map(\.code)), unit: InventedUnits.unit(line[1]),
        reportedOn: day(line[2]), percent: line.cell(3).map(quantity),
        completedOn: line.cell(4).map { day($0) }, row: row + 2)
    }
  }

  static func receipts(_ text: String) -> [Receipt] {
    TextTable(text).rows.enumerated().map { row, line in
      guard let period = ReportingPeriod(code: line[1]) else {
        preconditionFailure("\(line[1]) is no period")
      }
      return Receipt(
        unit: InventedUnits.unit(line[0]), period: period, receivedOn: line.cell(2).map { day($0) },
        nothingToReport: line.cell(3) == "none", row: row + 2)
    }
  }

  static func position<Element>(_ code: String, in codes: [String]) -> Position<Element> {
    guard let index = codes.firstIndex(of: code) else {
      preconditionFailure("the invented plan has no \(code)")
    }
    return Position(index)
  }

  private static func quantity(_ text: String) -> Quantity {
    let parts = text.split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let padded = fraction + String(repeating: "0", count: 3 - fraction.count)
    guard let whole = Int64(parts[0]), let thousandths = Int64(padded) else {
      preconditionFailure("\(text) is no quantity")
    }
    return Quantity(thousandths: whole * 1000 + thousandths)
  }
}
