import ReportEngine
import ReportModel
import Settings
import Testing

/// A report on the invented province in a layout, under an issuer of its own.
struct LayoutDocument {
  var layout = "party-hd36-2018"
  var signature = Signature(post: "Trưởng Ban")
  var addressees: [String] = []
  var recipients = ["Thường trực Tỉnh ủy (b/c)", "Lưu Văn phòng Ban"]
  var issue = ReportRequest.Issue()

  private var plan: Plan {
    let invented = InventedProvince.plan
    let issuer = Issuer(
      superior: "Tỉnh ủy Mẫu", name: "Ban Mẫu", nameInText: "Ban Mẫu Tỉnh ủy", abbreviation: "BM",
      place: "Mẫu", signature: signature, addressees: addressees, recipients: recipients)
    return Plan(
      campaign: invented.campaign, issuer: issuer, calendar: invented.calendar,
      deadline: invented.deadline, layout: layout, groups: invented.groups, units: invented.units,
      phases: invented.phases, contentAreas: invented.contentAreas, channels: invented.channels,
      indicators: invented.indicators, tasks: invented.tasks, targets: invented.targets,
      fingerprint: invented.fingerprint)
  }

  private func resolved(_ template: String) throws -> (plan: ReportPlan?, findings: [Finding]) {
    let reading = TemplateReader.read(SettingsFile(name: "mau.yaml", text: template))
    return ReportPlan.resolve(
      try #require(reading.value), layout: try InventedReport.layout(layout), plan: plan,
      request: ReportRequest(period: InventedProvince.june, issue: issue, program: "thử"))
  }

  func document(_ template: String = LayoutDocument.short) throws -> ReportDocument {
    try #require(resolved(template).plan).document(from: InventedStore.full)
  }

  func findings() throws -> [Finding] { try resolved(LayoutDocument.short).findings }

  /// A template with two appendices.
  static let short = """
    template: short
    periods: [month]
    title: [Kết quả thử]
    sections: [{ content: [{ table: one }, { table: two }, { table: three }] }]
    tables:
      - { code: one, title: Một, placement: appendix, list: overdue-tasks }
      - { code: two, title: Hai, placement: body, list: overdue-tasks }
      - { code: three, title: Ba, placement: appendix, list: overdue-tasks }
    """

  /// A template with one appendix.
  static let single = """
    template: single
    periods: [month]
    title: [Kết quả thử]
    sections: [{ content: [{ table: one }] }]
    tables:
      - { code: one, title: Một, placement: appendix, list: overdue-tasks }
    """
}
