import ReportModel
import Settings

/// What plan.yaml says, before its parts are held against each other and against the tables.
struct PlanDraft {
  let campaign: Campaign
  let issuer: Issuer
  let schedule: ScheduleDraft
  let dueSoonDays: Int
  let layout: String
  let files: PlanFiles
  let groups: [GroupDraft]
  let phases: [PhaseDraft]
  let contentAreas: [ContentAreaDraft]
  let channels: [ChannelDraft]
  /// Of all channels, in order.
  let indicators: [IndicatorDraft]
  let shortcomings: [Shortcoming]
  let checks: CheckSettings

  init(_ root: inout MappingReader) {
    campaign = root.mapping("campaign", Campaign.init(reading:))
    issuer = root.mapping("issuer", Issuer.init(reading:))
    schedule = ScheduleDraft(&root)
    // Where records are kept is no part of the plan as such: whoever opens the store asks for it.
    _ = root.optionalText("store")
    dueSoonDays =
      root.optionalInteger("due_soon_days", in: 0...366) ?? Plan.standardDueSoonDays
    layout = root.code("layout").value
    if layout == Plan.automaticLayout, issuer.regime == nil, root.has("issuer") {
      root.report(
        PlanMessages.regimeNeeded.finding(at: root.location(of: "layout"), value: layout))
    }
    files = root.optionalMapping("files", PlanFiles.init) ?? PlanFiles()
    groups = root.mappings("groups", GroupDraft.init)
    phases = PhaseDraft.flattened(root.mappings("phases", PhaseDraft.Branch.init))
    contentAreas = root.mappings("content_areas", ContentAreaDraft.init)
    var indicators: [IndicatorDraft] = []
    var channelCount = 0
    channels = root.mappings("channels") { reader in
      let channel = ChannelDraft(&reader, position: channelCount)
      channelCount += 1
      indicators += channel.indicators
      return channel
    }
    self.indicators = indicators
    shortcomings = root.optionalMappings("shortcomings", Shortcoming.init(reading:))
    checks = root.optionalMapping("checks", CheckSettings.init(reading:)) ?? .standard
  }
}

extension MappingReader {
  /// A code; what is no code is reported and handed on all the same, so that what refers to it isn't
  /// reported besides.
  mutating func code(_ key: String = "code") -> Located<String> {
    required(key) { reader in
      let code = Located(reader.text(), at: reader.location)
      if !code.value.isEmpty, !CodeForm.isValid(code.value) {
        reader.report(PlanMessages.malformedCode.finding(at: code.location, value: code.value))
      }
      return code
    }
  }

  /// Other names of a thing, each with its place.
  mutating func aliases() -> [Located<String>] {
    optionalList("aliases") { Located($0.text(), at: $0.location) }
  }
}
