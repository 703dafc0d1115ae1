/// What a workbook says of itself: all that it takes to ask for the very report again, and of which data it
/// was made. It is kept in the properties of the document.
public struct ReportIdentity: Sendable, Hashable {
  /// What the report is on.
  public enum Span: Sendable, Hashable {
    case period(ReportingPeriod)
    /// A phase by its code.
    case phase(String)
  }

  /// The first and the last day, for people and for programs that know no periods.
  public let window: DayWindow
  public let span: Span
  public let asOf: Day
  public let campaign: String
  /// The template by the name, or the file, that it was asked for by.
  public let template: String
  public let templateFingerprint: String
  public let layout: String
  public let calendar: String
  /// Code of the unit reported on.
  public let unit: String
  public let units: UnitView
  public let issueNumber: Int?
  public let issueDay: Day?
  /// The version of a closed period; `nil` where the period was open.
  public let closedVersion: Int?
  public let program: String
  /// Fingerprint of the records, as 32 hexadecimal digits.
  public let data: String
  /// SHA-256 of the records, as 64 hexadecimal digits; `nil` where it isn't known.
  public let dataDigest: String?
  public let plan: String

  /// The identity of a report.
  public init(of document: ReportDocument) {
    let facts = document.facts
    window = facts.window
    span = facts.phase.map { .phase($0.code) } ?? .period(facts.period)
    asOf = facts.asOf
    campaign = facts.campaignCode
    template = facts.request.templateName ?? facts.template
    templateFingerprint = facts.request.templateFingerprint
    layout = document.layout.code
    calendar = facts.calendar
    unit = facts.scopeCode
    units = facts.request.units
    issueNumber = facts.request.issueNumber
    issueDay = facts.request.issueDay
    closedVersion = facts.request.closedVersion
    program = facts.request.program
    data = facts.dataFingerprint.hexadecimal
    dataDigest = facts.recordDigest
    plan = facts.planFingerprint
  }
}

// MARK: - Properties

extension ReportIdentity {
  private enum Key: String {
    case form, program, campaign, template, templateSHA256 = "template-sha256", layout, calendar
    case period, phase, from, to, asOf = "as-of", unit, units, unitsDay = "units-day", number, date
    case data, dataSHA256 = "data-sha256", dataVersion = "data-version", plan

    var name: String { "reports-\(rawValue)" }
  }

  /// Counts up when the properties change in a way that an older program would misread.
  private static let form = "1"

  /// The identity as properties of the document.
  public var properties: [(name: String, value: String)] {
    var values: [(Key, String?)] = [
      (.form, Self.form), (.program, program), (.campaign, campaign), (.template, template),
      (.templateSHA256, templateFingerprint), (.layout, layout), (.calendar, calendar),
    ]
    switch span {
    case .period(let period): values.append((.period, period.code))
    case .phase(let code): values.append((.phase, code))
    }
    values += [
      (.from, "\(window.first)"), (.to, "\(window.last)"), (.asOf, "\(asOf)"), (.unit, unit),
      (.units, units.word), (.number, issueNumber.map(String.init)),
      (.date, issueDay.map { "\($0)" }), (.data, data), (.dataSHA256, dataDigest),
      (.dataVersion, closedVersion.map(String.init)), (.plan, plan),
    ]
    if case .today(let day) = units { values.append((.unitsDay, "\(day)")) }
    return values.compactMap { key, value in
      value.flatMap { $0.isEmpty ? nil : (name: key.name, value: $0) }
    }
  }

  /// Reads the identity from the properties of a document; `nil` when it isn't one of a report.
  public init?(properties: [String: String]) {
    func value(_ key: Key) -> String? { properties[key.name] }
    func day(_ key: Key) -> Day? { value(key).flatMap { Day(written: $0) } }
    guard value(.form) == Self.form, let first = day(.from), let last = day(.to),
      let window = DayWindow(first: first, last: last), let asOf = day(.asOf),
      let template = value(.template), let unit = value(.unit),
      let units = value(.units).flatMap({ UnitView(word: $0, today: day(.unitsDay) ?? asOf) })
    else { return nil }
    if let code = value(.phase) {
      span = .phase(code)
    } else if let period = value(.period).flatMap({ ReportingPeriod(code: $0) }) {
      span = .period(period)
    } else {
      return nil
    }
    self.window = window
    self.asOf = asOf
    self.template = template
    self.unit = unit
    self.units = units
    campaign = value(.campaign) ?? ""
    templateFingerprint = value(.templateSHA256) ?? ""
    layout = value(.layout) ?? ""
    calendar = value(.calendar) ?? ""
    issueNumber = value(.number).flatMap { Int($0) }
    issueDay = day(.date)
    closedVersion = value(.dataVersion).flatMap { Int($0) }
    program = value(.program) ?? ""
    data = value(.data) ?? ""
    dataDigest = value(.dataSHA256)
    plan = value(.plan) ?? ""
  }
}
