import ReportModel
import Settings

/// One entry of a channel's `indicators:`.
struct IndicatorDraft: CodedDraft {
  let code: Located<String>
  let name: Located<String>
  let shortName: String?
  let aliases: [Located<String>]
  let measure: String
  let channel: Position<Channel>
  let accumulation: Located<Indicator.Accumulation>
  let decimals: Int
  let audienceOf: Located<String>?
  let isHeadline: Bool
  let wording: Indicator.Wording?

  var names: [Located<String>] { [name] }

  init(_ reader: inout MappingReader, channel: Int) {
    code = reader.code()
    name = reader.locatedText("name")
    shortName = reader.optionalText("short")
    aliases = reader.aliases()
    let measure = reader.text("measure")
    self.measure = measure
    self.channel = Position(channel)
    accumulation = Located(
      reader.optionalChoice("kind", of: Indicator.Accumulation.self) ?? .flow,
      at: reader.location(of: "kind"))
    decimals = reader.optionalInteger("decimals", in: 0...Quantity.places) ?? 0
    audienceOf = reader.optionalLocatedText("audience_of")
    isHeadline = reader.optionalBoolean("headline") ?? false
    wording = reader.optionalMapping("sentence") { sentence in
      Indicator.Wording(
        verb: sentence.optionalText("verb", allowingEmpty: true) ?? "",
        noun: sentence.optionalText("noun", allowingEmpty: true) ?? measure,
        audience: sentence.optionalText("audience"))
    }
  }

  func indicator(
    indicators: CodeRegister<Indicator>, findings: inout [Finding]
  ) -> Indicator {
    Indicator(
      code: code.value, name: name.value, shortName: shortName, aliases: aliases.map(\.value),
      measure: measure, channel: channel, accumulation: accumulation.value, decimals: decimals,
      audienceOf: indicators.position(of: audienceOf, findings: &findings),
      isHeadline: isHeadline, wording: wording)
  }
}
