import ReportModel
import Settings

/// One entry of `content_areas:`.
struct ContentAreaDraft: CodedDraft {
  let code: Located<String>
  let name: Located<String>
  let shortName: String?
  let aliases: [Located<String>]
  let phase: Located<String>?
  let points: [String]
  let asked: SelectionDraft?

  var names: [Located<String>] { [name] }

  init(_ reader: inout MappingReader) {
    code = reader.code()
    name = reader.locatedText("name")
    shortName = reader.optionalText("short")
    aliases = reader.aliases()
    phase = reader.optionalLocatedText("phase")
    points = reader.optionalTexts("points")
    asked = SelectionDraft(&reader)
  }

  func contentArea(
    phases: CodeRegister<Phase>, selections: SelectionResolution, findings: inout [Finding]
  ) -> ContentArea {
    ContentArea(
      code: code.value, name: name.value, shortName: shortName, aliases: aliases.map(\.value),
      phase: phases.position(of: phase, findings: &findings), points: points,
      asked: selections.selection(of: asked, findings: &findings))
  }
}
