import ReportIngest
import ReportModel

/// Reads the plan of a workspace.
enum PlanLoading {
  /// Warnings are left to `reports plan check`, lest every command repeat them.
  ///
  /// - Throws: `DataRefused` when the plan has errors, all of them shown by then.
  static func plan(of workspace: Workspace, console: Console) throws -> Plan {
    try plan(of: reading(of: workspace), console: console)
  }

  /// The plan that was read, under the same conditions.
  static func plan(of reading: PlanReading, console: Console) throws -> Plan {
    if let plan = reading.plan { return plan }
    console.show(reading.findings)
    throw DataRefused()
  }

  /// The same for a run that keeps a journal, with the paths of the files that it was read from.
  static func planAndFiles(
    of workspace: Workspace, journal: inout FindingJournal
  ) throws -> (plan: Plan, files: [String]) {
    var files: [String] = []
    let reading = try reading(of: workspace) { files.append($0) }
    if let plan = reading.plan { return (plan, files) }
    journal.note(reading.findings)
    throw DataRefused()
  }

  /// - Parameter note: is told the path of every file that is asked for.
  /// - Throws: `FileFailure` when a file of the plan is there but can't be read.
  static func reading(
    of workspace: Workspace, note: @escaping (String) -> Void = { _ in }
  ) throws -> PlanReading {
    let reader = PlanReader { path in
      note(path)
      // A plan is a file: what it names can't be a device that never ends.
      return switch workspace.files.kind(path) {
      case .file, .folder: try workspace.files.bytes(path)
      case .other, nil: nil
      }
    }
    return try reader.read(workspace.planPath)
  }
}
