import ArgumentParser
import ReportEngine
import ReportModel

/// Which records take part in a question.
struct FilterOptions: ParsableArguments {
  @Option(help: .of(Help.Shared.unit), completion: .units)
  var unit: String?

  @Option(help: .of(Help.Filter.phase), completion: .phases)
  var phase: String?

  @Option(help: .of(Help.Filter.contentArea), completion: .contentAreas)
  var contentArea: String?

  @Option(help: .of(Help.Filter.channel), completion: .channels)
  var channel: String?

  @Option(help: .of(Help.Filter.indicator), completion: .indicators)
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
