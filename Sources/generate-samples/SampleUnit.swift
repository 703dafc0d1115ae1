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

  init(_ code: String, _ group: String, weight: Int = 100, documentMark: String) {
    self.code = code
    self.group = group
    self.weight = weight
    self.documentMark = documentMark
  }
}
