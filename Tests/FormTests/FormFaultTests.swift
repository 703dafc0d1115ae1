import ReportIngest
import ReportModel
import Testing

@Suite struct FormFaultTests {
  /// Twenty cells that are wrong, each with what is found there.
  static let planted: [(slot: FormSlot, value: FormValue, found: String)] = [
    (.quantity("ND1", "TTM"), .text("bảy"), "Số liệu!F6 number-malformed"),
    (.audience("ND1", "TTM"), .number("-3"), "Số liệu!H6 number-negative"),
    (.quantity("ND1", "HN"), .number("2.5"), "Số liệu!F7 too-many-decimals"),
    (.audience("ND1", "HN"), .text("1,5"), "Số liệu!H7 too-many-decimals"),
    (.quantity("ND1", "BR"), .text("1,234.5"), "Số liệu!F9 number-form"),
    (.quantity("ND1", "BR_M"), .number("1.25"), "Số liệu!F10 too-many-decimals"),
    (.quantity("ND1", "PN"), .number("1000000000000"), "Số liệu!F11 number-too-large"),
    (
      .quantity("ND2", "TTM"), .day(.june(1)),
      "Số liệu!F14 number-malformed"
    ),
    (.audience("ND2", "BR"), .number("5"), "Số liệu!H16 audience-not-asked"),
    (.audience("ND3", "TTM"), .number("30"), "Số liệu!F20 audience-without-quantity"),
    (.audience("ND3", "HN"), .number("9"), "Số liệu!H21 audience-of-nothing"),
    (.task("NV1", .percent), .number("170"), "Nhiệm vụ!G3 percent-out-of-range"),
    (.task("NV1", .completedOn), .text("31/2/2020"), "Nhiệm vụ!H3 date-impossible"),
    (
      .task("NV2", .completedOn), .day(.june(20)),
      "Nhiệm vụ!H4 completed-after-cut-off"
    ),
    (.additional(1, .contentArea), .text("Nội dung không có"), "Bổ sung!C3 unknown-content-area"),
    (.additional(1, .indicator), .text("TTM_LN - Lượt người"), "Bổ sung!D3 derived-indicator"),
    (.additional(1, .day), .text("20/7/2020"), "Bổ sung!E3 day-outside-period"),
    (.additional(2, .indicator), .text("BR - băng rôn"), "Bổ sung!D4 has-own-row"),
    (.additional(3, .note), .text("Quên ghi"), "Bổ sung!C5 value-missing"),
    (.nothing, .text("x"), "Phiếu!C12 form-nothing-and-figures"),
  ]

  /// Sound cells beside them.
  static let sound: [FormSlot: FormValue] = [
    .quantity("ND2", "BR"): .number("5"), .quantity("ND3", "HN"): .number("0"),
    .quantity("ND3", "BR_M"): .number("2.5"), .additional(1, .quantity): .number("1"),
    .additional(2, .contentArea): .text("ND1 - Nội dung một"),
    .additional(2, .quantity): .number("1"),
    .additional(3, .indicator): .text("TTM - Cuộc tuyên truyền miệng (cuộc)"),
    .additional(3, .quantity): .number("2"),
  ]

  private static var values: [FormSlot: FormValue] {
    var values = sound
    for fault in planted { values[fault.slot] = fault.value }
    return values
  }

  @Test func `Of twenty planted errors exactly those twenty are found, each at its cell`() throws {
    let campaign = try InventedCampaign()
    let reading = try campaign.read(campaign.file(of: "A", filled: Self.values))
    #expect(reading.findings.errorCount == 20)
    #expect(reading.found.sorted() == Self.planted.map(\.found).sorted())
    #expect(reading.records.isEmpty)
    // Each names what was written there, and says what to do.
    #expect(reading.findings.kept.allSatisfy { $0.remedy != nil })
  }

  @Test
  func `A form that goes back bears the sender's figures, and reads as before until corrected`()
    throws
  {
    let campaign = try InventedCampaign()
    let reading = try campaign.read(campaign.file(of: "A", filled: Self.values))
    #expect(reading.entries.values == Self.values)
    let returned = try campaign.file(
      of: "A", filled: reading.entries.values, faults: reading.entries.faults)
    let again = try campaign.read(returned)
    #expect(again.found == reading.found)
    #expect(again.entries.values == Self.values)
    // Corrected by whoever sent it: the cells that were wrong are cleared.
    var corrected = Self.values
    for fault in Self.planted { corrected[fault.slot] = nil }
    corrected[.additional(1, .quantity)] = nil
    for number in [2, 3] {
      for field in FormField.allCases { corrected[.additional(number, field)] = nil }
    }
    let sound = try campaign.read(
      campaign.file(of: "A", filled: corrected, faults: reading.entries.faults))
    #expect(sound.found == [])
    #expect(sound.activities.count == 3)
  }

  @Test func `A blank form is no report of nothing`() throws {
    let campaign = try InventedCampaign()
    #expect(try campaign.read(campaign.file(of: "A")).found == ["Phiếu!C12 form-empty"])
    // A note or a document number alone is no report either.
    let noted = try campaign.read(
      campaign.file(
        of: "A", filled: [.reference: .text("1-BC/HU"), .note("ND1", "BR"): .text("…")]))
    #expect(
      noted.found.sorted() == ["Phiếu!C12 form-empty", "Số liệu!I9 note-without-figure"])
    let none = try campaign.read(campaign.file(of: "A", filled: [.nothing: .text("X")]))
    #expect(none.found == [])
    #expect(none.receipt?.nothingToReport == true)
  }
}
