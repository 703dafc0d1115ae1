public import ReportModel
import Settings

/// Reads a plan: plan.yaml and the tables of units, tasks, targets and waivers beside it.
///
/// All that is wrong with any of them is found in one go. The reader opens no file itself:
///
///     let reader = PlanReader { path in try bytes(ofFileAt: path) }
///     let reading = try reader.read("workspace/plan.yaml")
///     if let plan = reading.plan { … } else { show(reading.findings) }
public struct PlanReader {
  private let contents: (String) throws -> [UInt8]?

  /// A reader that gets the bytes of a file from `contents`: `nil` where there is no such file, an
  /// error where it can't be read, which ends the reading.
  public init(contents: @escaping (String) throws -> [UInt8]?) {
    self.contents = contents
  }

  /// Reads the plan in a file, and the tables that lie beside it.
  ///
  /// - Parameter file: path of plan.yaml; findings name files by paths that begin like it.
  /// - Throws: only what `contents` throws.
  public func read(_ file: String) throws -> PlanReading {
    let location = Finding.Location(file: file)
    guard let bytes = try contents(file) else {
      return PlanReading(failing: TableMessages.fileMissing(file).finding(at: location, value: nil))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return PlanReading(failing: TableMessages.notUTF8.finding(at: location, value: nil))
    }
    let settings = SettingsFile(name: file, text: text).read(PlanDraft.init)
    guard let draft = settings.provisional else {
      return PlanReading(plan: nil, findings: settings.findings, keys: settings.keys)
    }
    var findings = settings.findings
    let tables = try PlanTables(
      units: table(draft.files.units, standard: "units.csv", isNeeded: true, file, &findings),
      tasks: table(draft.files.tasks, standard: "tasks.csv", isNeeded: false, file, &findings),
      targets: table(
        draft.files.targets, standard: "targets.csv", isNeeded: false, file, &findings),
      waivers: table(
        draft.files.waivers, standard: "waivers.csv", isNeeded: false, file, &findings))
    var assembly = PlanAssembly(draft, tables)
    let plan = try assembly.plan()
    findings += assembly.findings
    let isSound = !findings.contains { $0.severity == .error }
    return PlanReading(plan: isSound ? plan : nil, findings: findings, keys: settings.keys)
  }

  /// A table by the name that the plan gives it, else by its standard name.
  private func table<Column: PlanColumn>(
    _ name: String?, standard: String, isNeeded: Bool, _ planFile: String,
    _ findings: inout [Finding]
  ) throws -> PlanTable<Column>? {
    let path = PlanReader.path(of: name ?? standard, beside: planFile)
    if let bytes = try contents(path) {
      let table = PlanTable<Column>(bytes, file: path)
      findings += table.findings
      return table
    }
    if isNeeded || name != nil {
      findings.append(
        TableMessages.fileMissing(path).finding(at: Finding.Location(file: path), value: nil))
    }
    return nil
  }

  private static func path(of name: String, beside planFile: String) -> String {
    guard !name.hasPrefix("/"), let slash = planFile.lastIndex(of: "/") else { return name }
    return planFile[...slash] + name
  }
}

/// What came of reading a plan.
public struct PlanReading: Sendable {
  /// The plan, or `nil` when any finding is an error.
  public let plan: Plan?
  /// What is wrong: of plan.yaml first, then of the tables, then of how they fit together.
  public let findings: [Finding]
  /// The keys that plan.yaml may have, as far as they were asked for: `campaign.code`, `phases[].name`.
  public let keys: Set<String>

  init(plan: Plan?, findings: [Finding], keys: Set<String>) {
    self.plan = plan
    self.findings = findings
    self.keys = keys
  }

  init(failing finding: Finding) {
    self.init(plan: nil, findings: [finding], keys: [])
  }
}
