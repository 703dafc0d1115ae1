import ReportModel
import Settings

/// One entry of `groups:`.
struct GroupDraft: CodedDraft {
  let code: Located<String>
  let name: Located<String>
  let nameInText: String?
  let aliases: [Located<String>]
  let asked: SelectionDraft?

  var names: [Located<String>] { [name] }

  init(_ reader: inout MappingReader) {
    code = reader.code()
    name = reader.locatedText("name")
    nameInText = reader.optionalText("name_in_text")
    aliases = reader.aliases()
    asked = SelectionDraft(&reader)
  }

  func group(selections: SelectionResolution, findings: inout [Finding]) -> UnitGroup {
    UnitGroup(
      code: code.value, name: name.value, nameInText: nameInText, aliases: aliases.map(\.value),
      asked: selections.selection(of: asked, findings: &findings))
  }
}
