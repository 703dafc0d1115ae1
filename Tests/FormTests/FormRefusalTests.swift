import ReportIngest
import ReportModel
import Testing

@Suite struct FormRefusalTests {
  private let filled: [FormSlot: FormValue] = [.quantity("ND1", "BR"): .number("5")]

  @Test func `A form of another version of the plan is refused, and so is one of another campaign`()
    throws
  {
    let file = try InventedCampaign().file(of: "A", filled: filled)
    let changed = try InventedCampaign {
      $0.replacing("name: Hội nghị\n", with: "name: Hội nghị quán triệt\n")
    }
    #expect(try changed.read(file).found == ["form-other-plan"])
    let other = try InventedCampaign { $0.replacing("code: thu-nghiem", with: "code: khac") }
    #expect(try other.read(file).found == ["form-other-campaign"])
    // What forms don't follow from makes none void: shortcomings, deadlines, names of recipients.
    let told = try InventedCampaign {
      $0.replacing("deadline: { days: 3 }", with: "deadline: { days: 5 }").replacing(
        "Lưu VP", with: "Lưu")
    }
    #expect(try told.read(file).found == [])
    let units = try InventedCampaign(
      units: InventedCampaign.unitsText + "\nD,Huyện ủy D,district,T,HU,,,,,")
    #expect(try units.read(file).found == [])
  }

  @Test func `A form for another unit or another period than was asked for is refused`() throws {
    let campaign = try InventedCampaign()
    let file = try campaign.file(of: "A", filled: filled)
    let unit = FormExpectation(unit: try campaign.unit("B"))
    #expect(try campaign.read(file, expected: unit).found == ["form-other-unit"])
    let july = InventedCampaign.july
    #expect(
      try campaign.read(file, expected: FormExpectation(period: july)).found
        == ["form-other-period"])
    let right = FormExpectation(unit: try campaign.unit("A"), period: InventedCampaign.june)
    #expect(try campaign.read(file, expected: right).found == [])
  }

  @Test func `A form that was passed on to another unit is refused`() throws {
    let campaign = try InventedCampaign()
    let file = try campaign.file(of: "A", filled: filled)
    let passedOn = try FormParts(file).replacing { name, text in
      // The stamp has its own copy of the string's number; only the front sheet's cell is changed.
      guard name == "xl/worksheets/sheet1.xml" else { return text }
      return text.replacing(
        #/<c r="C7" s="(\d+)" t="s"><v>\d+<\/v><\/c>/#,
        with: { "<c r=\"C7\" s=\"\($0.1)\" t=\"inlineStr\"><is><t>Huyện ủy B</t></is></c>" })
    }
    #expect(passedOn != file)
    #expect(try campaign.read(passedOn).found == ["Phiếu!C7 form-unit-changed"])
  }

  @Test func `A unit that ended before the cut-off, or isn't in the plan, gives no form`() throws {
    let file = try InventedCampaign().file(of: "B", filled: filled)
    let ended = try InventedCampaign(
      units: InventedCampaign.unitsText.replacing(
        "B,Huyện ủy B,district,T,HU,,,,,", with: "B,Huyện ủy B,district,T,HU,,,2020-06-01,A,"
      ).replacing("2020-06-01,B,", with: "2020-06-01,A,"))
    #expect(try ended.read(file).found == ["form-unit-not-valid"])
    let gone = try InventedCampaign(
      units: InventedCampaign.unitsText.replacing("B,Huyện ủy B,district,T,HU,,,,,\n", with: "")
        .replacing("2020-06-01,B,", with: "2020-06-01,A,"))
    #expect(try gone.read(file).found == ["form-unit-unknown"])
  }

  @Test func `A stamp that was changed, cut short or lost is told apart`() throws {
    let campaign = try InventedCampaign()
    let file = try campaign.file(of: "A", filled: filled)
    func damaged(_ old: String, _ new: String) throws -> [String] {
      let changed = try FormParts(file).replacing { name, text in
        name == "xl/sharedStrings.xml" ? text.replacing(">\(old)<", with: ">\(new)<") : text
      }
      #expect(changed != file)
      return try campaign.read(changed).found
    }
    #expect(try damaged("A", "B") == ["form-stamp-damaged"])
    #expect(try damaged("2020-06", "2020-07") == ["form-stamp-damaged"])
    #expect(try damaged("checksum", "check") == ["form-stamp-damaged"])
    let lost = try FormParts(file).replacing { name, text in
      name == "xl/workbook.xml" ? text.replacing("_reports", with: "Trang tính 1") : text
    }
    let reading = try campaign.read(lost)
    #expect(reading.found == ["form-stamp-missing"])
    // All the same it is known whose form it is, so that it can be sent back.
    #expect(reading.unit == (try campaign.unit("A")))
    #expect(reading.period == InventedCampaign.june)
    #expect(reading.entries.values == filled)
  }

  @Test func `Rows that were deleted or moved are noticed`() throws {
    let campaign = try InventedCampaign()
    let file = try campaign.file(of: "A", filled: filled)
    let deleted = try FormParts(file).replacing { name, text in
      guard name == "xl/worksheets/sheet2.xml" else { return text }
      return text.replacing(#/<row r="7".*?<\/row>/#, with: "")
    }
    #expect(try campaign.read(deleted).found == ["Số liệu!7:7 form-rows-moved"])
    let moved = try FormParts(file).replacing { name, text in
      guard name == "xl/worksheets/sheet2.xml" else { return text }
      // A blank row was pushed in, so the last one has come down by one.
      return text.replacing("r=\"24\"", with: "r=\"25\"")
        .replacing(#/ r="([A-I])24"/#, with: { " r=\"\($0.1)25\"" })
    }
    #expect(moved != file)
    let reading = try campaign.read(moved)
    #expect(reading.found.contains("Số liệu!24:24 form-rows-moved"))
    #expect(reading.entries.values == filled)
  }

  @Test func `What stands beyond the form's rows isn't lost without a word`() throws {
    let campaign = try InventedCampaign()
    let file = try campaign.file(of: "A", filled: filled)
    let stray = try FormParts(file).replacing { name, text in
      guard name == "xl/worksheets/sheet2.xml" else { return text }
      return text.replacing(
        "</sheetData>", with: "<row r=\"40\"><c r=\"F40\"><v>12</v></c></row></sheetData>")
    }
    #expect(try campaign.read(stray).found == ["Số liệu!F40 form-stray-cell"])
  }
}
