import ReportModel
import Settings

/// One entry of `groups:`.
struct GroupDraft: CodedDraft {
  let code: Located<String>
  let name: Located<String>
  let nameInText: String?
  let aliases: [Located<String>]

  var names: [Located<String>] { [name] }

  init(_ reader: inout MappingReader) {
    code = reader.code()
    name = reader.locatedText("name")
    nameInText = reader.optionalText("name_in_text")
    aliases = reader.aliases()
  }

  var group: UnitGroup {
    UnitGroup(
      code: code.value, name: name.value, nameInText: nameInText, aliases: aliases.map(\.value))
  }
}
