import Foundation
import ReportModel

/// What became of all files of an import, as machines read it; docs/importing.md tells what the keys mean.
struct ImportSummaryJSON: Encodable {
  private struct Total: Encodable {
    let files: Int
    let imported: Int
    let replaced: Int
    let unchanged: Int
    let refused: Int
    let records: Int
  }

  private struct PassedOver: Encodable {
    let leftovers: Int
    let files: [String]
  }

  private let dryRun: Bool
  private let total: Total
  private let passedOver: PassedOver
  /// Of a dry run; `nil` when figures can't be given.
  private let changes: [PeriodChangeJSON]?

  init(
    _ tally: ImportTally, search: InputSearch, isRehearsal: Bool, changes: [PeriodChange]?,
    plan: Plan
  ) {
    dryRun = isRehearsal
    total = Total(
      files: tally.files, imported: tally.stored, replaced: tally.replaced,
      unchanged: tally.unchanged, refused: tally.refused, records: tally.records)
    passedOver = PassedOver(leftovers: search.leftoverCount, files: search.others)
    self.changes = changes.map { $0.map { PeriodChangeJSON($0, plan: plan) } }
  }
}

/// The figures of a period that a dry run would change.
struct PeriodChangeJSON: Encodable {
  struct Change<Value: Encodable>: Encodable {
    let before: Value?
    let after: Value?
  }

  private let period: String
  private let first: String
  private let last: String
  private let activities: Change<Int>
  private let audience: Change<Int>
  /// By code of the indicator.
  private let quantities: [String: Change<Decimal>]

  init(_ change: PeriodChange, plan: Plan) {
    func decimal(_ quantity: Quantity?) -> Decimal? {
      quantity.flatMap {
        Decimal(string: $0.plain, locale: Locale(identifier: "en_US_POSIX"))
      }
    }
    period = change.period.code
    first = change.window.first.description
    last = change.window.last.description
    activities = Change(before: change.before.activities, after: change.after.activities)
    audience = Change(before: change.before.audience, after: change.after.audience)
    quantities = Dictionary(
      change.changedIndicators.map { indicator in
        (
          plan.indicators[indicator].code,
          Change(
            before: decimal(change.before.quantities[indicator]),
            after: decimal(change.after.quantities[indicator]))
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
