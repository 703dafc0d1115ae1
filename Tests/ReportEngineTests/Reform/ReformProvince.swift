import ReportEngine
import ReportIngest
import ReportModel
import Tabular
import Testing

/// An invented province, reformed on 1 July 2025 after the shape of that year's reform: its districts
/// end, twelve communes become four, one is split, one with a main successor, one island commune moves
/// and gets another name and level. Names, figures and decisions are made up.
enum ReformProvince {
  static let july = ReportingPeriod(code: "2025-07") ?? .year(2025)
  /// 15/6 – 14/7/2025: the reform lies within.
  static let julyWindow = days("2025-06-15", "2025-07-14")

  static func plan() throws -> Plan {
    let files = ["plan.yaml": planText, "units.csv": units(), "targets.csv": targetText]
    let reading = try PlanReader { path in files[path].map { Array($0.utf8) } }.read("plan.yaml")
    #expect(reading.findings.map { "\($0.location.row ?? 0) \($0.message.english)" } == [])
    return try #require(reading.plan)
  }

  /// Each commune's records name it, as the file of its time did.
  static func store(_ plan: Plan) throws -> InMemoryStore {
    var reader = RecordReader(plan: plan)
    var store = InMemoryStore(plan: plan)
    for (name, text) in [("2024.csv", records2024), ("2025.csv", records2025)] {
      let reading = try reader.read(MemoryByteSource(Array(text.utf8)), file: name)
      #expect(reading.findings.errorCount == 0)
      _ = store.record(
        SourceDelivery(source: name, digest: name, importedOn: nil, records: reading.records))
    }
    return store
  }

  // MARK: - The plan

  private static let planText = """
    campaign:
      code: sap-xep-2025
      name: Tuyên truyền sắp xếp đơn vị hành chính (giả định)
      subject: kết quả tuyên truyền sắp xếp đơn vị hành chính
      from: 2024-01-01
    issuer:
      superior: Tỉnh ủy Giả Sử
      name: Ban Giả Sử
      abbreviation: BGS
      place: Giả Sử
      signature: [ TRƯỞNG BAN ]
      recipients: [ Lưu ]
    calendar: nd09
    deadline: { days: 3 }
    layout: party-hd36-2018
    groups:
      - { code: HU, name: Các huyện ủy }
      - { code: XP, name: "Đảng ủy xã, phường, đặc khu" }
      - { code: CQ, name: Đảng ủy cơ quan }
      - { code: DT, name: Đoàn thể }
    phases: []
    content_areas:
      - { code: ND, name: Chủ trương sắp xếp }
    channels:
      - code: TTM
        name: Tuyên truyền miệng
        indicators:
          - { code: TTM, name: Cuộc tuyên truyền miệng, measure: cuộc, headline: true }
          - { code: BCV, name: Báo cáo viên, measure: người, kind: stock }
    """

  private static let decision = "Nghị quyết giả định số 00/NQ"

  /// Twelve communes in two districts, three for each of the four new ones; then all the others.
  private static func units() -> String {
    let end = "2025-07-01"
    var rows = [
      "code,name,level,parent,group,aliases,valid_from,valid_to,successor,submits,decision",
      "T,Tỉnh ủy Giả Sử,province,,,,,,,no,",
      "H1,Huyện ủy Bắc Sông,district,T,HU,,,\(end),,yes,\(decision)",
      "H2,Huyện ủy Nam Sông,district,T,HU,,,\(end),,yes,\(decision)",
    ]
    for number in 1...12 {
      rows.append(
        "X\(number),Đảng ủy xã Số \(number),commune,H\(number <= 6 ? 1 : 2),XP,,,\(end),"
          + "A\((number + 2) / 3),yes,\(decision)")
    }
    for number in 1...4 {
      rows.append("A\(number),Đảng ủy phường Mới \(number),commune,T,XP,,\(end),,,yes,\(decision)")
    }
    return
      (rows + [
        "X13,Đảng ủy xã Chia Đôi,commune,H1,XP,,,\(end),B1;B2,yes,\(decision)",
        "B1,Đảng ủy xã Chia Trên,commune,T,XP,,\(end),,,yes,\(decision)",
        "B2,Đảng ủy xã Chia Dưới,commune,T,XP,,\(end),,,yes,\(decision)",
        "X14,Đảng ủy xã Đảo Xa,commune,H2,XP,,,\(end),,yes,",
        "X14,Đảng ủy đặc khu Đảo Xa,special-zone,T,XP,,\(end),,,yes,\(decision)",
        "X15,Đảng ủy xã Phần Lớn,commune,H2,XP,,,\(end),A3*;A4,yes,\(decision)",
        "K,Đảng ủy Khối Giả Sử,committee,T,CQ,,,\(end),CQD,yes,\(decision)",
        "CQD,Đảng ủy các cơ quan Giả Sử,committee,T,CQ,,\(end),,,yes,\(decision)",
        "UB,Đảng ủy Ủy ban Giả Sử,committee,T,CQ,,\(end),,,yes,\(decision)",
        "MT,Mặt trận Giả Sử,organisation,T,DT,,,\(end),,yes,",
        "MT,Mặt trận Giả Sử,organisation,T,CQ,,\(end),,,yes,\(decision)",
        "CX,Ban Đã Xong,committee,T,CQ,,,\(end),,yes,\(decision)",
      ]).joined(separator: "\n")
  }

  private static let targetText = """
    indicator,quantity,from,to,unit,content_area,version
    TTM,10,2024-12-15,2025-12-14,X1,,
    TTM,20,2024-12-15,2025-12-14,X2,,
    TTM,30,2024-12-15,2025-12-14,X3,,
    TTM,40,2024-12-15,2025-12-14,B1,,
    """

  // MARK: - Records

  /// Commune n held n talks in July 2024.
  private static var records2024: String {
    let communes = (1...15).map { "2024-06-20,X\($0),ND,TTM,\($0),\($0 * 10)" }
    return
      (["date,unit,content_area,indicator,quantity,audience"] + communes + [
        "2024-06-21,H1,ND,TTM,7,70", "2024-07-02,K,ND,TTM,2,", "2024-07-03,CX,ND,TTM,9,",
        "2024-07-04,MT,ND,TTM,5,",
      ]).joined(separator: "\n")
  }

  /// And twice as many in the part of July 2025 before the reform.
  private static var records2025: String {
    let communes = (1...15).map { "2025-06-20,X\($0),ND,TTM,\($0 * 2),\($0 * 20)" }
    let levels = (1...15).map { "2025-06-25,X\($0),ND,BCV,10," }
    return
      (["date,unit,content_area,indicator,quantity,audience"] + communes + levels + [
        "2025-06-18,H1,ND,TTM,8,80", "2025-06-20,CX,ND,TTM,1,", "2025-06-22,K,ND,TTM,3,",
        "2025-06-23,MT,ND,TTM,6,", "2025-07-05,A1,ND,TTM,5,50", "2025-07-05,A2,ND,TTM,5,50",
        "2025-07-05,A3,ND,TTM,5,50", "2025-07-05,A4,ND,TTM,5,50", "2025-07-06,B1,ND,TTM,3,",
        "2025-07-06,B2,ND,TTM,4,", "2025-07-07,X14,ND,TTM,6,", "2025-07-08,CQD,ND,TTM,4,",
        "2025-07-09,UB,ND,TTM,2,", "2025-07-09,MT,ND,TTM,1,", "2025-07-10,A1,ND,BCV,28,",
      ]).joined(separator: "\n")
  }
}
