import ReportModel

/// What a report is called as a file where its user names none: kind, period and unit.
struct ReportFileName {
  /// In ASCII, without an extension: `BC-thang-06-2020-gia-lai`, `BC-dot-d1-thanh-uy-pleiku`.
  let stem: String
  /// For people: «Báo cáo tháng 6 năm 2020 - Tỉnh ủy Gia Lai».
  let title: String

  init(of document: ReportDocument, on scope: Position<OrgUnit>, in plan: Plan) {
    let facts = document.facts
    let span =
      facts.phase.map { "dot-" + ReportFileName.words($0.code, else: "") }
      ?? PlainFileName.part(of: facts.period)
    stem = "BC-\(span)-\(ReportFileName.part(of: scope, named: facts.scopeName, in: plan))"
    let kind = document.heading.documentType
    title =
      "\(kind.prefix(1).uppercased() + kind.dropFirst().lowercased()) \(facts.periodName)"
      + " - \(facts.scopeName)"
  }

  /// `BC-thang-06-2020-gia-lai.xlsx`, `BC-thang-06-2020-gia-lai-units.csv`.
  func file(_ fileExtension: String, part: String? = nil) -> String {
    let part = part.map { "-" + PlainFileName.plain($0) } ?? ""
    return "\(stem)\(part).\(fileExtension)"
  }

  /// The unit's name; with its code behind it where another unit's name comes to the same in ASCII.
  static func part(
    of scope: Position<OrgUnit>, named name: String, in plan: Plan
  ) -> String {
    let code = plan.units[scope].code
    if scope == plan.units.top { return words(shortName(of: scope, name, in: plan), else: code) }
    let own = words(name, else: code)
    let hasNamesake = plan.units.positions.contains { other in
      other != scope
        && plan.units[other].versions.contains { PlainFileName.words($0.name) == own }
    }
    return hasNamesake ? "\(own)-\(PlainFileName.plain(code))" : own
  }

  /// «Gia Lai» rather than «Tỉnh ủy Gia Lai», if the plan lets the unit be called by its place.
  private static func shortName(
    of unit: Position<OrgUnit>, _ name: String, in plan: Plan
  ) -> String {
    let place = NameKey(plan.issuer.place)
    return plan.units[unit].aliases.contains { NameKey($0) == place } ? plan.issuer.place : name
  }

  private static func words(_ name: String, else code: String) -> String {
    let words = PlainFileName.words(name)
    return words.isEmpty ? PlainFileName.plain(code.isEmpty ? name : code) : words
  }
}
