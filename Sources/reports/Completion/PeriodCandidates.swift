import ArgumentParser
import ReportEngine
import ReportModel

/// Periods to choose from: those of the campaign, and those with records, the last first.
struct PeriodCandidates {
  let plan: Plan
  /// First and last day of the records, if there are any.
  let recorded: DayWindow?

  /// - Parameter command: the one that takes the period: some take periods of one kind only.
  func candidates(for command: String?) -> [CompletionCandidate] {
    PeriodCandidates.kinds(of: command).flatMap(periods).map {
      CompletionCandidate($0.code, note: PeriodWording.name(of: $0))
    }
  }

  private static func kinds(of command: String?) -> [ReportingPeriod.Kind] {
    let commands: [any PeriodReportCommand.Type] = [
      WeeklyCommand.self, MonthlyCommand.self, QuarterlyCommand.self, HalfYearlyCommand.self,
      NineMonthlyCommand.self, YearlyCommand.self,
    ]
    if let own = commands.first(where: { $0.configuration.commandName == command }) {
      return [own.kind]
    }
    return [.month, .quarter, .halfYear, .nineMonths, .year]
  }

  private func periods(_ kind: ReportingPeriod.Kind) -> [ReportingPeriod] {
    let first = min(plan.campaign.first, recorded?.first ?? plan.campaign.first)
    var day = max(plan.campaign.last ?? plan.campaign.first, recorded?.last ?? plan.campaign.first)
    var found: [ReportingPeriod] = []
    while day >= first, found.count < PeriodCandidates.limit {
      guard let period = plan.calendar.period(kind, holding: day) else {
        // Only nine months leave days out: those after them.
        day = day.adding(days: -1)
        continue
      }
      found.append(period)
      day = plan.calendar.window(of: period).first.adding(days: -1)
    }
    return found
  }

  /// Of each kind; a plan without bounds must not make a shell wait.
  private static let limit = 600
}
