import ArgumentParser
import ReportEngine
import ReportModel

/// `reports period`: which days a period holds, and when its report is due.
struct PeriodCommand: ReportsCommand {
  static let configuration = CommandConfiguration("period", Help.Period.command)

  @Argument(help: .of(Help.Period.period), completion: .periods)
  var period: String

  @Option(help: .of(Help.Period.calendar), completion: .calendars)
  var calendar: String?

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let period = try PeriodArgument.period(period, of: "PERIOD")
    let plan = try plan(console)
    let calendar = try calendar(of: plan)
    let window = calendar.window(of: period)
    var lines = [
      "\(PeriodWording.name(of: period)) (\(period.code)), chế độ kỳ \(calendar.code)",
      "Từ ngày \(PeriodWording.date(window.first)) đến ngày \(PeriodWording.date(window.last))",
    ]
    if let plan {
      let deadline = plan.deadline.deadline(cutOff: window.last)
      lines.append("Hạn gửi báo cáo: ngày \(PeriodWording.date(deadline))")
    } else {
      if let deadline = calendar.statutoryDeadline(of: period) {
        lines.append(
          "Hạn bộ, tỉnh gửi báo cáo Chính phủ: ngày \(PeriodWording.date(deadline)) "
            + "(khoản 1 Điều 13 Nghị định 09/2019/NĐ-CP)")
      }
      console.note(
        BilingualText(
          vi: "Hạn các đơn vị gửi báo cáo do kế hoạch quy định; thêm --workspace để biết.",
          en: "The units' deadline is the plan's; add --workspace to see it."))
    }
    try StandardStream.output.write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// The plan; with a calendar named, a missing workspace is no fault.
  private func plan(_ console: Console) throws -> Plan? {
    let workspace: Workspace
    do {
      workspace = try place.located()
    } catch  where calendar != nil && place.workspace == nil {
      return nil
    }
    return try PlanLoading.plan(of: workspace, console: console)
  }

  private func calendar(of plan: Plan?) throws -> any PeriodCalendar {
    guard let code = calendar else { return plan?.calendar ?? GregorianMonths() }
    if let plan, plan.calendar.code == code { return plan.calendar }
    if let known = PeriodCalendars.named(code) { return known }
    let known = PeriodCalendars.all.map(\.code) + [plan?.calendar.code].compactMap(\.self)
    throw CommandFailure.unknown(
      BilingualText(vi: "Không có chế độ kỳ «\(code)».", en: "There is no calendar “\(code)”."),
      name: code, among: known)
  }
}
