import ArgumentParser
import ReportModel

/// Which days a question is about.
struct WindowOptions: ParsableArguments {
  @Option(help: .of(Help.Window.period), completion: .periods)
  var period: String?

  @Option(help: .of(Help.Shared.firstDay))
  var from: String?

  @Option(help: .of(Help.Shared.lastDay))
  var to: String?

  @Option(help: .of(Help.Window.asOf))
  var asOf: String?

  /// Days, and as of which day they are looked at.
  struct Resolved {
    let window: DayWindow
    let asOf: Day
  }

  /// The window that was asked for, else the last month that has ended and has records.
  func resolved(
    source: any RecordSource, plan: Plan, console: Console
  ) throws -> Resolved {
    let window =
      try WindowOptions.window(period: period, from: from, to: to, in: plan)
      ?? plan.calendar.window(
        of: LatestPeriod.chosen(.month, in: source, plan: plan, console: console))
    let asOf = try DayArgument.day(ifGiven: asOf, of: "--as-of") ?? window.last
    return Resolved(window: window, asOf: asOf)
  }

  /// The window of `--period`, or of `--from` and `--to`; `nil` when none of them is given.
  static func window(
    period: String?, from: String?, to: String?, in plan: Plan
  ) throws(CommandFailure) -> DayWindow? {
    switch (period, from, to) {
    case (nil, nil, nil): return nil
    case (let period?, nil, nil):
      return plan.calendar.window(of: try PeriodArgument.period(period, of: "--period"))
    case (nil, let from?, let to?): return try WindowOptions.window(from: from, to: to)
    default:
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "Nêu hoặc --period, hoặc cả --from và --to.",
          en: "Give either --period, or both --from and --to."))
    }
  }

  /// The window of `--from` and `--to`.
  static func window(from: String, to: String) throws(CommandFailure) -> DayWindow {
    let first = try DayArgument.day(from, of: "--from")
    let last = try DayArgument.day(to, of: "--to")
    if let window = DayWindow(first: first, last: last) { return window }
    throw CommandFailure(
      .usage,
      message: BilingualText(
        vi: "--from \(first) sau --to \(last).", en: "--from \(first) is after --to \(last)."))
  }
}
