import ReportModel
import Settings

/// One phase of `phases:` or of another phase's `parts:`.
struct PhaseDraft: CodedDraft {
  let code: Located<String>
  let name: Located<String>
  let shortName: String?
  let aliases: [Located<String>]
  let first: Located<Day>?
  let last: Located<Day>?
  let event: String?
  let points: [String]
  /// Where the phase that this one is a part of stands in the list.
  private(set) var parent: Int?

  var names: [Located<String>] { [name] }

  init(_ reader: inout MappingReader) {
    code = reader.code()
    name = reader.locatedText("name")
    shortName = reader.optionalText("short")
    aliases = reader.aliases()
    first = reader.optional("from") { Located($0.day(), at: $0.location) }
    last = reader.optional("to") { Located($0.day(), at: $0.location) }
    event = reader.optionalText("event")
    points = reader.optionalTexts("points")
  }

  var phase: Phase {
    Phase(
      code: code.value, name: name.value, shortName: shortName, aliases: aliases.map(\.value),
      parent: parent.map(Position.init), first: first?.value, last: last?.value, event: event,
      points: points)
  }

  /// A phase with its parts, as they are nested in the file.
  struct Branch {
    let phase: PhaseDraft
    let parts: [Branch]

    init(_ reader: inout MappingReader) {
      phase = PhaseDraft(&reader)
      parts = reader.optionalMappings("parts", Branch.init)
    }
  }

  /// All phases in one list, each before its parts.
  static func flattened(_ branches: [Branch]) -> [PhaseDraft] {
    var phases: [PhaseDraft] = []
    func append(_ branch: Branch, below parent: Int?) {
      var phase = branch.phase
      phase.parent = parent
      let position = phases.count
      phases.append(phase)
      for part in branch.parts { append(part, below: position) }
    }
    for branch in branches { append(branch, below: nil) }
    return phases
  }
}
