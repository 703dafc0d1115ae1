import ReportModel
import Settings

/// The codes of one list, by which other parts of the plan refer to its things.
struct CodeRegister<Element>: Sendable {
  let kind: CodedKind
  private static var suggestionLimit: Int { 100 }
  private var positions: [NameKey: Int] = [:]
  private var names: [(name: String, code: String)] = []
  private var codes: [String] = []

  /// The codes of a list; of two equal ones the first holds.
  init(_ kind: CodedKind, _ drafts: [some CodedDraft]) {
    self.kind = kind
    for (index, draft) in drafts.enumerated() {
      let key = NameKey(draft.code.value)
      guard !key.text.isEmpty else { continue }
      codes.append(draft.code.value)
      if positions[key] == nil { positions[key] = index }
      names += (draft.names + draft.aliases).map { ($0.value, draft.code.value) }
    }
  }

  func position(of code: String) -> Position<Element>? {
    positions[NameKey(code)].map(Position.init)
  }

  /// The position of a code that something refers to; one that isn't there is a finding.
  func position(
    of reference: Located<String>?, findings: inout [Finding]
  ) -> Position<Element>? {
    // An empty reference is a placeholder: its own fault was told already.
    guard let reference, !reference.value.isEmpty else { return nil }
    if let position = position(of: reference.value) { return position }
    // To look for near names takes a moment; nobody reads hundreds of suggestions.
    let nearest = findings.count < CodeRegister.suggestionLimit ? nearest(to: reference.value) : []
    findings.append(
      PlanMessages.unknownCode(kind, nearest: nearest).finding(
        at: reference.location, value: reference.value))
    return nil
  }

  /// Codes that were probably meant: that of the thing so named, else those near in spelling.
  func nearest(to code: String) -> [String] {
    let key = NameKey(code)
    if let named = names.first(where: { NameKey($0.name) == key }) { return [named.code] }
    return NearestNames.nearest(to: code, among: codes)
  }
}
