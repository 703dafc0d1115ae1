import ReportEngine
import ReportModel
import ReportRender

/// One run of `reports form`: a file for each unit.
struct FormRun: Sendable {
  let plan: Plan
  let layout: Layout
  let period: ReportingPeriod
  /// `nil`: all of which a report is expected.
  let unit: Position<OrgUnit>?
  let folder: String
  let replacesFiles: Bool
  let console: Console

  /// How many files are made to reach the disk together.
  private static let filesAtOnce = 32

  /// What came of one unit.
  private enum Made: Sendable {
    case form([UInt8], path: String)
    /// A file is there already.
    case left(path: String)
    /// The unit, by its code, is asked for nothing in the period.
    case unasked(String)
  }

  func run(source: any RecordSource) throws {
    let builder = try FormBuilder(plan: plan, period: period, source: source)
    let units = unit.map { [$0] } ?? builder.expectedUnits
    guard !units.isEmpty else { throw FormRun.nobodyExpected(period) }
    try OutputFolder(path: folder).make()
    let bar = ProgressBar(
      BilingualText(vi: "Đang lập phiếu", en: "Writing forms"), total: units.count, on: console)
    defer { bar.clear() }
    var written: [String] = []
    var left: [String] = []
    var unasked: [String] = []
    let renderer = FormRenderer(
      layout: layout, temporaryDirectory: Environment.smallFilesFolder)
    let work = OrderedWork<Position<OrgUnit>, Result<Made, any Error>>(
      units, threads: ParallelReading.standardThreads, weightLimit: units.count
    ) { _ in 1 }
    var ready: [(file: AtomicFile, bytes: [UInt8])] = []
    func writeReady() throws {
      try AtomicFile.write(ready)
      written += ready.map(\.file.path)
      ready = []
    }
    try work.run(tool: { renderer }) { unit, renderer in
      Result { try made(of: unit, by: builder, renderer) }
    } take: { result in
      switch try result.get() {
      case .form(let bytes, let path):
        ready.append((AtomicFile(path: path), bytes))
        if ready.count == FormRun.filesAtOnce { try writeReady() }
      case .left(let path): left.append(path)
      case .unasked(let code): unasked.append(code)
      }
      bar.advance(by: 1)
    }
    try writeReady()
    bar.clear()
    if !unasked.isEmpty { console.warn(FormRun.unasked(unasked)) }
    if let first = left.first {
      console.warn(FormRun.left(left.count, first: first), remedy: FormRun.replacing)
    }
    if units.count == 1, let path = written.first {
      console.note(FormRun.wroteOne(path))
    } else {
      console.note(FormRun.wrote(written.count, period: period, folder: folder))
    }
  }

  private func made(
    of unit: Position<OrgUnit>, by builder: FormBuilder, _ renderer: FormRenderer
  ) throws -> Made {
    let code = plan.units[unit].code
    let name = FormFile.name(unit: code, period: period)
    let path = folder == "." ? name : FileSystem.joined(folder, name)
    if !replacesFiles, FileSystem.kind(of: path) != nil { return .left(path: path) }
    let form: EntryForm
    do throws(FormBuilder.Fault) {
      form = try builder.form(for: unit)
    } catch {
      // Of all units some may be asked for nothing; the one that was named may not.
      if error == .nothingAsked, self.unit == nil { return .unasked(code) }
      throw FormRun.failure(error, unit: code, period: period)
    }
    return .form(try renderer.render(form), path: path)
  }
}

// What is said of a run.
extension FormRun {
  private static func wroteOne(_ path: String) -> BilingualText {
    BilingualText(vi: "Đã lập phiếu: \(path)", en: "Wrote the form: \(path)")
  }

  private static func wrote(
    _ count: Int, period: ReportingPeriod, folder: String
  ) -> BilingualText {
    BilingualText(
      vi: "Đã lập \(DecimalText.vietnamese(count)) phiếu của kỳ \(period.code) trong \(folder)",
      en: "Wrote \(count) form\(count == 1 ? "" : "s") for \(period.code) to \(folder)")
  }

  private static func left(_ count: Int, first: String) -> BilingualText {
    BilingualText(
      vi:
        "\(DecimalText.vietnamese(count)) tệp đã có sẵn nên được giữ nguyên, bắt đầu từ «\(first)».",
      en: "\(count) file\(count == 1 ? " was" : "s were") already there and left alone, "
        + "beginning with “\(first)”.")
  }

  private static let replacing = BilingualText(
    vi: "Nếu chắc rằng đó không phải phiếu đã ghi số liệu thì thêm --replace.",
    en: "Add --replace if you are sure that they aren't filled in.")

  private static func unasked(_ codes: [String]) -> BilingualText {
    let list = codes.prefix(10).joined(separator: ", ") + (codes.count > 10 ? ", …" : "")
    return BilingualText(
      vi: "Không lập phiếu cho các đơn vị không có gì phải báo cáo trong kỳ: \(list).",
      en: "No forms for units that have nothing to report on in the period: \(list).")
  }

  private static func nobodyExpected(_ period: ReportingPeriod) -> CommandFailure {
    CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Không đơn vị nào phải gửi báo cáo cho kỳ \(period.code).",
        en: "No unit is expected to report for \(period.code)."),
      remedy: BilingualText(
        vi: "Kiểm tra cột «Gửi báo cáo» và ngày hiệu lực trong units.csv.",
        en: "Check the column `submits` and the days of validity in units.csv."))
  }

  private static func failure(
    _ fault: FormBuilder.Fault, unit: String, period: ReportingPeriod
  ) -> CommandFailure {
    switch fault {
    case .unitNotValid:
      CommandFailure(
        .inputMissing,
        message: BilingualText(
          vi: "Vào ngày chốt số liệu kỳ \(period.code) không có đơn vị \(unit).",
          en: "The unit \(unit) doesn't exist on the cut-off of \(period.code)."),
        remedy: BilingualText(
          vi: "Kiểm tra ngày hiệu lực của đơn vị trong units.csv.",
          en: "Check the unit's days of validity in units.csv."))
    case .nothingAsked:
      CommandFailure(
        .inputMissing,
        message: BilingualText(
          vi: "Đơn vị \(unit) không có gì phải báo cáo cho kỳ \(period.code).",
          en: "The unit \(unit) has nothing to report on for \(period.code)."),
        remedy: BilingualText(
          vi:
            "Kiểm tra thời gian của các đợt, và các khóa «channels», «indicators» của khối và nội dung.",
          en: "Check the days of the phases, and `channels` and `indicators` of group and areas."))
    }
  }
}
