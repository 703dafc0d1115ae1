import ReportModel

/// What the reading of one file after another needs and keeps.
struct ReadingResources: Sendable {
  let plan: Plan
  /// How many threads may read a large file.
  let threads: Int
  /// Whether rows, references and notes of activities are wanted.
  let keepsTexts: Bool
  var names: PlanNames
  private let fingerprinter: RecordFingerprinter
  /// None yet; taken along where the records themselves will hardly be asked for.
  private let sums: ReadySums?

  init(plan: Plan, threads: Int, keepsTexts: Bool) {
    self.plan = plan
    self.threads = max(1, threads)
    self.keepsTexts = keepsTexts
    names = PlanNames(plan)
    fingerprinter = RecordFingerprinter(plan)
    sums = keepsTexts ? nil : ReadySums(plan: plan)
  }

  /// No activities of the plan yet.
  func activities() -> ActivityCollection {
    ActivityCollection(
      ActivityPacker(
        fingerprinter: fingerprinter, unitCount: plan.units.units.count, keepsTexts: keepsTexts),
      taking: sums)
  }
}
