import ReportModel

/// Forms beside other files about the same unit and period.
///
/// Both count, since a form may well tell what no other file does; but often one was meant to take the
/// place of the other, and figures would be doubled without a word.
struct FormOverlap {
  /// A form of the store.
  private struct Form {
    let unit: Position<OrgUnit>
    let window: DayWindow
    let source: String
  }

  private let plan: Plan
  private let forms: [Form]

  init(plan: Plan, source: some RecordSource) throws {
    self.plan = plan
    let units = Dictionary(
      plan.units.positions.map { (plan.units[$0].code, $0) },
      uniquingKeysWith: { first, _ in first })
    forms = try source.sources().compactMap { summary in
      guard let form = FormFile.identity(ofSource: summary.name),
        let period = ReportingPeriod(code: form.period),
        let unit = units[form.unit]
      else { return nil }
      return Form(unit: unit, window: plan.calendar.window(of: period), source: summary.name)
    }
  }

  /// Warnings of what was taken just now and is counted beside something else, in the order in which it
  /// was taken.
  func findings(on taken: [TakenFile], in source: some RecordSource) throws -> [Finding] {
    let days = Set(taken.map(\.days))
    var othersByForm: [String: [String: Int]] = [:]
    var formsByOther: [String: [Form]] = [:]
    for (window, forms) in Dictionary(grouping: forms, by: \.window)
    where days.contains(where: window.overlaps) {
      let formsByUnit = Dictionary(forms.map { ($0.unit, $0) }, uniquingKeysWith: { a, _ in a })
      for entry in try source.activityRecords(in: window) {
        guard let form = formsByUnit[entry.record.unit], form.source != entry.source else {
          continue
        }
        let count = othersByForm[form.source]?[entry.source] ?? 0
        othersByForm[form.source, default: [:]][entry.source] = count + 1
        if count == 0 { formsByOther[entry.source, default: []].append(form) }
      }
    }
    return taken.compactMap { file in
      othersByForm[file.source].map { warning(of: file, beside: $0) }
        ?? formsByOther[file.source].map { warning(of: file, beside: $0) }
    }
  }

  private func warning(of form: TakenFile, beside others: [String: Int]) -> Finding {
    let count = others.values.reduce(0, +)
    let names = others.keys.sorted()
    let plural = count == 1 ? "" : "s"
    return Finding(
      code: "figures-beside-form", severity: .warning,
      location: Finding.Location(file: form.name),
      message: BilingualText(
        vi: "Đơn vị đã có \(DecimalText.vietnamese(count)) bản ghi hoạt động cùng kỳ từ "
          + "\(Self.listed(names, and: "nguồn")); số liệu của phiếu được cộng thêm vào.",
        en: "The unit has \(count) activity record\(plural) of the same period already, from "
          + "\(Self.listed(names, and: "sources")); the form's figures are added to them."),
      remedy: Self.remedy)
  }

  private func warning(
    of file: TakenFile, beside forms: [Form]
  ) -> Finding {
    let forms = forms.sorted { $0.unit < $1.unit }
    var names: [String] = []
    for form in forms {
      let name = plan.units[form.unit].nearestVersion(to: form.window.last).name
      if !names.contains(name) { names.append(name) }
    }
    return Finding(
      code: "figures-beside-form", severity: .warning,
      location: Finding.Location(file: file.name),
      message: BilingualText(
        vi: "Đã có phiếu cùng kỳ của \(Self.listed(names, and: "đơn vị")); số liệu của tệp "
          + "được cộng thêm vào.",
        en: "Forms of the same period have come from \(Self.listed(names, and: "units")); "
          + "the file's figures are added to them."),
      remedy: Self.remedy)
  }

  private static let remedy = BilingualText(
    vi: "Nếu chỉ một bên được tính thì rút bên kia: «reports submissions», rồi "
      + "«reports submissions withdraw» với số của nó.",
    en: "If only one of them should count, withdraw the other: `reports submissions`, then "
      + "`reports submissions withdraw` with its number.")

  /// The first three, and how many there are of more.
  private static func listed(_ names: [String], and noun: String) -> String {
    let first = names.prefix(3).map { "«\($0)»" }.joined(separator: ", ")
    return names.count > 3 ? "\(first) … (\(names.count) \(noun))" : first
  }
}

/// A file whose activities were just taken.
struct TakenFile {
  /// As it was named on the command line.
  let name: String
  let source: String
  /// First to last day of its activities.
  let days: DayWindow
}
