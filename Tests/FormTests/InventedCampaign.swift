import ReportEngine
import ReportIngest
import ReportModel
import ReportRender
import Tabular
import Testing

/// A small campaign of an invented province, and forms of it that tests fill in.
struct InventedCampaign {
  static let planText = """
    campaign: { code: thu-nghiem, name: Chiến dịch thử nghiệm, subject: kết quả thử nghiệm, from: 2020-01-01 }
    issuer:
      { superior: Tỉnh ủy Mẫu, name: Ban Mẫu, abbreviation: BM, place: Mẫu, signature: { post: Trưởng Ban },
        recipients: [ Lưu VP ] }
    calendar: nd09
    deadline: { days: 3 }
    layout: party-hd36-2018
    groups:
      - { code: HU, name: Huyện ủy }
      - { code: SN, name: Sở ngành, channels: [ TQ ], indicators: [ HN ] }
    phases:
      - { code: D1, name: Đợt 1, from: 2020-01-01, to: 2020-05-31 }
      - { code: D2, name: Đợt 2, from: 2020-06-01, to: 2020-08-31 }
      - { code: D3, name: Đợt 3, from: 2020-09-01, to: 2020-12-31 }
    content_areas:
      - { code: ND1, name: Nội dung một, phase: D1 }
      - { code: ND2, name: Nội dung hai, channels: [ TQ ], indicators: [ TTM ] }
      - { code: ND3, name: "=Nội dung ba", phase: D2 }
      - { code: ND4, name: Nội dung bốn, phase: D3 }
    channels:
      - code: TTM
        name: Tuyên truyền miệng
        indicators:
          - { code: TTM, name: Cuộc tuyên truyền miệng, measure: cuộc }
          - { code: TTM_LN, name: Lượt người, measure: lượt người, audience_of: TTM }
          - code: HN
            name: Hội nghị
            measure: hội nghị
            sentence: { noun: hội nghị, audience: lượt người tham dự }
      - code: TQ
        name: Tuyên truyền trực quan
        indicators:
          - { code: BR, name: "=1+1 băng rôn", measure: chiếc }
          - { code: BR_M, name: Băng rôn (theo mét), measure: m, decimals: 1 }
          - { code: PN, name: Pano hiện có, measure: tấm, kind: stock }
    """

  static let unitsText = """
    code,name,level,parent,group,aliases,valid_from,valid_to,successor,submits
    T,Tỉnh ủy Mẫu,province,,,,,,,no
    A,Huyện ủy A,district,T,HU,,,,,
    B,Huyện ủy B,district,T,HU,,,,,
    C,Huyện ủy C,district,T,HU,,,2020-06-01,B,
    S,Sở S,department,T,SN,,,,,
    """

  static let tasksText = """
    code,title,assignees,content_area,phase,assigned_on,due,document
    NV1,Nhiệm vụ một,HU,,,2020-01-06,2020-06-30,KH 1
    NV2,Nhiệm vụ hai,A,,,2020-05-20,,
    NV3,Nhiệm vụ ba,S,,,,,
    """

  static let june = ReportingPeriod.month(DecreeCalendar().month(holding: .june(1)))
  static let july = ReportingPeriod.month(DecreeCalendar().month(holding: .june(20)))

  let plan: Plan
  var store: InMemoryStore

  /// - Parameter change: what is done to the text of the plan before it is read.
  init(
    units: String = unitsText, tasks: String = tasksText, change: (String) -> String = { $0 }
  ) throws {
    let files = [
      "plan.yaml": change(Self.planText), "units.csv": units, "tasks.csv": tasks,
    ]
    let reading = try PlanReader { files[$0].map { Array($0.utf8) } }.read("plan.yaml")
    plan = try #require(reading.plan, "\(reading.findings)")
    store = InMemoryStore(plan: plan)
  }

  func unit(_ code: String) throws -> Position<OrgUnit> {
    Position(try #require(plan.units.units.firstIndex { $0.code == code }))
  }

  /// Takes records in, as of a file in the form of CSV.
  mutating func record(_ text: String) throws {
    var reader = RecordReader(plan: plan)
    let reading = try reader.read(MemoryByteSource(text), file: "ghi.csv")
    try #require(reading.findings.errorCount == 0, "\(reading.findings.kept)")
    _ = store.record(
      SourceDelivery(
        source: text, digest: SHA256.hexadecimal(of: text), importedOn: nil,
        records: reading.records))
  }

  func form(
    of unit: String, period: ReportingPeriod = june, keeping kept: Set<Position<PlanTask>> = []
  ) throws -> EntryForm {
    try FormBuilder(plan: plan, period: period, source: store).form(
      for: self.unit(unit), keeping: kept)
  }

  /// The form of a unit as a file, filled in.
  func file(
    of unit: String, period: ReportingPeriod = june, filled values: [FormSlot: FormValue] = [:],
    faults: [FormEntries.Fault] = []
  ) throws -> [UInt8] {
    try FormRenderer(layout: InventedLayout.layout, temporaryDirectory: "/tmp").render(
      form(of: unit, period: period), entries: FormEntries(values: values, faults: faults))
  }

  /// What is read from a file that has to be a form.
  func read(
    _ file: [UInt8], expected: FormExpectation = FormExpectation()
  ) throws -> FormReading {
    var reader = RecordReader(plan: plan)
    return try #require(
      try reader.read(form: file, file: "phieu.xlsx", expected: expected))
  }
}

/// Days of 2020.
extension Day {
  static func may(_ day: Int) -> Day { Day(number: 18_382).adding(days: day) }
  static func june(_ day: Int) -> Day { Day(number: 18_413).adding(days: day) }
}

/// Cells of forms, as tests name them.
extension FormSlot {
  static func quantity(_ area: String, _ indicator: String) -> FormSlot {
    FormSlot(.activity(contentArea: area, indicator: indicator), .quantity)
  }

  static func audience(_ area: String, _ indicator: String) -> FormSlot {
    FormSlot(.activity(contentArea: area, indicator: indicator), .audience)
  }

  static func note(_ area: String, _ indicator: String) -> FormSlot {
    FormSlot(.activity(contentArea: area, indicator: indicator), .note)
  }

  static func task(_ code: String, _ field: FormField) -> FormSlot {
    FormSlot(.task(code), field)
  }

  static func additional(_ number: Int, _ field: FormField) -> FormSlot {
    FormSlot(.additional(number), field)
  }

  static let nothing = FormSlot(.nothingToReport, .entry)
  static let reference = FormSlot(.reference, .entry)
  static let remarks = FormSlot(.remarks, .entry)
}

extension FormReading {
  var activities: [ActivityRecord] {
    for case .activities(let batch) in records { return (try? batch.records()) ?? [] }
    return []
  }

  var completions: [CompletionRecord] {
    for case .completions(let records) in records { return records }
    return []
  }

  var receipt: Receipt? {
    for case .receipts(let records) in records { return records.first }
    return nil
  }

  /// What was found, as `Sheet!F7 code`.
  var found: [String] {
    findings.kept.map { finding in
      let place = finding.location.sheet.map { sheet in
        let address = finding.location.row.map { row in
          finding.location.column.map { "\(CellName.letters($0))\(row)" } ?? "\(row):\(row)"
        }
        return "\(sheet)!\(address ?? "") "
      }
      return (place ?? "") + finding.code
    }
  }
}

enum CellName {
  /// 1 is `A`.
  static func letters(_ column: Int) -> String {
    String(UnicodeScalar(UInt8(64 + column)))
  }
}
