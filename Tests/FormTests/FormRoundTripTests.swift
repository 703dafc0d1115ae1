import Foundation
import ReportEngine
import ReportIngest
import ReportModel
import ReportsTestSupport
import Testing

@Suite struct FormRoundTripTests {
  private func lines(_ reading: FormReading, _ plan: Plan) -> [String] {
    reading.activities.map { record in
      let area = plan.contentAreas[record.contentArea].code
      let indicator = plan.indicators[record.indicator].code
      return [
        "\(record.day)", plan.units[record.unit].code, area, indicator, record.quantity.plain,
        record.audience.map { "\($0)" } ?? "", record.namedPhase.map { plan.phases[$0].code } ?? "",
        record.note ?? "",
      ].joined(separator: " ")
    }
  }

  @Test func `What is written in a form comes back as records, a blank and a typed zero apart`()
    throws
  {
    let campaign = try InventedCampaign()
    let file = try campaign.file(
      of: "A",
      filled: [
        .quantity("ND1", "TTM"): .number("7"), .audience("ND1", "TTM"): .number("488"),
        .note("ND1", "TTM"): .text("Kể cả hội nghị lồng ghép"),
        .quantity("ND1", "BR"): .number("0"),
        .quantity("ND2", "BR_M"): .number("12.5"),
        .quantity("ND3", "HN"): .text("1.234"),
        .additional(2, .contentArea): .text("ND4 - Nội dung bốn"),
        .additional(2, .indicator): .text("Băng rôn (theo mét)"),
        .additional(2, .day): .day(.may(20)),
        .additional(2, .quantity): .text("3,5"),
        .reference: .text("45-BC/HU"), .remarks: .text("Đề nghị cấp thêm tài liệu"),
      ])
    let reading = try campaign.read(file)
    #expect(reading.found == [])
    #expect(
      lines(reading, campaign.plan) == [
        // By rows of the sheets that they stand in.
        "2020-05-20 A ND4 BR_M 3.5  D3 ",
        "2020-06-14 A ND1 TTM 7 488 D1 Kể cả hội nghị lồng ghép", "2020-06-14 A ND1 BR 0  D1 ",
        "2020-06-14 A ND2 BR_M 12.5   ", "2020-06-14 A ND3 HN 1234   ",
      ])
    let receipt = try #require(reading.receipt)
    #expect(receipt.period == InventedCampaign.june)
    #expect(receipt.receivedOn == nil)
    #expect(!receipt.nothingToReport)
    #expect(receipt.reference == "45-BC/HU")
    #expect(receipt.note == "Đề nghị cấp thêm tài liệu")
    // An area of a phase that has ended within the period names it: the day alone would lead elsewhere.
    #expect(reading.completions.isEmpty)
  }

  @Test func `Tasks come back with their percentage and their day`() throws {
    let campaign = try InventedCampaign()
    let reading = try campaign.read(
      campaign.file(
        of: "A",
        filled: [
          .task("NV1", .percent): .number("70"), .task("NV1", .note): .text("Chậm do mưa"),
          .task("NV2", .completedOn): .text("1/6/2020"), .nothing: .text("x"),
        ]))
    #expect(reading.found == [])
    #expect(
      reading.completions.map {
        "\(campaign.plan.tasks[$0.task].code) \($0.reportedOn) \($0.percent?.plain ?? "") "
          + "\($0.completedOn?.description ?? "") \($0.note ?? "")"
      } == ["NV1 2020-06-14 70  Chậm do mưa", "NV2 2020-06-14  2020-06-01 "])
    #expect(reading.receipt?.nothingToReport == true)
    #expect(reading.activities.isEmpty)
  }

  @Test func `Whatever is typed at random comes back as it was typed`() throws {
    let campaign = try InventedCampaign()
    let form = try campaign.form(of: "A")
    let rows = form.blocks.flatMap { $0.sections.flatMap(\.rows) }
    var random = SeededGenerator(seed: 20_200_614)
    for _ in 0..<25 {
      var typed: [FormSlot: FormValue] = [:]
      var expected: [String] = []
      for row in rows where random.chance(2, of: 3) {
        let thousandths =
          Int64(random.number(below: 1_000_000)) * (row.decimals == 1 ? 100 : 1000)
        let quantity = Quantity(thousandths: thousandths)
        typed[FormSlot(row.row, .quantity)] =
          random.chance(1, of: 2)
          ? .number(quantity.plain)
          : .text(DecimalText.vietnamese(quantity, places: quantity.significantPlaces))
        var line = "\(row.row.code) \(quantity.plain)"
        if row.asksAudience, quantity > .zero, random.chance(1, of: 2) {
          let audience = random.number(below: 100_000)
          typed[FormSlot(row.row, .audience)] = .number("\(audience)")
          line += " \(audience)"
        }
        expected.append(line)
      }
      guard !expected.isEmpty else { continue }
      let reading = try campaign.read(campaign.file(of: "A", filled: typed))
      #expect(reading.found == [])
      let plan = campaign.plan
      #expect(
        reading.activities.map { record in
          let row = FormRow.activity(
            contentArea: plan.contentAreas[record.contentArea].code,
            indicator: plan.indicators[record.indicator].code)
          return "\(row.code) \(record.quantity.plain)"
            + (record.audience.map { " \($0)" } ?? "")
        } == expected)
    }
  }

  @Test func `Text that looks like a formula stays text, on the way out and back`() throws {
    let campaign = try InventedCampaign()
    let bait = "=HYPERLINK(\"http://example.invalid\",\"bấm\")"
    let file = try campaign.file(
      of: "A",
      filled: [
        .quantity("ND1", "BR"): .number("1"), .note("ND1", "BR"): .text(bait),
        .remarks: .text("=1+1"),
      ])
    let reading = try campaign.read(file)
    #expect(reading.activities.map(\.note) == [bait])
    #expect(reading.receipt?.note == "=1+1")
    for part in try FormParts(file).sheets {
      // The only formulas are those that count what is filled in.
      for formula in part.matches(of: /<f>(.*?)<\/f>/) {
        #expect(formula.1.hasPrefix("COUNT("))
      }
    }
  }

  @Test func `Equal forms are equal bytes`() throws {
    let campaign = try InventedCampaign()
    #expect(try campaign.file(of: "A") == campaign.file(of: "A"))
  }

  @Test func `Another workbook is no form`() throws {
    let campaign = try InventedCampaign()
    var reader = RecordReader(plan: campaign.plan)
    let other = try FormParts(try campaign.file(of: "A")).replacing { name, text in
      name == "xl/workbook.xml"
        ? text.replacing("_reports", with: "khac")
        : text.replacing("reports-form", with: "khac")
    }
    #expect(try reader.read(form: other, file: "khac.xlsx").map(\.found) == nil)
  }
}
