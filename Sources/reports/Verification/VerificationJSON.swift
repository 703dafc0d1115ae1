import ReportModel
import Tabular

/// What a verification found, for machines; docs/tracing.md tells what the keys mean.
struct VerificationJSON: Encodable {
  /// Counts up when the form changes in a way that readers would notice.
  private static let schema = "verify/1"

  private struct Movement: Encodable {
    let subject: String
    let then: String
    let now: String
  }

  private struct Row: Encodable {
    let sheet: String
    let row: Int
  }

  private let schema = VerificationJSON.schema
  private let file: String
  private let outcome: String
  private let seal: String
  private let moved: [Movement]
  private let changed: [CellChangeJSON]
  private let overtaken: [CellChangeJSON]
  private let touchedRows: [Row]
  private let addedSheets: [String]
  private let missingSheets: [String]

  init(_ verification: Verification) {
    func json(_ change: CellChange) -> CellChangeJSON {
      CellChangeJSON(
        change, label: verification.labels.label(sheet: change.sheet, change.address))
    }
    file = verification.path
    outcome = verification.outcome.rawValue
    seal = verification.sealState.rawValue
    moved = verification.movements.map {
      Movement(subject: $0.subject.rawValue, then: $0.then, now: $0.now)
    }
    changed = verification.changes.map(json)
    overtaken = verification.overtaken.map(json)
    touchedRows = verification.touchedRows.map { Row(sheet: $0.sheet, row: $0.row) }
    addedSheets = verification.addedSheets
    missingSheets = verification.missingSheets
  }
}

/// A cell that differs.
struct CellChangeJSON: Encodable {
  /// What a cell holds.
  struct Content: Encodable {
    let value: JSONScalar?
    let formula: String?

    init(_ cell: FullCell) {
      formula = CellContentText.formula(cell)
      switch cell.value {
      case .number(let number):
        value =
          CellContentText.plain(.number(number)).flatMap(FigureNumber.decimal).map { .number($0) }
      case .boolean(let boolean): value = .boolean(boolean)
      case .text(let text), .error(let text): value = .text(text)
      case nil: value = nil
      }
    }
  }

  let sheet: String
  let cell: String
  let label: String?
  /// Left out where the cell is empty.
  let expected: Content?
  let found: Content?

  init(_ change: CellChange, label: String?) {
    sheet = change.sheet
    cell = "\(change.address)"
    self.label = label
    expected = change.expected.map(Content.init)
    found = change.found.map(Content.init)
  }
}
