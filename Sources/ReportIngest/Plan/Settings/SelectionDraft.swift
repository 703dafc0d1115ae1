import ReportModel
import Settings

/// `channels:` and `indicators:` of a group or a content area: what units are asked for.
struct SelectionDraft {
  let channels: [Located<String>]
  let indicators: [Located<String>]

  /// `nil` where neither key is given.
  init?(_ reader: inout MappingReader) {
    let isGiven = reader.has("channels") || reader.has("indicators")
    channels = reader.optionalList("channels") { Located($0.text(), at: $0.location) }
    indicators = reader.optionalList("indicators") { Located($0.text(), at: $0.location) }
    if !isGiven { return nil }
  }
}

/// Finds what selections name in the plan.
struct SelectionResolution {
  private let channels: CodeRegister<Channel>
  private let indicators: CodeRegister<Indicator>
  private let drafts: [IndicatorDraft]

  init(_ draft: PlanDraft, indicators: CodeRegister<Indicator>) {
    channels = CodeRegister(.channel, draft.channels)
    self.indicators = indicators
    drafts = draft.indicators
  }

  func selection(
    of draft: SelectionDraft?, findings: inout [Finding]
  ) -> IndicatorSelection? {
    guard let draft else { return nil }
    let asked = draft.indicators.compactMap { reference -> Position<Indicator>? in
      guard let indicator = indicators.position(of: reference, findings: &findings) else {
        return nil
      }
      if drafts[indicator.index].derivationCount > 0 {
        findings.append(
          PlanMessages.derivedIsAsked.finding(at: reference.location, value: reference.value))
      }
      return indicator
    }
    return IndicatorSelection(
      channels: draft.channels.compactMap { channels.position(of: $0, findings: &findings) },
      indicators: asked)
  }
}
