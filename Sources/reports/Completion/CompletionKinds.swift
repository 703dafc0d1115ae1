import ArgumentParser
import Foundation
import ReportEngine
import ReportModel
import ReportStore
import Settings

/// What the words of a command line are completed from. Codes, periods and names come from the workspace.
extension CompletionKind {
  static let units = ofPlan { plan in
    plan.units.units.map { CompletionCandidate($0.code, note: $0.versions.last?.name) }
  }

  static let phases = ofPlan { plan in
    plan.phases.map { CompletionCandidate($0.code, note: $0.name) }
  }

  static let contentAreas = ofPlan { plan in
    plan.contentAreas.map { CompletionCandidate($0.code, note: $0.name) }
  }

  static let channels = ofPlan { plan in
    plan.channels.map { CompletionCandidate($0.code, note: $0.name) }
  }

  static let indicators = ofPlan { plan in
    plan.indicators.map { CompletionCandidate($0.code, note: $0.name) }
  }

  static let periods = candidates { request in
    guard let plan = request.plan else { return [] }
    let recorded = request.store(plan).flatMap { try? $0.recordedDays() }
    return PeriodCandidates(plan: plan, recorded: recorded).candidates(for: request.command)
  }

  /// The program's calendars are there without a workspace too.
  static let calendars = candidates { request in
    let codes = PeriodCalendars.all.map(\.code)
    let own = request.plan.map(\.calendar.code)
    return (codes + [own].compactMap { $0 }.filter { !codes.contains($0) })
      .map { CompletionCandidate($0) }
  }

  static let unitViews = candidates { _ in UnitView.words.map { CompletionCandidate($0) } }

  static let dimensions = candidates { request in
    var words = QuestionDimension.words.map(\.word)
    let versions = request.plan?.units.units.flatMap(\.versions) ?? []
    for word in versions.map({ QuestionDimension.level($0.level).word }) where !words.contains(word)
    {
      words.append(word)
    }
    return list(words, request)
  }

  static let measures = candidates { list(Measure.allCases.map(\.rawValue), $0) }

  static let submissions = candidates { submissions($0) }

  /// Those that can be withdrawn.
  static let currentSubmissions = candidates { submissions($0, onlyCurrent: true) }

  static let templates = candidates { templateFiles($0, kinds: [.template]) }

  static let templatesAndLayouts = candidates {
    templateFiles($0, kinds: [.template, .layout, .letter])
  }

  /// Those of the template, which is called like the command where the line names none, and the two that
  /// every report has.
  static let tables = candidates { request in
    let template = request.value(of: "--template").map(ShellWord.path) ?? request.command ?? ""
    let reading = try? TemplateCatalogue(workspace: request.workspace).template(template)
    let codes = reading?.value?.tables.map(\.code) ?? []
    return (codes + ["records", "provenance"]).map { CompletionCandidate($0) }
  }

  static let mappings = candidates { request in
    guard let workspace = request.workspace else { return [] }
    return FileSystem.names(in: workspace.path("intake")).compactMap { file in
      settingsEndings.first(where: file.hasSuffix).map {
        CompletionCandidate(String(file.dropLast($0.count)))
      }
    }
  }

  static let samples = candidates { _ in
    ProgramFiles.samples().keys.sorted().map { CompletionCandidate($0) }
  }

  /// Files that may hold records, and folders of such.
  static let recordFiles = CompletionKind.file(extensions: ["csv", "tsv", "xlsx", "xlsm", "zip"])
}

extension CompletionKind {
  private static let settingsEndings = [".yaml", ".yml"]

  private static func candidates(
    _ find: @escaping @Sendable (CompletionRequest) -> [CompletionCandidate]
  ) -> CompletionKind {
    .custom { (words: [String], index: Int, _: String) -> [String] in
      let shell = CompletionShell.requesting
      return find(CompletionRequest(words: words, index: index)).compactMap { $0.line(for: shell) }
    }
  }

  private static func ofPlan(
    _ find: @escaping @Sendable (Plan) -> [CompletionCandidate]
  ) -> CompletionKind {
    candidates { request in request.plan.map(find) ?? [] }
  }

  /// Words with commas between: the ones that are there stay, and each of the others may follow.
  private static func list(
    _ words: [String], _ request: CompletionRequest
  ) -> [CompletionCandidate] {
    let typed = request.word.split(separator: ",", omittingEmptySubsequences: false).dropLast()
    let head = typed.map { "\($0)," }.joined()
    return words.filter { !typed.contains(Substring($0)) }.map { CompletionCandidate(head + $0) }
  }

  private static func submissions(
    _ request: CompletionRequest, onlyCurrent: Bool = false
  ) -> [CompletionCandidate] {
    guard let plan = request.plan, let store = request.store(plan) else { return [] }
    let all = (try? store.submissions()) ?? []
    return all.reversed().filter { !onlyCurrent || $0.state == .current }.map {
      CompletionCandidate("\($0.number)", note: $0.source.name)
    }
  }

  /// Names; or, where a path has been begun, files.
  private static func templateFiles(
    _ request: CompletionRequest, kinds: [TemplateFile.Kind]
  ) -> [CompletionCandidate] {
    if let slash = request.word.lastIndex(of: "/") {
      return settingsFiles(in: String(request.word[...slash]))
    }
    return TemplateCatalogue(workspace: request.workspace).templateFiles()
      .filter { kinds.contains($0.kind) }
      .map { CompletionCandidate($0.name, note: $0.kind.name.shown) }
  }

  private static func settingsFiles(in folder: String) -> [CompletionCandidate] {
    let place = ShellWord.path(folder)
    return FileSystem.names(in: place).compactMap { name in
      switch FileSystem.kind(of: FileSystem.joined(place, name)) {
      case .folder: CompletionCandidate("\(folder)\(name)/")
      case .file where settingsEndings.contains(where: name.hasSuffix):
        CompletionCandidate(folder + name)
      default: nil
      }
    }
  }
}
