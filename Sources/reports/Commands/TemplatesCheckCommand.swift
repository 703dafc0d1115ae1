import ArgumentParser
import ReportEngine
import ReportModel
import Settings

/// `reports templates check`: whether a template or layout is sound.
struct TemplatesCheckCommand: ReportsCommand {
  static let configuration = CommandConfiguration("check", Help.TemplatesCheck.command)

  @Argument(help: .of(Help.TemplatesCheck.file), completion: .templatesAndLayouts)
  var file: String

  @Option(help: .of(Help.Shared.findingFormat))
  var format: FindingFormat = .text

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var messages: MessageOptions

  func run(on console: Console) throws {
    let workspace = try place.locatedIfAny()
    let catalogue = TemplateCatalogue(workspace: workspace)
    let file = try catalogue.file(namedOrAt: file)
    let outcome = try FindingJournal.kept(as: format, on: console) { journal in
      switch file.kind {
      case .layout:
        return TemplatesCheckCommand.sound(
          try checked(LayoutReader.read(file.settings()), &journal))
      case .letter:
        let template = try checked(LetterTemplateReader.read(file.settings()), &journal)
        let findings = ReminderLetters.findings(in: template)
        journal.note(findings)
        guard findings.isEmpty else { throw DataRefused() }
        return TemplatesCheckCommand.sound(template)
      case .template:
        let template = try checked(catalogue.template(file.settings()), &journal)
        guard let workspace else { return TemplatesCheckCommand.sound(template, plan: nil) }
        let plan = try PlanLoading.plan(of: workspace, console: console)
        let trial = TemplateTrial(template: template, plan: plan, catalogue: catalogue)
        let findings = try trial.findings()
        journal.note(findings)
        guard !findings.contains(where: { $0.severity == .error }) else { throw DataRefused() }
        return TemplatesCheckCommand.sound(template, plan: plan)
      }
    }
    guard format == .text else { return }
    try StandardStream.output.write(Array("\(outcome.text(in: console.language))\n".utf8))
  }

  private func checked<Value>(
    _ reading: SettingsReading<Value>, _ journal: inout FindingJournal
  ) throws -> Value {
    journal.note(reading.findings)
    guard let value = reading.value else { throw DataRefused() }
    return value
  }

  private static func sound(_ template: ReportTemplate, plan: Plan?) -> BilingualText {
    let sections = template.sections.count
    let tables = template.tables.count
    let charts = template.charts.count
    let against = plan.map {
      BilingualText(
        vi: ", khớp với kế hoạch \($0.campaign.code)", en: ", and fits the plan \($0.campaign.code)"
      )
    }
    return BilingualText(
      vi: "mẫu hợp lệ: \(sections) mục, \(tables) biểu, \(charts) biểu đồ"
        + (against?.vietnamese ?? ""),
      en: "the template is sound: \(sections) sections, \(tables) tables, \(charts) charts"
        + (against?.english ?? ""))
  }

  private static func sound(_ letter: LetterTemplate) -> BilingualText {
    BilingualText(
      vi: "mẫu công văn hợp lệ: \(letter.code)", en: "the letter is sound: \(letter.code)")
  }

  private static func sound(_ layout: Layout) -> BilingualText {
    BilingualText(
      vi: "thể thức hợp lệ: \(layout.code)", en: "the layout is sound: \(layout.code)")
  }
}
