import ArgumentParser
import ReportEngine
import ReportModel

/// Which records take part in a question.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only this unit and those below it.")
  var unit: String?

  @Option(help: "Only records of this phase and its parts.")
  var phase: String?

  @Option(help: "Only this content area.")
  var contentArea: String?

  @Option(help: "Only this channel.")
  var channel: String?

  @Option(help: "Only this indicator.")
  var indicator: String?

  func resolved(in plan: Plan) throws(CommandFailure) -> Question.Filter {
    Question.Filter(
      unit: try plan.unitLookup.position(ifGiven: unit),
      contentArea: try plan.contentAreaLookup.position(ifGiven: contentArea),
      channel: try plan.channelLookup.position(ifGiven: channel),
      indicator: try plan.indicatorLookup.position(ifGiven: indicator))
  }

  /// The phase whose records are the only ones there are for the question.
  func phase(in plan: Plan) throws(CommandFailure) -> Position<Phase>? {
    try plan.phaseLookup.position(ifGiven: phase)
  }
}
