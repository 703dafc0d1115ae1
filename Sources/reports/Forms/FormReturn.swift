import ReportEngine
import ReportIngest
import ReportModel
import ReportRender

/// Gives refused forms back: each is written anew with what its sender wrote, and what is wrong with it.
struct FormReturn {
  private let folder: String
  private let plan: Plan
  private let renderer: FormRenderer
  private let source: any RecordSource
  private var builders: [ReportingPeriod: FormBuilder] = [:]

  /// - Parameters:
  ///   - folder: where the forms are written to; it is made if it isn't there.
  ///   - source: the records from which the figures of the period before come.
  init(folder: String, plan: Plan, layout: Layout, source: any RecordSource) throws(FileFailure) {
    try OutputFolder(path: folder).make()
    self.folder = folder
    self.plan = plan
    self.source = source
    renderer = FormRenderer(layout: layout, temporaryDirectory: Environment.smallFilesFolder)
  }

  /// Writes the form, and tells its path; `nil` when it isn't known of which unit and period it is.
  mutating func write(_ reading: FormReading) throws -> String? {
    guard let unit = reading.unit, let period = reading.period else { return nil }
    let builder =
      try builders[period] ?? FormBuilder(plan: plan, period: period, source: source)
    builders[period] = builder
    let form: EntryForm
    do throws(FormBuilder.Fault) {
      form = try builder.form(for: unit, keeping: Set(reading.tasks))
    } catch {
      return nil
    }
    let bytes = try renderer.render(form, entries: reading.entries)
    let path = try path(
      named: FormFile.name(unit: form.identity.unit, period: period), holding: bytes)
    if FileSystem.kind(of: path) == nil { try AtomicFile(path: path).write(bytes) }
    return path
  }

  /// A path that is free, or holds the same already: what is there may be the very file that came in.
  private func path(named name: String, holding bytes: [UInt8]) throws -> String {
    var number = 1
    while true {
      let path = FileSystem.joined(
        folder, number == 1 ? name : "\(name.dropLast(5))-\(number).xlsx")
      let file = InputFile(name: path)
      if FileSystem.kind(of: path) == nil { return path }
      if file.length == bytes.count, try file.bytes() == bytes { return path }
      number += 1
    }
  }
}
