import Foundation
import ReportModel
import ReportsTestSupport
import Testing

@testable import ReportRender

@Suite("Forms as workbooks")
struct FormRendererTests {
  private static let brRow = FormRow.activity(contentArea: "1.1", indicator: "BR")
  private static let ttmRow = FormRow.activity(contentArea: "1.1", indicator: "TTM")

  /// A day of June 2020.
  private static func day(_ number: Int) -> Day { Day(number: 18_413).adding(days: number) }

  private static func figureRow(
    _ row: FormRow, _ name: String, asksAudience: Bool, decimals: Int = 0, former: Cell.Value
  ) -> EntryForm.FigureRow {
    EntryForm.FigureRow(
      row: row, name: name, measure: "cuộc", decimals: decimals, isStock: false,
      asksAudience: asksAudience, former: former,
      formerAudience: asksAudience ? .count(488) : .empty)
  }

  /// - Parameter areas: how many content areas, of 30 further indicators each, follow the first.
  static func form(areas: Int = 0, choices: Int = 3) -> EntryForm {
    let window = DayWindow(day(-16)).union(DayWindow(day(14)))
    let first = EntryForm.Block(
      contentArea: .init(code: "1.1", name: "=Ý nghĩa của đại hội"),
      sections: [
        .init(
          name: "Tuyên truyền miệng",
          rows: [
            figureRow(
              ttmRow, "Cuộc tuyên truyền miệng", asksAudience: true,
              former: .quantity(Quantity(7), decimals: 0)),
            figureRow(
              brRow, "=1+1", asksAudience: false, decimals: 1, former: .absent(.reportedNone)),
          ])
      ])
    let others = (0..<areas).map { area in
      EntryForm.Block(
        contentArea: .init(code: "2.\(area)", name: "Nội dung \(area)"),
        sections: [
          .init(
            name: "Hình thức",
            rows: (0..<30).map {
              figureRow(
                .activity(contentArea: "2.\(area)", indicator: "C\($0)"), "Chỉ tiêu \($0)",
                asksAudience: false, former: .absent(.notReported))
            })
        ])
    }
    return EntryForm(
      identity: FormIdentity(
        campaign: "thu-nghiem", unit: "A", unitName: "Huyện ủy A", period: "2020-06",
        periodName: "tháng 6 năm 2020", planVersion: "abc"),
      superior: "Tỉnh ủy Mẫu", issuer: "Ban Mẫu", issuerInText: "Ban Mẫu Tỉnh ủy",
      subject: "kết quả thử nghiệm", window: window, deadline: day(17),
      formerPeriodName: "Tháng 5", blocks: [first] + others,
      tasks: [
        .init(
          row: .task("NV1"), title: "Nhiệm vụ một", document: "KH 1",
          due: Day(year: 2020, month: 6, day: 30), formerPercent: Quantity(70))
      ],
      contentAreas: (0..<choices).map { .init(code: "1.\($0)", name: "Nội dung \($0)") },
      indicators: [.init(code: "TTM", name: "Cuộc tuyên truyền miệng (cuộc)")])
  }

  private func drawn(_ form: EntryForm, _ entries: FormEntries = FormEntries()) throws
    -> WorkbookReading
  {
    try WorkbookReading(
      FormRenderer(layout: SampleLayout.party, temporaryDirectory: NSTemporaryDirectory())
        .render(form, entries: entries))
  }

  private func part(_ reading: WorkbookReading, sheet: Int) throws -> XMLTree {
    try XMLTree(reading.package.part("xl/worksheets/sheet\(sheet).xml"))
  }

  @Test("sheets stand in the order of work, lists are hidden and the stamp more so")
  func sheets() throws {
    let reading = try drawn(Self.form())
    #expect(
      reading.sheets.map(\.name) == [
        "Phiếu", "Số liệu", "Nhiệm vụ", "Bổ sung", "Danh mục", "_reports",
      ])
    let workbook = try XMLTree(reading.package.part("xl/workbook.xml"))
    #expect(
      workbook.root.all("sheet").map { $0["state"] ?? "visible" }
        == ["visible", "visible", "visible", "visible", "hidden", "veryHidden"])
    let widths = try drawn(Self.form(areas: 3)).sheets.map(\.name)
    #expect(
      widths.prefix(4) == ["Phiếu", "Nội dung 1.1 – 2.0", "Nội dung 2.1", "Nội dung 2.2"])
  }

  @Test("last period's figures stand beside the cells, and names that look like formulas are text")
  func figures() throws {
    let sheet = try drawn(Self.form()).sheet(named: "Số liệu")
    #expect(sheet.cells["A1"]?.text == "reports-form:figures:2")
    #expect(sheet.cells["E2"]?.text == "Số lượng")
    #expect(
      ["E3", "F3", "G3", "H3"].map { sheet.cells[$0]?.text } == [
        "Tháng 5", "Kỳ này", "Tháng 5", "Kỳ này",
      ])
    #expect(sheet.cells["B4"]?.text == "1.1. =Ý nghĩa của đại hội")
    #expect(sheet.cells["A5"]?.text == "activity:1.1:TTM")
    #expect(sheet.cells["E5"]?.number == 7)
    #expect(sheet.cells["G5"]?.number == 488)
    #expect(sheet.cells["F5"] == nil)
    #expect(sheet.cells["C6"]?.text == "=1+1")
    #expect(sheet.cells["E6"]?.text == "-")
    #expect(sheet.frozenAt == "D4")
    #expect(sheet.isLandscape && sheet.fitsWidth)
  }

  @Test("every sheet is protected without a password, and only cells for entry are open")
  func protection() throws {
    let reading = try drawn(Self.form())
    let styles = try XMLTree(reading.package.part("xl/styles.xml"))
    let formats = try #require(styles.root.all("cellXfs").first).all("xf")
    let open = Set(
      formats.indices.filter { formats[$0].all("protection").first?["locked"] == "0" })
    for number in 1...6 {
      let protection = try #require(part(reading, sheet: number).root.all("sheetProtection").first)
      #expect(protection["sheet"] == "1")
      #expect(protection["password"] == nil)
    }
    func openCells(_ sheet: Int) throws -> [String] {
      try part(reading, sheet: sheet).root.all("c").filter {
        open.contains(Int($0["s"] ?? "") ?? -1)
      }.compactMap { $0["r"] }
    }
    #expect(try openCells(2) == ["F5", "H5", "I5", "F6", "I6"])
    #expect(try openCells(3) == ["G3", "H3", "I3"])
    #expect(try openCells(4).count == EntryForm.additionalRows * 6)
    #expect(try openCells(5).isEmpty)
    let columns = try part(reading, sheet: 2).root.all("col")
    #expect(columns.first?["hidden"] == "1")
  }

  @Test("cells say in Vietnamese what they take, and drop-downs take any number of items")
  func validations() throws {
    let reading = try drawn(Self.form(choices: 400))
    let figures = try part(reading, sheet: 2).root.all("dataValidation")
    let whole = try #require(figures.first { $0["sqref"] == "F5" })
    #expect(whole["type"] == "whole")
    #expect(whole["error"]?.hasPrefix("Ghi số nguyên từ 0 trở lên") == true)
    let decimal = try #require(figures.first { $0["sqref"] == "F6" })
    #expect(decimal["type"] == "decimal")
    let lists = try part(reading, sheet: 4).root.all("dataValidation").filter {
      $0["type"] == "list"
    }
    #expect(
      lists.compactMap { $0.all("formula1").first?.text } == [
        "'Danh mục'!$B$1:$B$400", "'Danh mục'!$C$1:$C$1",
      ])
    #expect(lists.map { $0["sqref"] } == ["C3:C17", "D3:D17"])
    let choices = try reading.sheet(named: "Danh mục")
    #expect(choices.cells["B400"]?.text == "1.399 - Nội dung 399")
    let tick = try part(reading, sheet: 1).root.all("dataValidation")
    #expect(tick.first?.all("formula1").first?.text == "'Danh mục'!$A$1:$A$1")
    let days = try part(reading, sheet: 3).root.all("dataValidation").first { $0["type"] == "date" }
    #expect(days?.all("formula2").first?.text == "43996")
  }

  @Test("the stamp tells unit, period, version of the plan and where every row stands")
  func stamp() throws {
    let sheet = try drawn(Self.form()).sheet(named: "_reports")
    var lines: [[String]] = []
    while let first = sheet.cells["A\(lines.count + 1)"]?.text {
      let row = lines.count + 1
      lines.append([first] + ["B", "C", "D"].compactMap { sheet.cells["\($0)\(row)"]?.text })
    }
    let stamp = try FormStamp(lines: lines)
    #expect(stamp.identity == Self.form().identity)
    #expect(stamp.places.contains(FormPlace(Self.brRow, sheet: 2, line: 6)))
    #expect(stamp.places.count == 5 + 2 + 1 + EntryForm.additionalRows)
  }

  @Test("a form that goes back lists what is wrong first, colours the cells and comments them")
  func returned() throws {
    let slot = FormSlot(Self.ttmRow, .quantity)
    let finding = Finding(
      code: "number-malformed", location: .init(file: "x.xlsx"), value: "bảy",
      message: BilingualText(vi: "Không phải là số.", en: "Not a number."),
      remedy: BilingualText(vi: "Chỉ ghi chữ số.", en: "Digits alone."))
    let lost = FormSlot(.activity(contentArea: "9", indicator: "X"), .quantity)
    let reading = try drawn(
      Self.form(),
      FormEntries(
        values: [
          slot: .text("bảy"), FormSlot(Self.brRow, .quantity): .number("12.5"),
          FormSlot(.task("NV1"), .completedOn): .day(Self.day(1)),
          lost: .number("3"),
        ], faults: [.init(at: slot, finding)]))
    #expect(reading.sheets.first?.name == "Lỗi cần sửa")
    let list = try reading.sheet(named: "Lỗi cần sửa")
    #expect(
      ["B6", "C6", "D6", "E6", "F6"].map { list.cells[$0]?.text }
        == ["Số liệu", "F5", "bảy", "Không phải là số.", "Chỉ ghi chữ số."])
    #expect(list.cells["E7"]?.text?.contains("activity:9:X") == true)
    let links = try part(reading, sheet: 1).root.all("hyperlink")
    #expect(links.first?["location"] == "'Số liệu'!F5")
    let figures = try reading.sheet(named: "Số liệu")
    #expect(figures.cells["F5"]?.text == "bảy")
    #expect(figures.cells["F6"]?.number == 12.5)
    #expect(try reading.sheet(named: "Nhiệm vụ").cells["H3"]?.number == 43_983)
    let comments = try XMLTree(reading.package.part("xl/comments1.xml"))
    #expect(comments.root.all("comment").map { $0["ref"] } == ["F5"])
    #expect(comments.root.all("t").map(\.text).joined().contains("Chỉ ghi chữ số."))
    let cells = try part(reading, sheet: 3).root.all("c")
    func fill(_ address: String) throws -> String? {
      let style = try #require(cells.first { $0["r"] == address }?["s"].flatMap { Int($0) })
      let styles = try XMLTree(reading.package.part("xl/styles.xml")).root
      let format = try #require(styles.all("cellXfs").first).all("xf")[style]
      let fills = try #require(styles.all("fills").first).all("fill")
      return fills[Int(format["fillId"] ?? "0") ?? 0].all("fgColor").first?["rgb"]
    }
    #expect(try fill("F5") == "FFF8B4AE")
    #expect(try fill("F6") == "FFFFF9DB")
  }

  @Test("the front sheet leads to every sheet and counts what is filled in")
  func contents() throws {
    let reading = try drawn(
      Self.form(), FormEntries(values: [FormSlot(Self.brRow, .quantity): .number("5")]))
    let front = try reading.sheet(named: "Phiếu")
    let formulas = front.cells.filter { $0.value.formula != nil }
    #expect(
      formulas.values.compactMap(\.formula).sorted() == [
        "COUNT('Bổ sung'!F3:F17)", "COUNT('Nhiệm vụ'!G3:G3)", "COUNT('Số liệu'!F5:F6)",
      ])
    #expect(
      formulas.values.first { $0.formula?.contains("Số liệu") == true }?.number == 1)
    #expect(!front.isLandscape)
  }
}
