import ReportIngest
import ReportModel

/// A plan as files, sound and invented, to which a test does what it is about.
struct InventedPlanFiles {
  var files = [
    "plan.yaml": """
    campaign:
      code: thu-nghiem
      name: Chiến dịch thử nghiệm
      subject: kết quả thử nghiệm
      from: 2020-01-01
      to: 31/12/2020
    issuer:
      superior: Tỉnh ủy Mẫu
      name: Ban Mẫu
      abbreviation: BM
      place: Mẫu
      signature: { post: Trưởng Ban }
      recipients: [ Lưu VP ]
    calendar: nd09
    deadline: { days: 3 }
    layout: party-hd36-2018
    groups:
      - { code: HU, name: Huyện ủy }
      - { code: SN, name: Sở ngành }
    phases:
      - { code: D1, name: Đợt 1, from: 2020-01-01, to: 2020-06-30 }
      - code: D2
        name: Đợt 2
        from: 2020-07-01
        to: 2020-12-31
        parts: [ { code: D2a, name: Đợt 2 a, from: 2020-07-01, to: 2020-09-30 } ]
    content_areas:
      - { code: ND1, name: Nội dung 1, phase: D1 }
      - { code: ND2, name: Nội dung 2 }
    channels:
      - code: TTM
        name: Tuyên truyền miệng
        indicators:
          - { code: TTM, name: Cuộc tuyên truyền miệng, measure: cuộc }
          - { code: TTM_LN, name: Lượt người, measure: lượt người, audience_of: TTM }
          - { code: PN_M2, name: Diện tích pano, measure: m², decimals: 2 }
    """,
    "units.csv": """
    code,name,level,parent,group,aliases,valid_from,valid_to,successor,submits
    T,Tỉnh ủy Mẫu,province,,,,,,,no
    A,Huyện ủy A,district,T,HU,Huyện A;A cũ,,,,
    B,Huyện ủy B,district,T,HU,,,2020-07-01,C,
    C,Huyện ủy C,district,T,HU,,,,,yes
    S,Sở S,department,T,SN,,,,,
    """,
    "tasks.csv": """
    code,title,assignees,content_area,phase,assigned_on,due,document
    NV1,Nhiệm vụ một,HU;S,ND1,D1,2020-01-06,2020-03-31,KH 1
    NV2,Nhiệm vụ hai,A,,,,,
    """,
    "targets.csv": """
    indicator,quantity,from,to,unit,content_area,version
    TTM,100,2020-01-01,2020-12-31,,,
    TTM,120,2020-01-01,2020-12-31,,,2020-07-01
    PN_M2,1.25,1/1/2020,31/12/2020,A,ND2,
    """,
  ]

  func read() -> PlanReading {
    // A closure that throws nothing makes a reading that throws nothing; the type can't say so.
    do {
      return try PlanReader { name in files[name].map { Array($0.utf8) } }.read("plan.yaml")
    } catch {
      preconditionFailure("the files of a test are in memory")
    }
  }

  /// `file:line code` of each finding.
  func findings() -> [String] {
    read().findings.map { "\($0.location.file):\($0.location.row ?? 0) \($0.code)" }
  }

  func replacing(_ old: String, with new: String, in file: String) -> InventedPlanFiles {
    var copy = self
    let text = files[file] ?? ""
    precondition(text.contains(old), "the test names a text that its file has")
    copy.files[file] = text.replacing(old, with: new)
    return copy
  }

  func appending(_ line: String, to file: String) -> InventedPlanFiles {
    var copy = self
    copy.files[file] = (files[file] ?? "") + "\n" + line
    return copy
  }
}
