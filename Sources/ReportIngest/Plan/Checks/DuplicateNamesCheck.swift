import ReportModel
import Settings

/// Codes, names and aliases of one list that can't be told apart after folding.
///
/// Equal codes, and an alias that is another thing's code, are errors: such a name can't be used at all.
/// Other equal names are warnings: two communes may well have the same name, and records then have to
/// give the code.
enum DuplicateNamesCheck {
  static func findings(_ kind: CodedKind, _ drafts: [some CodedDraft]) -> [Finding] {
    var findings: [Finding] = []
    var codes: [NameKey: Int] = [:]
    for (index, draft) in drafts.enumerated() where !draft.code.value.isEmpty {
      let key = NameKey(draft.code.value)
      if let other = codes[key] {
        findings.append(
          PlanMessages.duplicateCode(kind, other: drafts[other].code).finding(
            at: draft.code.location, value: draft.code.value))
      } else {
        codes[key] = index
      }
    }
    var names: [NameKey: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      for name in draft.names {
        let key = NameKey(name.value)
        guard !key.text.isEmpty else { continue }
        let named = names[key]
        if let other = codes[key] ?? named, other != index {
          findings.append(
            PlanMessages.duplicateName(kind, other: drafts[other].code).finding(
              .warning, at: name.location, value: name.value))
        } else if named == nil {
          names[key] = index
        }
      }
    }
    var aliases: [NameKey: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      for alias in draft.aliases {
        let key = NameKey(alias.value)
        guard !key.text.isEmpty else { continue }
        if let other = codes[key] ?? names[key] ?? aliases[key], other != index {
          let severity: Finding.Severity = codes[key] == nil ? .warning : .error
          findings.append(
            PlanMessages.duplicateAlias(kind, other: drafts[other].code).finding(
              severity, at: alias.location, value: alias.value))
        } else {
          aliases[key] = index
        }
      }
    }
    return findings
  }
}
