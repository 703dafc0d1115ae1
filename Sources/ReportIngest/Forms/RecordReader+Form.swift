import ReportModel
import Tabular

extension RecordReader {
  /// Reads a filled-in form; `nil` when the bytes are another kind of workbook.
  ///
  /// A form says of itself what it is, so nothing need be told about it.
  ///
  /// - Parameters:
  ///   - file: what findings call the file.
  ///   - expected: of what the form has to be.
  /// - Throws: when the bytes are no workbook that can be read; what is wrong with a form is in its
  ///   findings.
  public mutating func read(
    form bytes: [UInt8], file: String, expected: FormExpectation = FormExpectation(),
    findingLimit: Int = standardFindingLimit
  ) throws(RecordFileError) -> FormReading? {
    let form: FormWorkbook
    do throws(TabularError) {
      let workbook = try Workbook(bytes)
      guard try FormWorkbook.isForm(workbook) else { return nil }
      form = try FormWorkbook(workbook)
    } catch {
      throw RecordFileError(error, file: file)
    }
    var checker = FormChecker(form, file: file, findingLimit: findingLimit)
    let identity = FormIdentityCheck(plan: plan, expected: expected).checked(&checker)
    checker.checkPlaces()
    var collector = FormCollector(
      plan: plan, unit: identity.unit, period: identity.period)
    let records = collector.records(&checker, names: &names)
    return FormReading(
      identity: form.identity, unit: identity.unit, period: identity.period,
      entries: FormEntries(values: checker.values, faults: checker.faults),
      findings: checker.findings, records: checker.findings.errorCount == 0 ? records : [],
      tasks: collector.tasks)
  }
}
