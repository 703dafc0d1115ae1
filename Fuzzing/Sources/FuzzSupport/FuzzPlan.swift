import ReportIngest
import ReportModel

/// A small plan that everything is read against; its content is invented.
public enum InventedPlan {
  public static let files: [String: String] = [
    "plan.yaml": """
    campaign: { code: thu, name: Thử nghiệm, subject: kết quả, from: 2020-01-01 }
    issuer: { superior: Tỉnh ủy X, name: Ban Y, abbreviation: BY, place: X, signature: { post: Trưởng Ban }, recipients: [ Lưu ] }
    calendar: nd09
    deadline: { days: 3 }
    layout: party-hd36-2018
    groups: [ { code: HU, name: Huyện ủy } ]
    phases: [ { code: D1, name: Đợt 1, from: 2020-01-01, to: 2020-12-31 } ]
    content_areas: [ { code: DH, name: Đại hội } ]
    channels:
      - code: M
        name: Miệng
        indicators:
          - { code: TTM, name: Tuyên truyền miệng, measure: cuộc }
          - { code: BR, name: Băng rôn, measure: m, decimals: 2 }
    """,
    "units.csv": "code,name,level,parent,group\nT,Tỉnh ủy X,province,,\nBTO,Ba Tơ,district,T,HU\n",
    "tasks.csv": "code,title,assignees\nNV1,Treo băng rôn,BTO\n",
  ]

  /// `nil` if the plan above is wrong, which the targets report at once.
  public static let plan: Plan? = reading(files).plan

  public static func reading(_ files: [String: String]) -> PlanReading {
    let reader = PlanReader { path in files[path].map { Array($0.utf8) } }
    guard let reading = try? reader.read("plan.yaml") else {
      preconditionFailure("the closure above throws nothing")
    }
    return reading
  }
}
