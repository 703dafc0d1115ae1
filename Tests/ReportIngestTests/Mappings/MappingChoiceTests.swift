import ReportIngest
import ReportModel
import Testing

@Suite struct MappingChoiceTests {
  private typealias Invented = InventedMapping

  private static let long = """
    when: { headings: [ Cơ quan, SL ] }
    columns:
      unit: [ Cơ quan, Tên cơ quan ]
      quantity: { heading: SL, numbers: plain }
      date: { heading: Hôm, dates: month-day-year }
    fixed: { indicator: Băng rôn, content_area: GT }
    """

  private static let longTable = "Hôm,Cơ quan,SL,Ghi chú,Nội dung\n6/5/2020,Ba Tơ,1.5,ở xã,DH\n"

  @Test func `headings of a mapping stand beside the standard ones`() throws {
    let reading = try Invented.read(Self.longTable, by: Self.long)
    #expect(reading.findings.kept == [])
    #expect(try Invented.lines(reading) == ["2 2020-06-05 BTO DH BR_M 1.5 -"])
    guard case .activities(let batch) = reading.records else { return }
    #expect(try batch.records().first?.note == "ở xã")
  }

  @Test func `a file that no mapping fits is read by the standard headings`() throws {
    let table = "date,unit,content_area,indicator,quantity\n2020-06-01,BTO,DH,TTM,3\n"
    for mapping in [Self.long, "when: { file: \"*.csv\" }\ncolumns: { unit: Cơ quan }"] {
      let reading = try Invented.read(table, by: mapping)
      #expect(reading.mapping == nil)
      #expect(try Invented.lines(reading) == ["2 2020-06-01 BTO DH TTM 3 -"])
    }
  }

  @Test func `where several mappings fit, they are named and nothing is guessed`() throws {
    let both = ["mot": Self.long, "hai": Self.long]
    let error = #expect(throws: RecordFileError.self) {
      try Invented.read(Self.longTable, by: both)
    }
    #expect(error?.finding.code == "several-mappings")
    #expect(error?.message.english == "2 mappings fit the file: «hai», «mot».")
    let named = try Invented.read(
      Self.longTable, by: both, request: IntakeRequest(mapping: "hai"))
    #expect(named.mapping?.name == "hai")
    let unknown = #expect(throws: RecordFileError.self) {
      try Invented.read(Self.longTable, by: both, request: IntakeRequest(mapping: "hais"))
    }
    #expect(unknown?.finding.code == "unknown-mapping")
    #expect(unknown?.remedy?.english == "There are: «hai».")
  }

  @Test func `a mapping without a condition is used only if it is named`() throws {
    let mapping = Self.long.replacing("when: { headings: [ Cơ quan, SL ] }\n", with: "")
    let error = #expect(throws: RecordFileError.self) {
      try Invented.read(Self.longTable, by: mapping)
    }
    #expect(error?.finding.code == "header-unknown")
    let named = try Invented.read(
      Self.longTable, by: mapping, request: IntakeRequest(mapping: "bieu"))
    #expect(named.records.count == 1)
  }

  @Test func `headings that are missing, or that several columns have, are named`() throws {
    func code(_ table: String) -> String? {
      let error = #expect(throws: RecordFileError.self) {
        try Invented.read(table, by: Invented.wide)
      }
      return error?.finding.code
    }
    #expect(
      code(Invented.wideTable.replacing("Lượt người", with: "LN")) == "mapping-heading-missing")
    #expect(
      code(
        Invented.wideTable.replacing(
          "Trực quan\n,,Số cuộc,Lượt người,Băng rôn",
          with: "\n,,Số cuộc,Số cuộc,Băng rôn")) == "mapping-heading-missing")
    #expect(
      code(Invented.wideTable.replacing("STT,", with: "Đơn vị,")) == "mapping-heading-twice")
  }

  @Test func `the digest of a mapping changes with its text`() throws {
    let first = try Invented.read(Self.longTable, by: Self.long).mapping?.digest
    let second = try Invented.read(Self.longTable, by: Self.long + "\nignore: [ X ]")
      .mapping?.digest
    #expect(first != nil && second != nil && first != second)
  }

  @Test(
    arguments: [
      ("5-6-2020", "day-month-year", "2020-06-05"), ("5.6.20", "day-month-year", "2020-06-05"),
      ("6/5/20", "month-day-year", "2020-06-05"), ("2020-06-05", "month-day-year", "2020-06-05"),
    ])
  func `dates are read in the order that the mapping says`(
    _ text: String, _ manner: String, _ day: String
  ) throws {
    let mapping = Self.long.replacing("month-day-year", with: manner)
    let reading = try Invented.read(
      Self.longTable.replacing("6/5/2020", with: text), by: mapping)
    #expect(try Invented.lines(reading) == ["2 \(day) BTO DH BR_M 1.5 -"])
  }
}
