import ReportIngest
import ReportModel
import ReportStore

/// Opens what holds the records.
enum RecordAccess {
  /// The store of the workspace, which must be there.
  static func store(of workspace: Workspace, plan: Plan) throws -> any RecordSource {
    try SQLiteStore(path: workspace.storePath, plan: plan, opening: .existing)
  }

  /// The records of the files, held in memory; the same bytes twice count once, as in a store.
  ///
  /// - Throws: `DataRefused` when a file has errors, all of them shown by then.
  static func files(
    _ names: [String], options: RecordFileOptions, receivedOn day: Day?, plan: Plan,
    workspace: Workspace, console: Console
  ) throws -> any RecordSource {
    var reader = RecordReader(plan: plan)
    var store = InMemoryStore(plan: plan)
    var isSound = true
    let bar = ProgressBar(
      BilingualText(vi: "Đang đọc", en: "Reading"),
      total: names.map { InputFile(name: $0).length }.reduce(0, +), on: console)
    defer { bar.clear() }
    for name in names {
      do {
        let file = try RecordFile(name, in: workspace, options: options)
          .read(with: &reader, bar: bar)
        if !file.findings.kept.isEmpty { bar.clear() }
        console.show(file.findings)
        guard file.isSound else {
          isSound = false
          continue
        }
        _ = store.record(file.deliveries(receivedOn: day, importedOn: nil, in: plan))
      } catch let error as RecordFileError {
        bar.clear()
        console.show([error.finding])
        isSound = false
      }
    }
    guard isSound else { throw DataRefused() }
    return store
  }
}

extension Console {
  /// Shows the findings of one file.
  func show(_ findings: FindingList) {
    show(findings.kept, errorCount: findings.errorCount)
  }
}
