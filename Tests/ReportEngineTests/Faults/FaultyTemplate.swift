import Foundation
import ReportEngine
import ReportModel
import Settings
import Testing

/// A sound template, and what is found wrong when one place of it is spoilt.
struct FaultyTemplate {
  static let sound = """
    template: thu
    periods: [month]
    title:
      - "Báo cáo {{period.name}}"
    sections:
      - heading: Kết quả
        content:
          - paragraph: "Đã nhận {{coverage.received}} báo cáo{{#basis}} theo {{basis}}{{/basis}}."
          - items: channel
            text: "{{name}}: {{#indicators}}{{value}} {{noun}}{{/indicators}}."
          - table: units
    tables:
      - code: units
        title: Kết quả theo đơn vị
        placement: body
        rows: { groups: unit-group, items: unit, total: first, total_label: Tổng }
        columns:
          - { code: activities, show: activities, label: Số hoạt động }
          - { code: talks, show: quantity, indicator: TALK, label: Số cuộc }
          - { code: before, show: activities, compare: previous-period, label: Kỳ trước }
          - { code: change, percent: activities, of: before, label: So sánh }
          - { spread: content-areas, show: activities }
        notes:
          - "Kỳ trước: {{period.previous_name}}."
    charts:
      - { code: hinh, kind: bar, title: Biểu đồ, table: units, rows: items, columns: [activities] }
    """

  let text: String
  /// The line that was spoilt.
  let line: Int

  init(replacing good: String, with bad: String) {
    guard let place = Self.sound.range(of: good) else {
      preconditionFailure("the sound template has no \(good)")
    }
    text = Self.sound.replacingCharacters(in: place, with: bad)
    line = Self.sound[..<place.lowerBound].count { $0 == "\n" } + 1
  }

  func findings() -> [Finding] { Self.findings(in: text) }

  /// What reading and resolving a template finds.
  static func findings(
    in text: String, period: String = "2020-06", asOf: Day? = nil
  ) -> [Finding] {
    let reading = TemplateReader.read(SettingsFile(name: "mau.yaml", text: text))
    guard let template = reading.value, let layout = try? InventedReport.layout(),
      let period = ReportingPeriod(code: period)
    else { return reading.findings }
    let (report, findings) = ReportPlan.resolve(
      template, layout: layout, plan: InventedProvince.plan,
      request: ReportRequest(period: period, asOf: asOf, program: "thử"))
    #expect((report == nil) == !findings.isEmpty)
    return findings
  }
}
