import ReportIngest
import ReportModel
import Settings

/// The mappings of a workspace: the files `intake/*.yaml`.
struct IntakeCatalogue {
  private let readings: [SettingsReading<IntakeMapping>]

  /// What is wrong with the mappings.
  var findings: [Finding] { readings.flatMap(\.findings) }

  /// - Throws: `FileFailure` when a file is there but can't be read.
  init(of workspace: Workspace, plan: Plan) throws {
    let folder = workspace.path("intake")
    let files = FileSystem.names(in: folder).sorted().compactMap { file in
      [".yaml", ".yml"].first(where: file.hasSuffix).map { (file, $0) }
    }
    readings = try files.map { file, suffix in
      let path = FileSystem.joined(folder, file)
      return IntakeReader.read(
        SettingsFile(name: path, text: try InputFile(name: path).text()),
        name: String(file.dropLast(suffix.count)), plan: plan)
    }
  }

  /// The mappings, or `nil` when any is wrong: the wrong one may be the one that is needed.
  var mappings: [IntakeMapping]? {
    let sound = readings.compactMap(\.value)
    return sound.count == readings.count ? sound : nil
  }

  /// - Throws: `DataRefused` when any mapping is wrong, which is noted by then.
  static func mappings(
    of workspace: Workspace, plan: Plan, journal: inout FindingJournal
  ) throws -> [IntakeMapping] {
    let catalogue = try IntakeCatalogue(of: workspace, plan: plan)
    journal.note(catalogue.findings)
    guard let mappings = catalogue.mappings else { throw DataRefused() }
    return mappings
  }

  /// The same, for a run that keeps no journal.
  static func mappings(
    of workspace: Workspace, plan: Plan, console: Console
  ) throws -> [IntakeMapping] {
    let catalogue = try IntakeCatalogue(of: workspace, plan: plan)
    console.show(catalogue.findings)
    guard let mappings = catalogue.mappings else { throw DataRefused() }
    return mappings
  }
}
