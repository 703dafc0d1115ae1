import ReportModel
import Settings

/// One entry of a channel's `indicators:`.
struct IndicatorDraft: CodedDraft {
  let code: Located<String>
  let name: Located<String>
  let shortName: String?
  let aliases: [Located<String>]
  let measure: Located<String>
  let channel: Position<Channel>
  let accumulation: Located<Indicator.Accumulation>
  let isKindGiven: Bool
  /// Of the indicator's own figures; `nil` where none are given.
  let decimals: Int?
  let audienceOf: Located<String>?
  let sumOf: SumDraft?
  let ratioOf: RatioDraft?
  /// `nil` where it isn't said.
  let grows: Located<Bool>?
  let partOf: Located<String>?
  let isHeadline: Bool
  let wording: Indicator.Wording?

  var names: [Located<String>] { [name] }

  init(_ reader: inout MappingReader, channel: Int) {
    code = reader.code()
    name = reader.locatedText("name")
    shortName = reader.optionalText("short")
    aliases = reader.aliases()
    let measure = reader.locatedText("measure")
    self.measure = measure
    self.channel = Position(channel)
    isKindGiven = reader.has("kind")
    accumulation = Located(
      reader.optionalChoice("kind", of: Indicator.Accumulation.self) ?? .flow,
      at: reader.location(of: "kind"))
    decimals = reader.optionalInteger("decimals", in: 0...Quantity.places)
    audienceOf = reader.optionalLocatedText("audience_of")
    sumOf = reader.optional("sum_of") { SumDraft(&$0) }
    ratioOf = reader.optionalMapping("ratio_of", RatioDraft.init)
    grows = reader.optional("grows") { Located($0.boolean(), at: $0.location) }
    partOf = reader.optionalLocatedText("part_of")
    isHeadline = reader.optionalBoolean("headline") ?? false
    wording = reader.optionalMapping("sentence") { sentence in
      Indicator.Wording(
        verb: sentence.optionalText("verb", allowingEmpty: true) ?? "",
        noun: sentence.optionalText("noun", allowingEmpty: true) ?? measure.value,
        audience: sentence.optionalText("audience"))
    }
  }

  /// How many of the three ways to follow from other indicators are given.
  var derivationCount: Int {
    (audienceOf == nil ? 0 : 1) + (sumOf == nil ? 0 : 1) + (ratioOf == nil ? 0 : 1)
  }

  func indicator(
    indicators: CodeRegister<Indicator>, drafts: [IndicatorDraft], findings: inout [Finding]
  ) -> Indicator {
    let derivation = derivation(indicators, &findings)
    var decimals = decimals ?? 0
    if case .sum(let parts) = derivation {
      // A sum has as many places as the finest of its parts.
      decimals = parts.reduce(decimals) { max($0, drafts[$1.index].decimals ?? 0) }
    }
    return Indicator(
      code: code.value, name: name.value, shortName: shortName, aliases: aliases.map(\.value),
      measure: measure.value, channel: channel, accumulation: accumulation.value,
      decimals: decimals, derivation: derivation, grows: grows?.value ?? false,
      partOf: indicators.position(of: partOf, findings: &findings), isHeadline: isHeadline,
      wording: wording)
  }

  private func derivation(
    _ indicators: CodeRegister<Indicator>, _ findings: inout [Finding]
  ) -> Indicator.Derivation? {
    if let audienceOf {
      return indicators.position(of: audienceOf, findings: &findings).map { .audience(of: $0) }
    }
    if let sumOf {
      var parts: [Position<Indicator>] = []
      for part in sumOf.parts {
        indicators.position(of: part, findings: &findings).map { parts.append($0) }
      }
      return .sum(of: parts)
    }
    guard let ratioOf,
      let part = indicators.position(of: ratioOf.part, findings: &findings),
      let whole = indicators.position(of: ratioOf.whole, findings: &findings)
    else { return nil }
    return .ratio(
      of: part, to: whole, decimals: ratioOf.decimals ?? decimals ?? RatioDraft.standardDecimals)
  }
}

/// `sum_of: [A, B]`.
struct SumDraft {
  let parts: [Located<String>]
  let location: Finding.Location

  init(_ reader: inout ValueReader) {
    location = reader.location
    parts = reader.list { Located($0.text(), at: $0.location) }
  }
}

/// `ratio_of: { of: A, to: B, decimals: 1 }`.
struct RatioDraft {
  static let standardDecimals = 1

  let part: Located<String>
  let whole: Located<String>
  let decimals: Int?

  init(_ reader: inout MappingReader) {
    part = reader.locatedText("of")
    whole = reader.locatedText("to")
    decimals = reader.optionalInteger("decimals", in: 0...Quantity.places)
  }
}
