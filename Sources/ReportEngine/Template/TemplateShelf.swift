import ReportModel
public import Settings

/// Where templates are found by name, for those that extend another one.
public struct TemplateShelf {
  /// Names of all templates, for suggestions.
  private let names: () -> [String]
  /// The files of a name, the one to be taken first.
  private let files: (String) throws -> [SettingsFile]

  public init(
    names: @escaping () -> [String], files: @escaping (String) throws -> [SettingsFile]
  ) {
    self.names = names
    self.files = files
  }

  /// A shelf without any template.
  static var empty: TemplateShelf { TemplateShelf(names: { [] }, files: { _ in [] }) }

  /// Why there is nothing to extend.
  struct Fault: Error {
    let finding: Finding
  }

  /// The file that is extended by the last of a chain of files.
  ///
  /// A template may extend the one of its own name that it takes the place of, so that a workspace can
  /// change parts of a template of the program: files of the chain are passed over.
  ///
  /// - Throws: `Fault` when there is no such template, or all of that name are in the chain already;
  ///   else what reading throws.
  func base(_ name: Located<String>, of chain: [String]) throws -> SettingsFile {
    let found = try files(name.value)
    if let base = found.first(where: { !chain.contains($0.name) }) { return base }
    var findings = TemplateFindings(file: name.location.file)
    let line = TemplateLine(name.location)
    if found.isEmpty {
      findings.unknown("unknown-template", "mẫu", "template", name.value, known: names(), line)
    } else {
      findings.add(
        "template-circle", line, name.value,
        vi: "Mẫu «\(name.value)» dựa trên chính nó.",
        en: "Template “\(name.value)” extends itself, directly or by way of others.",
        remedy: BilingualText(
          vi: "Bỏ khóa extends ở một trong các tệp: \(chain.joined(separator: ", ")).",
          en: "Remove extends from one of the files: \(chain.joined(separator: ", "))."))
    }
    throw Fault(finding: findings.all[0])
  }
}
