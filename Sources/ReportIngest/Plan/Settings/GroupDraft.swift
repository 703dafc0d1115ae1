import ReportModel
import Settings

/// One entry of `groups:`.
struct GroupDraft: CodedDraft {
  let code: Located<String>
  let name: Located<String>
  let aliases: [Located<String>]

  var names: [Located<String>] { [name] }

  init(_ reader: inout MappingReader) {
    code = reader.code()
    name = reader.locatedText("name")
    aliases = reader.aliases()
  }

  var group: UnitGroup {
    UnitGroup(code: code.value, name: name.value, aliases: aliases.map(\.value))
  }
}
