/// Of what a form is: the unit, the period and the version of the plan.
public struct FormIdentity: Hashable, Sendable {
  /// Code of the campaign.
  public let campaign: String
  /// Code of the unit.
  public let unit: String
  /// The unit as the form shows it.
  public let unitName: String
  /// Code of the period.
  public let period: String
  /// The period as the form shows it.
  public let periodName: String
  /// `Plan.formVersion` of the plan that the form was made with.
  public let planVersion: String

  public init(
    campaign: String, unit: String, unitName: String, period: String, periodName: String,
    planVersion: String
  ) {
    self.campaign = campaign
    self.unit = unit
    self.unitName = unitName
    self.period = period
    self.periodName = periodName
    self.planVersion = planVersion
  }
}

/// Where a row of a form stands.
public struct FormPlace: Hashable, Sendable {
  public let row: FormRow
  /// Number of the sheet among the form's sheets, from 1.
  public let sheet: Int
  /// Number of the row in it, from 1.
  public let line: Int

  public init(_ row: FormRow, sheet: Int, line: Int) {
    self.row = row
    self.sheet = sheet
    self.line = line
  }
}

/// What a form bears on a very hidden sheet: of what it is, where its rows stand, and a checksum over both.
public struct FormStamp: Hashable, Sendable {
  public let identity: FormIdentity
  /// In the order of the form.
  public let places: [FormPlace]

  public init(_ identity: FormIdentity, places: [FormPlace]) {
    self.identity = identity
    self.places = places
  }

  /// Why a stamp can't be relied on.
  public enum Fault: Error, Hashable, Sendable {
    /// It was made by another version of the program.
    case format(String)
    /// Something of it is missing or is no stamp's.
    case incomplete
    /// It isn't as it was written.
    case checksum
  }

  /// How many rows a form has at most.
  public static let mostPlaces = 100_000

  private static let format = "1"

  private enum Label: String, CaseIterable {
    case format = "reports-form"
    case campaign
    case unit
    case unitName = "unit_name"
    case period
    case periodName = "period_name"
    case plan
  }
  private static let placeLabel = "row"
  private static let checksumLabel = "checksum"

  /// The stamp as rows of cells, all of them text.
  public var lines: [[String]] {
    body + [[FormStamp.checksumLabel, checksum]]
  }

  /// The checksum over unit, period and places.
  public var checksum: String { FormStamp.checksum(of: body) }

  private var body: [[String]] { facts + places.map(FormStamp.line) }

  /// Reads the rows of a stamp's sheet.
  public init(lines: [[String]]) throws(Fault) {
    guard let first = lines.first, first.first == Label.format.rawValue, first.count > 1 else {
      throw .incomplete
    }
    guard first[1] == FormStamp.format else { throw .format(first[1]) }
    guard let last = lines.last, last.first == FormStamp.checksumLabel, last.count > 1,
      lines.count > Label.allCases.count
    else { throw .incomplete }
    let body = Array(lines.dropLast())
    guard FormStamp.checksum(of: body) == last[1] else { throw .checksum }
    var values: [Label: String] = [:]
    for (label, line) in zip(Label.allCases, body) where line.count == 2 {
      if line[0] == label.rawValue { values[label] = line[1] }
    }
    let places = body.dropFirst(Label.allCases.count).map(FormStamp.place)
    guard let campaign = values[.campaign], let unit = values[.unit],
      let unitName = values[.unitName], let period = values[.period],
      let periodName = values[.periodName], let plan = values[.plan],
      places.count <= FormStamp.mostPlaces, places.allSatisfy({ $0 != nil })
    else { throw .incomplete }
    identity = FormIdentity(
      campaign: campaign, unit: unit, unitName: unitName, period: period, periodName: periodName,
      planVersion: plan)
    self.places = places.compactMap(\.self)
  }

  private var facts: [[String]] {
    [
      [Label.format.rawValue, FormStamp.format], [Label.campaign.rawValue, identity.campaign],
      [Label.unit.rawValue, identity.unit], [Label.unitName.rawValue, identity.unitName],
      [Label.period.rawValue, identity.period], [Label.periodName.rawValue, identity.periodName],
      [Label.plan.rawValue, identity.planVersion],
    ]
  }

  private static func line(_ place: FormPlace) -> [String] {
    [placeLabel, place.row.code, "\(place.sheet)", "\(place.line)"]
  }

  private static func place(_ line: [String]) -> FormPlace? {
    guard line.count == 4, line[0] == placeLabel, let row = FormRow(code: line[1]),
      let sheet = Int(line[2]), let number = Int(line[3])
    else { return nil }
    return FormPlace(row, sheet: sheet, line: number)
  }

  /// Each cell is written with its length, so that no two stamps give the same bytes.
  private static func checksum(of lines: [[String]]) -> String {
    var digest = SHA256()
    for line in lines {
      digest.update("\(line.count);".utf8)
      for cell in line { digest.update("\(cell.utf8.count):\(cell)".utf8) }
    }
    return digest.hexadecimal
  }
}
