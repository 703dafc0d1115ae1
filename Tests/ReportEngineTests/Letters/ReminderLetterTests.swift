import ReportEngine
import ReportModel
import Settings
import Testing

@Suite("What a letter says") struct ReminderLetterTests {
  private static let december = ReportingPeriod.month(YearMonth(holding: day("2019-12-01")))

  private func missing() throws -> Reminders {
    try ReminderSearch(plan: InventedProvince.plan, source: InventedStore.full)
      .reminders(for: InventedProvince.june, of: [], on: day("2020-06-19"))
  }

  /// One unit with a zero too many in December 2019.
  private func doubtful() throws -> (plan: Plan, reminders: Reminders) {
    var campaign = InventedCampaign(units: ["A"])
    campaign.report("A", "NEWS", [11, 14, 12, 9, 13, 12, 15, 10, 12, 11, 13, 120])
    let a: Position<OrgUnit> = Position(1)
    return (
      campaign.plan,
      try ReminderSearch(plan: campaign.plan, source: campaign.store())
        .reminders(for: Self.december, of: [a], on: day("2020-01-20"))
    )
  }

  @Test func `To a unit that is late: basis, deadline, what hasn't come, and by when it should`()
    throws
  {
    let reminders = try missing()
    let letter = try #require(
      InventedReminders.letters(reminders, plan: InventedProvince.plan).first)
    let name = reminders.name(of: reminders.all[0].unit)
    #expect(letter.heading.addressLines == ["Kính gửi: \(name)."])
    #expect(
      letter.sentences.first?.hasPrefix("Thực hiện Kế hoạch giả định số 00, Ban Giả định") == true)
    #expect(
      letter.sentences.contains(
        "Theo quy định, hạn gửi báo cáo tháng 6 năm 2020 là ngày 17/6/2020. Đến ngày 19/6/2020, "
          + "Ban Giả định chưa nhận được báo cáo của \(name)."))
    // Friday the 19th, and three working days.
    #expect(letter.sentences.contains { $0.contains("trước ngày 24/6/2020") })
    #expect(!letter.sentences.contains { $0.contains("{{") || $0.contains("rà soát") })
    #expect(letter.title == "Đôn đốc gửi báo cáo tháng 6 năm 2020")
  }

  @Test func `To one with suspect figures: each with what is usual, and the question`() throws {
    let (plan, reminders) = try doubtful()
    let letter = try #require(InventedReminders.letters(reminders, plan: plan).first)
    #expect(
      letter.sentences.contains(
        "1. Tin, bài, tháng 12 năm 2019: đã báo cáo 120 tin, bài; thường khoảng 12; có thể là 12 gõ "
          + "thừa một số 0. Số đúng là 120 hay 12?"))
    #expect(
      letter.sentences.contains { $0.contains("nhận thấy 1 nội dung cần được kiểm tra lại:") })
    #expect(letter.sentences.contains { $0.contains("xác nhận số liệu đúng kèm lý do") })
    #expect(!letter.sentences.contains { $0.contains("chưa nhận được") || $0.contains("M = ") })
    #expect(letter.title == "Xác nhận, điều chỉnh số liệu báo cáo tháng 12 năm 2019")
  }

  @Test(arguments: [
    (
      "party-hd36-2018", "Số      -CV/BGD", "về việc đôn đốc gửi báo cáo tháng 6 năm 2020",
      ["- Như trên,", "- Lưu."]
    ),
    (
      "party-hd05-2026", "Số      -CV/BGD", "về việc đôn đốc gửi báo cáo tháng 6 năm 2020",
      ["- Như trên;", "- Lưu."]
    ),
    (
      "state-nd30-2020", "Số:      /BGD", "V/v đôn đốc gửi báo cáo tháng 6 năm 2020",
      ["- Như trên;", "- Lưu."]
    ),
  ])
  func `Number, subject and recipients are by the layout`(
    _ layout: String, _ number: String, _ subject: String, _ recipients: [String]
  ) throws {
    let letter = try #require(
      InventedReminders.letters(missing(), plan: InventedProvince.plan, layout: layout).first)
    #expect(letter.heading.numberLine == number)
    #expect(letter.heading.subjectLine == subject)
    #expect(letter.closing.recipients == recipients)
    #expect(letter.heading.placeAndDateLine == "Giả Định, ngày      tháng 6 năm 2020")
  }

  @Test func `Issued letters are numbered on, and dated; answers are due from then`() throws {
    let campaign = InventedCampaign(units: ["A"])
    let reminders = try ReminderSearch(plan: campaign.plan, source: campaign.store())
      .reminders(
        for: .month(YearMonth(holding: day("2020-05-01"))), of: [], on: day("2020-06-19"))
    let letters = try InventedReminders.letters(
      reminders, plan: campaign.plan, issueDay: day("2020-07-01"), firstNumber: 9)
    #expect(letters.map(\.heading.numberLine) == ["Số 09-CV/BGD", "Số 10-CV/BGD"])
    #expect(letters[0].heading.placeAndDateLine == "Giả Định, ngày 01 tháng 7 năm 2020")
    #expect(letters[0].sentences.contains { $0.contains("Đến ngày 19/6/2020") })
    #expect(letters[0].sentences.contains { $0.contains("trước ngày 06/7/2020") })
    #expect(letters[0].day == day("2020-07-01"))
  }

  @Test func `A wrong variable is told with its line, and one of items is none of paragraphs`()
    throws
  {
    let template = try InventedReminders.template(
      """
      letter: nhac
      answer_within: 2
      subject: "nhắc {{perod.name}}"
      content:
        - paragraph: "Số {{figure}}"
        - findings: "{{figure}} {{unit.name}} {{#figure}}"
      """)
    let (letters, findings) = ReminderLetters.resolve(
      template, layout: try InventedReport.layout(), plan: InventedProvince.plan,
      reminders: try missing(), issueDay: nil)
    #expect(letters == nil)
    #expect(
      findings.map { "\($0.location.row ?? 0) \($0.code)" } == [
        "3 unknown-variable", "5 unknown-variable", "6 malformed-sentence",
      ])
  }

  @Test func `A layout that says nothing of letters is named`() throws {
    let text = try InventedReport.text("report-templates/layouts/party-hd36-2018.yaml")
    let without = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("letter:") && !$0.contains("-CV/") && !$0.contains("subject_line")
    }.joined(separator: "\n")
    let layout = try #require(
      LayoutReader.read(SettingsFile(name: "the-thuc.yaml", text: without)).value)
    let (letters, findings) = ReminderLetters.resolve(
      try InventedReminders.template(), layout: layout, plan: InventedProvince.plan,
      reminders: try missing(), issueDay: nil)
    #expect(letters == nil)
    #expect(findings.map(\.code) == ["layout-without-letter"])
  }
}
