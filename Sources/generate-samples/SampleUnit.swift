import ReportModel

/// A unit of a sample with what shapes its invented figures.
struct SampleUnit {
  /// As in the sample's `units.csv`.
  let code: String
  /// Code of the unit group, as in the sample's plan.
  let group: String
  /// How much the unit does, in percent of a common unit of its group.
  let weight: Int
  /// What its documents bear after their number, such as `-BC/HU`.
  let documentMark: String
  /// First day of the unit; `nil`: older than the sample.
  let validFrom: Day?
  /// First day on which the unit is no more; `nil`: it outlasts the sample.
  let validTo: Day?

  init(
    _ code: String, _ group: String, weight: Int = 100, documentMark: String,
    validFrom: String? = nil, validTo: String? = nil
  ) {
    self.code = code
    self.group = group
    self.weight = weight
    self.documentMark = documentMark
    self.validFrom = validFrom.flatMap { Day(iso: $0) }
    self.validTo = validTo.flatMap { Day(iso: $0) }
  }

  func isValid(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day < $0 } ?? true)
  }
}
