import ReportIngest
import ReportModel
import Settings
import Tabular
import Testing

/// Mappings and tables of these tests, read against the invented plan.
enum InventedMapping {
  static func reading(
    _ text: String, name: String = "bieu"
  ) -> SettingsReading<IntakeMapping> {
    IntakeReader.read(
      SettingsFile(name: "intake/\(name).yaml", text: text), name: name, plan: InventedPlan.plan)
  }

  static func mapping(_ text: String, name: String = "bieu") throws -> IntakeMapping {
    let reading = reading(text, name: name)
    return try #require(reading.value, "\(reading.findings)")
  }

  /// Reads CSV with mappings, each by its name.
  static func read(
    _ table: String, by mappings: [String: String], request: IntakeRequest = IntakeRequest(),
    file: String = "bieu-6-2020.csv", keepsRejectedRows: Bool = false
  ) throws -> RecordReading {
    var reader = RecordReader(
      plan: InventedPlan.plan,
      mappings: try mappings.sorted { $0.key < $1.key }.map { try mapping($0.value, name: $0.key) })
    return try reader.read(
      MemoryByteSource(table), file: file, intake: request, keepsRejectedRows: keepsRejectedRows)
  }

  static func read(
    _ table: String, by mapping: String, request: IntakeRequest = IntakeRequest(),
    file: String = "bieu-6-2020.csv", keepsRejectedRows: Bool = false
  ) throws -> RecordReading {
    try read(
      table, by: ["bieu": mapping], request: request, file: file,
      keepsRejectedRows: keepsRejectedRows)
  }

  /// Each record in one line.
  static func lines(_ reading: RecordReading) throws -> [String] {
    guard case .activities(let batch) = reading.records else { return [] }
    let plan = InventedPlan.plan
    return try batch.records().map { record in
      let parts = [
        "\(record.row)", "\(record.day)", plan.units[record.unit].code,
        plan.contentAreas[record.contentArea].code, plan.indicators[record.indicator].code,
        record.quantity.plain, record.audience.map(String.init) ?? "-",
      ]
      return parts.joined(separator: " ")
    }
  }

  static let wide = """
    when: { file: "bieu-*" }
    period: title
    fixed: { content_area: DH }
    wide:
      rows: { are: unit, heading: Đơn vị }
      columns:
        - { heading: Tuyên truyền miệng > Số cuộc, indicator: TTM }
        - { heading: Tuyên truyền miệng > Lượt người, audience_of: TTM }
        - { heading: [ Băng rôn, "Băng rôn (m)" ], indicator: BR_M }
    ignore: [ STT ]
    skip_rows: [ Tổng cộng* ]
    stop_at: [ Người lập* ]
    """

  static let wideTable = """
    KẾT QUẢ TUYÊN TRUYỀN THÁNG 6 NĂM 2020,,,,
    STT,Đơn vị,Tuyên truyền miệng,,Trực quan
    ,,Số cuộc,Lượt người,Băng rôn
    1,Ba Tơ,7,1.488,"12,5"
    2,Huyện uỷ Hoà Mỹ,-,,0
    ,Tổng cộng,7,1.488,"12,5"
    ,,,,
    Người lập biểu,,,,
    ,Huyện ủy không có trong kế hoạch,1,2,3

    """
}
