import ReportEngine
import ReportModel
import ReportStore

/// A version of a closed period with all that a report of it is made from, as the store keeps it.
struct ClosedReport {
  /// What a version is made from.
  struct Material {
    /// Reads plan and templates from what is kept.
    let workspace: Workspace
    let plan: Plan
    let source: any RecordSource
  }

  /// The report of a version, and of which it is an amendment.
  struct Made {
    let plan: ReportPlan
    let document: ReportDocument
    /// The report of the version before.
    let former: (plan: ReportPlan, document: ReportDocument, source: any RecordSource)?
  }

  let version: ClosedVersion
  let material: Material
  /// That of the version which it amends, if it is an amendment.
  private let former: Material?

  /// - Throws: `StoreError`, and `DataRefused` when what is kept can't be read.
  init(_ closing: Closing, of workspace: Workspace, console: Console) throws {
    let history = try StoreHistory(address: workspace.store)
    let log = try history.entry(of: closing)
    version = ClosedVersion(
      closing: closing, recordDigest: log.detail["data"] ?? "", logHash: log.hash)
    material = try ClosedReport.material(of: closing, in: history, workspace, console)
    let before = try history.closings().first {
      $0.period == closing.period && $0.version == closing.version - 1
    }
    former = try before.map { try ClosedReport.material(of: $0, in: history, workspace, console) }
  }

  private static func material(
    of closing: Closing, in history: StoreHistory, _ workspace: Workspace, _ console: Console
  ) throws -> Material {
    let kept = Workspace(folder: ".", files: .kept(try history.files(of: closing)))
    let plan = try PlanLoading.plan(of: kept, console: console)
    let source = try DatabaseStore(address: workspace.store, closing: closing, plan: plan)
    return Material(workspace: kept, plan: plan, source: source)
  }

  /// The report of the version; that of an amendment tells which cells it changed.
  ///
  /// - Parameters:
  ///   - template: by name, or by the path of its file.
  ///   - request: which report is asked for, in the words of the plan that is kept.
  func report(
    by template: String, listsRecords: Bool, console: Console,
    request: (Plan) throws -> ReportRequest
  ) throws -> Made {
    let before = try former.map { former in
      let plan = try ClosedReport.reportPlan(template, of: former, request(former.plan), console)
      return (
        plan: plan, document: try plan.document(from: former.source, listsRecords: false),
        source: former.source
      )
    }
    let plan = try ClosedReport.reportPlan(
      template, of: material, request(material.plan).of(version), console)
    let document = try plan.document(
      from: material.source, listsRecords: listsRecords, amending: before?.document)
    return Made(plan: plan, document: document, former: before)
  }

  private static func reportPlan(
    _ name: String, of material: Material, _ request: ReportRequest, _ console: Console
  ) throws -> ReportPlan {
    let catalogue = TemplateCatalogue(workspace: material.workspace)
    let template = try catalogue.template(name, console: console)
    return try ReportMaking(plan: material.plan, catalogue: catalogue, console: console)
      .reportPlan(template, request)
  }
}
