public import ReportModel

/// A data-entry form as a workbook: instructions in front, sheets to be filled in, and hidden ones for
/// drop-downs and the stamp.
///
/// Given what a unit has written, the form bears it again: what is wrong is coloured and commented, and
/// a first sheet lists it. Equal forms give equal bytes: the time of creation is the period's cut-off.
///
/// A renderer remembers what the forms before had in common, so one renderer is to draw many forms; it
/// may do so on several threads.
public struct FormRenderer: Sendable {
  private let temporaryDirectory: @Sendable () -> String
  private let layout: Layout
  let moulds = FormMoulds()

  /// A renderer that writes its temporary files, which are gone afterwards, into a directory.
  ///
  /// - Parameter temporaryDirectory: asked for each form anew. A form takes some megabytes there.
  public init(
    layout: Layout, temporaryDirectory: @autoclosure @escaping @Sendable () -> String
  ) {
    self.layout = layout
    self.temporaryDirectory = temporaryDirectory
  }

  /// - Parameter entries: what is already written in the form.
  public func render(
    _ form: EntryForm, entries: FormEntries = FormEntries()
  ) throws(RenderError) -> [UInt8] {
    guard entries.isEmpty else { return try draw(form, entries).bytes }
    let shape = FormMould.shape(of: form)
    var mould: FormMould?
    switch moulds.step(for: shape) {
    case .draw: break
    case .make:
      mould = try makeMould(of: form)
      moulds.keep(mould, for: shape)
    case .fill(let made): mould = made
    }
    if let bytes = try mould?.filled(in: form) { return bytes }
    return try draw(form, entries).bytes
  }

  private func draw(
    _ form: EntryForm, _ entries: FormEntries
  ) throws(RenderError) -> (bytes: [UInt8], outcome: FormDrawing.Outcome?) {
    var outcome: FormDrawing.Outcome?
    let file = try TemporaryWorkbook(in: temporaryDirectory()) {
      path, directory throws(RenderError) in
      let file = try WorkbookFile(
        path: path, temporaryDirectory: directory, fontName: layout.fontName)
      outcome = try FormDrawing(form, entries: entries, layout: layout).draw(in: file)
      try file.close()
    }
    var package = try ZipPackage(file)
    try HiddenSheet.makeVeryHidden(FormSheet.stampName, in: &package)
    return (try package.bytes(), outcome)
  }

  private func makeMould(of form: EntryForm) throws(RenderError) -> FormMould? {
    let markers = FormMould.Markers()
    let pattern = FormMould.pattern(of: form, markers)
    guard FormMould.hasRoom(for: markers, in: pattern, layout: layout) else { return nil }
    let (bytes, outcome) = try draw(pattern, FormEntries())
    guard let outcome else { return nil }
    return try FormMould(
      package: ZipPackage(bytes), pattern: pattern, markers: markers, outcome: outcome)
  }
}
