import ReportEngine
import ReportModel
import Testing

@Suite("What the rules for documents ask of number, date, signature, recipients and appendices")
struct LayoutRuleTests {
  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test(arguments: [
    ("party-hd36-2018", "Số 05-BC/BM", "Mẫu, ngày 03 tháng 02 năm 2020"),
    ("party-hd05-2026", "Số 05-BC/BM", "Mẫu, ngày 03 tháng 02 năm 2020"),
    ("state-nd30-2020", "Số: 05/BC-BM", "Mẫu, ngày 03 tháng 02 năm 2020"),
  ])
  func `numbers and days below ten and the first two months are padded`(
    layout: String, number: String, date: String
  ) throws {
    let issue = ReportRequest.Issue(number: 5, day: try day("2020-02-03"))
    let heading = try LayoutDocument(layout: layout, issue: issue).document().heading
    #expect(heading.numberLine == number)
    #expect(heading.placeAndDateLine == date)
  }

  @Test func `others are not`() throws {
    let issue = ReportRequest.Issue(number: 127, day: try day("2020-06-20"))
    let heading = try LayoutDocument(issue: issue).document().heading
    #expect(heading.numberLine == "Số 127-BC/BM")
    #expect(heading.placeAndDateLine == "Mẫu, ngày 20 tháng 6 năm 2020")
  }

  @Test func `a draft has room for both, and the month of its cut-off`() throws {
    let heading = try LayoutDocument(layout: "state-nd30-2020").document().heading
    #expect(heading.numberLine == "Số:      /BC-BM")
    #expect(heading.placeAndDateLine == "Mẫu, ngày      tháng 6 năm 2020")
  }

  // MARK: - Signature

  typealias Line = ReportDocument.Closing.SignatureLine

  @Test(arguments: [("party-hd05-2026", "K/T TRƯỞNG BAN"), ("state-nd30-2020", "KT. TRƯỞNG BAN")])
  func `a deputy signs in place of the head, in the form of the layout`(
    layout: String, authority: String
  ) throws {
    let signature = Signature(
      authorities: [.inPlaceOf: "Trưởng Ban"], post: "Phó Trưởng Ban", name: "Nguyễn Văn A")
    let closing = try LayoutDocument(layout: layout, signature: signature).document().closing
    #expect(
      closing.signature == [
        Line(.authority, authority), Line(.post, "PHÓ TRƯỞNG BAN"), Line(.name, "Nguyễn Văn A"),
      ])
  }

  @Test func `in documents of the state several rights stand one below another`() throws {
    let signature = Signature(
      authorities: [.onBehalfOf: "Ủy ban nhân dân", .inPlaceOf: "Chủ tịch"], post: "Phó Chủ tịch")
    let closing = try LayoutDocument(layout: "state-nd30-2020", signature: signature).document()
      .closing
    #expect(
      closing.signature.map(\.text) == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
  }

  @Test func `in documents of the Party they don't, and there is no mandate and no acting head`()
    throws
  {
    let both = Signature(
      authorities: [.onBehalfOf: "Ban Thường vụ", .inPlaceOf: "Bí thư"], post: "Phó Bí thư")
    #expect(try LayoutDocument(signature: both).findings().map(\.code) == ["signature-forms"])
    let mandate = Signature(authorities: [.authorisedBy: "Trưởng Ban"], post: "Chánh Văn phòng")
    let findings = try LayoutDocument(signature: mandate).findings()
    #expect(findings.map(\.code) == ["signature-form"])
    #expect(findings.first?.location.columnName == "issuer.signature")
    #expect(findings.first?.remedy?.english.contains("for") == true)
    let acting = Signature(post: "Trưởng Ban", isActing: true)
    #expect(try LayoutDocument(signature: acting).findings().map(\.value) == ["acting"])
  }

  @Test func `an acting head of a body of the state signs with Q.`() throws {
    let acting = Signature(post: "Giám đốc", isActing: true)
    let closing = try LayoutDocument(layout: "state-nd30-2020", signature: acting).document()
      .closing
    #expect(closing.signature == [Line(.post, "Q. GIÁM ĐỐC")])
  }

  @Test func `under HD 05 the right to sign and the name are bold, the post is not`() throws {
    let layout = try InventedReport.layout("party-hd05-2026")
    #expect(layout.style(.signatureAuthority).bold)
    #expect(!layout.style(.signaturePost).bold)
    #expect(layout.style(.signatureName).bold)
  }

  // MARK: - Recipients

  @Test(arguments: [
    ("party-hd36-2018", ["- Thường trực Tỉnh ủy (b/c),", "- Lưu Văn phòng Ban."]),
    ("party-hd05-2026", ["- Thường trực Tỉnh ủy (b/c);", "- Lưu Văn phòng Ban."]),
    ("state-nd30-2020", ["- Thường trực Tỉnh ủy (b/c);", "- Lưu Văn phòng Ban."]),
  ])
  func `recipients have the layout's punctuation`(layout: String, recipients: [String]) throws {
    #expect(try LayoutDocument(layout: layout).document().closing.recipients == recipients)
  }

  @Test(arguments: [
    ("state-nd30-2020", ["Lưu: VT, VP"], ["- Như trên;", "- Lưu: VT, VP."]),
    ("state-nd30-2020", ["Như trên", "Lưu: VT"], ["- Như trên;", "- Lưu: VT."]),
    ("party-hd36-2018", ["Lưu Văn phòng"], ["- Lưu Văn phòng."]),
  ])
  func `who is addressed is the first recipient, where the rules say so`(
    layout: String, given: [String], printed: [String]
  ) throws {
    let document = try LayoutDocument(
      layout: layout, addressees: ["Sở Mẫu"], recipients: given
    ).document()
    #expect(document.heading.addressLines == ["Kính gửi: Sở Mẫu."])
    #expect(document.closing.recipients == printed)
  }

  @Test func `several addressees stand in a line each`() throws {
    let document = try LayoutDocument(
      layout: "state-nd30-2020", addressees: ["Sở Một", "Sở Hai"]
    ).document()
    #expect(document.heading.addressLines == ["Kính gửi:", "- Sở Một;", "- Sở Hai."])
  }

  // MARK: - Appendices

  @Test(arguments: [
    ("party-hd36-2018", ["Phụ lục 1", "Biểu 1", "Phụ lục 2"]),
    ("state-nd30-2020", ["Phụ lục I", "Biểu 1", "Phụ lục II"]),
  ])
  func `appendices are numbered by the layout, tables of the text by themselves`(
    layout: String, numbers: [String?]
  ) throws {
    #expect(try LayoutDocument(layout: layout).document().tables.map(\.number) == numbers)
  }

  @Test func `a single appendix has no number`() throws {
    let tables = try LayoutDocument().document(LayoutDocument.single).tables
    #expect(tables.map(\.number) == ["Phụ lục"])
  }

  @Test(arguments: [
    ("party-hd36-2018", "(Kèm theo Báo cáo số 05-BC/BM, ngày 03/02/2020 của Ban Mẫu Tỉnh ủy)"),
    (
      "state-nd30-2020",
      "(Kèm theo Báo cáo số 05/BC-BM ngày 03 tháng 02 năm 2020 của Ban Mẫu Tỉnh ủy)"
    ),
  ])
  func `appendices say to which report they belong`(layout: String, line: String) throws {
    let issue = ReportRequest.Issue(number: 5, day: try day("2020-02-03"))
    let document = try LayoutDocument(layout: layout, issue: issue).document()
    #expect(document.heading.appendixReference.replacing("\u{A0}", with: " ") == line)
  }

  // MARK: - Choosing a layout

  private func chosen(_ regime: Regime, _ text: String) throws -> (code: String, warned: Bool) {
    let layouts = try ["party-hd05-2026", "party-hd36-2018", "state-nd30-2020"]
      .map(InventedReport.layout)
    let choice = try #require(LayoutChoice.layout(of: regime, on: day(text), among: layouts))
    return (choice.layout.code, !choice.findings.isEmpty)
  }

  @Test(arguments: [
    (Regime.party, "2018-04-03", "party-hd36-2018", false),
    (.party, "2026-05-26", "party-hd36-2018", false),
    (.party, "2026-05-27", "party-hd05-2026", false),
    (.party, "2018-04-02", "party-hd36-2018", true),
    (.state, "2020-03-05", "state-nd30-2020", false),
    (.state, "2020-03-04", "state-nd30-2020", true),
  ])
  func
    `the layout goes by the day of issue; where none is valid the nearest is taken with a warning`(
      regime: Regime, day: String, code: String, warned: Bool
    ) throws
  {
    let choice = try chosen(regime, day)
    #expect(choice.code == code)
    #expect(choice.warned == warned)
  }

  @Test func `a layout of the workspace goes before one of the program`() throws {
    let own = try InventedReport.layout("party-hd36-2018")
    let layouts = [own, try InventedReport.layout("party-hd36-2018")]
    let choice = try #require(
      LayoutChoice.layout(of: .party, on: day("2020-06-14"), among: layouts))
    #expect(choice.layout == own)
    #expect(try LayoutChoice.layout(of: .state, on: day("2020-06-14"), among: layouts) == nil)
  }

  @Test func `the day of issue is the date that is given, else the cut-off`() throws {
    let plan = InventedProvince.plan
    let draft = ReportRequest(period: InventedProvince.june, program: "thử")
    #expect(draft.issueDay(in: plan) == plan.calendar.window(of: InventedProvince.june).last)
    let dated = ReportRequest(
      period: InventedProvince.june, issue: .init(day: try day("2026-05-27")), program: "thử")
    #expect(dated.issueDay(in: plan) == (try day("2026-05-27")))
  }
}
