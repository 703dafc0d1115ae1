import ReportIngest
import ReportModel
import ReportsTestSupport
import Testing

/// Whatever somebody does to a form, it is read or refused; the program doesn't fall.
@Suite struct HostileFormTests {
  private let filled: [FormSlot: FormValue] = [
    .quantity("ND1", "BR"): .number("5"), .task("NV1", .percent): .number("70"),
    .additional(1, .contentArea): .text("ND4 - Nội dung bốn"),
    .additional(1, .indicator): .text("BR"), .additional(1, .quantity): .text("1,5"),
  ]

  @Test func `Damage at random is refused or harmless`() throws {
    let campaign = try InventedCampaign()
    let file = try campaign.file(of: "A", filled: filled)
    var random = SeededGenerator(seed: 614)
    var reader = RecordReader(plan: campaign.plan)
    let snippets = [
      "", "1", "0", "-1", "999999999", "1048577", "<c/>", "</row>", "<row r=\"5\">", "t=\"e\"",
      "t=\"s\"",
      "reports-form:figures:2", "activity:ND1:BR", "activity::", "additional:999999999999999999999",
      "&#x1F600;", "&lt;", "<f>1/0</f>", "\"", "é",
    ]
    for _ in 0..<120 {
      let damaged = try FormParts(file).replacing { name, text in
        guard name.hasPrefix("xl/"), random.chance(1, of: 3) else { return text }
        var characters = Array(text)
        for _ in 0...random.number(below: 3) {
          let start = random.number(below: characters.count)
          let length = min(random.number(below: 12), characters.count - start)
          characters.replaceSubrange(
            start..<start + length, with: snippets[random.number(below: snippets.count)])
        }
        return String(characters)
      }
      do {
        guard let reading = try reader.read(form: damaged, file: "hong.xlsx") else { continue }
        // What is taken has no errors, and what has errors isn't taken.
        #expect(reading.records.isEmpty == (reading.findings.errorCount > 0))
      } catch {
        #expect(error.remedy != nil)
      }
    }
  }

  @Test func `A form that is cut off anywhere is refused`() throws {
    let campaign = try InventedCampaign()
    let file = try campaign.file(of: "A", filled: filled)
    var reader = RecordReader(plan: campaign.plan)
    for length in stride(from: 0, to: file.count - 1, by: 997) {
      #expect(throws: RecordFileError.self) {
        _ = try reader.read(form: Array(file.prefix(length)), file: "hong.xlsx")
      }
    }
  }

  @Test func `Text of a form can't command a terminal or the store`() throws {
    let campaign = try InventedCampaign()
    let reading = try campaign.read(
      campaign.file(
        of: "A",
        filled: [
          .quantity("ND1", "BR"): .text("5\u{1B}[2J"), .remarks: .text("'); DROP TABLE x; --"),
        ]))
    #expect(reading.found == ["Số liệu!F9 number-malformed"])
    let values = reading.findings.kept.compactMap(\.value)
    #expect(values.allSatisfy { !$0.unicodeScalars.contains("\u{1B}") })
  }
}
