import ReportModel
import Settings

/// What one template file says itself, before what it extends is added.
struct TemplateDraft {
  /// A section with the place that it is to take among those of the template that is extended.
  struct Section {
    let before: Located<String>?
    let section: ReportTemplate.Section
  }

  /// Codes of what isn't taken over.
  struct Omissions {
    var sections: [Located<String>] = []
    var tables: [Located<String>] = []
    var charts: [Located<String>] = []
  }

  let code: String
  let file: String
  /// SHA-256 of the file's text.
  let digest: String
  /// Name of the template that this one extends.
  let base: Located<String>?
  /// `nil`: as in the template that is extended.
  let periods: [ReportKind]?
  let title: [ReportTemplate.Sentence]?
  let sections: [Section]
  let tables: [TableTemplate]
  let charts: [ChartTemplate]
  let listsRecords: Bool?
  let omitted: Omissions

  /// The template as a whole.
  ///
  /// Sections, tables and charts take the place of those of the same code; others are added. A table
  /// that is left out is left out of the text and of the charts too.
  func template(over base: ReportTemplate?, _ findings: inout [Finding]) -> ReportTemplate {
    let lost = Set(omitted.tables.map(\.value))
    var sections = base?.sections ?? []
    for index in sections.indices { sections[index] = sections[index].withoutTables(lost) }
    remove(omitted.sections, "mục", "section", from: &sections, \.code, &findings)
    for draft in self.sections { place(draft, in: &sections, &findings) }
    var tables = base?.tables ?? []
    remove(omitted.tables, "biểu", "table", from: &tables, \.code, &findings)
    merge(self.tables, into: &tables, \.code)
    var charts = (base?.charts ?? [])
    remove(omitted.charts, "biểu đồ", "chart", from: &charts, \.code, &findings)
    charts.removeAll { lost.contains($0.table) }
    merge(self.charts, into: &charts, \.code)
    return ReportTemplate(
      code: code, file: file, base: self.base?.value, periods: periods ?? base?.periods ?? [],
      title: title ?? base?.title ?? [], sections: sections, tables: tables, charts: charts,
      listsRecords: listsRecords ?? base?.listsRecords ?? true,
      digests: [digest] + (base?.digests ?? []))
  }

  private func place(
    _ draft: Section, in sections: inout [ReportTemplate.Section], _ findings: inout [Finding]
  ) {
    if let code = draft.section.code, let place = sections.firstIndex(where: { $0.code == code }) {
      sections[place] = draft.section
    } else if let before = draft.before {
      guard let place = sections.firstIndex(where: { $0.code == before.value }) else {
        findings.append(unknown(before, "mục", "section", sections.compactMap(\.code)))
        return
      }
      sections.insert(draft.section, at: place)
    } else {
      sections.append(draft.section)
    }
  }

  /// Only what is taken over is replaced: a code that is used twice in one file stays twice, and is found
  /// later.
  private func merge<Part>(
    _ own: [Part], into parts: inout [Part], _ code: KeyPath<Part, String>
  ) {
    let inherited = parts.map { $0[keyPath: code] }
    var replaced: Set<String> = []
    for part in own {
      let name = part[keyPath: code]
      if let place = inherited.firstIndex(of: name), replaced.insert(name).inserted {
        parts[place] = part
      } else {
        parts.append(part)
      }
    }
  }

  private func remove<Part>(
    _ codes: [Located<String>], _ vietnamese: String, _ english: String, from parts: inout [Part],
    _ code: (Part) -> String?, _ findings: inout [Finding]
  ) {
    for omitted in codes {
      guard let place = parts.firstIndex(where: { code($0) == omitted.value }) else {
        findings.append(unknown(omitted, vietnamese, english, parts.compactMap(code)))
        continue
      }
      parts.remove(at: place)
    }
  }

  private func unknown(
    _ code: Located<String>, _ vietnamese: String, _ english: String, _ known: [String]
  ) -> Finding {
    var findings = TemplateFindings(file: file)
    findings.unknown(
      "unknown-\(english)", vietnamese, english, code.value, known: known,
      TemplateLine(code.location))
    return findings.all[0]
  }
}

extension ReportTemplate.Section {
  fileprivate func withoutTables(_ codes: Set<String>) -> ReportTemplate.Section {
    ReportTemplate.Section(
      code: code, heading: heading,
      content: content.filter { content in
        if case .table(let code, _) = content { !codes.contains(code) } else { true }
      }, parts: parts.map { $0.withoutTables(codes) })
  }
}
