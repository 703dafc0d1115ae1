import ReportIngest
import ReportModel

/// Reads the plan of a workspace.
enum PlanLoading {
  /// Warnings are left to `reports plan check`, lest every command repeat them.
  ///
  /// - Throws: `DataRefused` when the plan has errors, all of them shown by then.
  static func plan(of workspace: Workspace, console: Console) throws -> Plan {
    let reading = try reading(of: workspace)
    if let plan = reading.plan { return plan }
    console.show(reading.findings)
    throw DataRefused()
  }

  /// - Throws: `FileFailure` when a file of the plan is there but can't be read.
  static func reading(of workspace: Workspace) throws -> PlanReading {
    let reader = PlanReader { path in
      // A plan is a file: what it names can't be a device that never ends.
      switch FileSystem.kind(of: path) {
      case .file, .folder: try InputFile(name: path).bytes()
      case .other, nil: nil
      }
    }
    return try reader.read(workspace.planPath)
  }
}
