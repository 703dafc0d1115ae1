import ReportModel

/// What the blanks of a layout's lines are filled with: number and date of issue, or room to write them in.
struct LayoutBlanks {
  let issuer: Issuer
  let issue: ReportRequest.Issue
  let layout: Layout

  /// Room to write in what a draft doesn't have yet: as much as a hand needs.
  private static let numberRoom = String(repeating: " ", count: 5)
  private static let dayRoom = String(repeating: " ", count: 4)

  /// - Parameter draftDay: in whose month a draft is dated.
  func values(draftedOn draftDay: Day) -> [LayoutLine.Blank: String] {
    let month = YearMonth(holding: issue.day ?? draftDay)
    return [
      .number: issue.number.map { padded($0, digits: layout.numberDigits) }
        ?? LayoutBlanks.numberRoom,
      .abbreviation: issuer.abbreviation, .place: issuer.place,
      .day: issue.day.map { padded($0.components.day, digits: 2) } ?? LayoutBlanks.dayRoom,
      .month: PeriodWording.monthInDateLine(month.month), .year: String(month.year),
      .issuer: issuer.nameInText,
    ]
  }

  private func padded(_ number: Int, digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
