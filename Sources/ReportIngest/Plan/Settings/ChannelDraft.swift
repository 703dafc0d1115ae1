import ReportModel
import Settings

/// One entry of `channels:`, with its indicators.
struct ChannelDraft: CodedDraft {
  let code: Located<String>
  let name: Located<String>
  let indicators: [IndicatorDraft]

  var names: [Located<String>] { [name] }
  var aliases: [Located<String>] { [] }

  init(_ reader: inout MappingReader, position: Int) {
    code = reader.code()
    name = reader.locatedText("name")
    indicators = reader.mappings("indicators") { IndicatorDraft(&$0, channel: position) }
  }

  var channel: Channel { Channel(code: code.value, name: name.value) }
}
