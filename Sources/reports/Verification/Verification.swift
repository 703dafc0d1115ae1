import ReportEngine
import ReportModel
import ReportRender
import Tabular

/// What became of a report's workbook since it was made.
///
/// A cell that was changed by hand and data that have moved on are told apart by the seal: where the cells
/// still give it, nobody touched them, whatever the records say now. Where they don't, the marks of the
/// rows tell in which rows somebody did.
struct Verification {
  enum Outcome: String {
    /// Every cell is as the program would write it now.
    case intact
    /// A cell is no longer as the program wrote it.
    case changed
    /// Nobody changed a cell, but the program would write others now.
    case moved
  }

  enum SealState: String {
    case fits
    case broken
    case absent
  }

  /// Something that the workbook was made of, and that isn't the same any more.
  struct Movement {
    enum Subject: String {
      case data, plan, template, layout, calendar, program
    }

    let subject: Subject
    let then: String
    let now: String
  }

  let path: String
  let outcome: Outcome
  let sealState: SealState
  let movements: [Movement]
  /// Cells that were changed by hand.
  let changes: [CellChange]
  /// Cells that are as they were written, and would be written otherwise now.
  let overtaken: [CellChange]
  /// Rows that somebody changed though they say what the report would say now; rows count from 1.
  let touchedRows: [(sheet: String, row: Int)]
  let addedSheets: [String]
  let missingSheets: [String]
  /// What the cells of tables are called.
  let labels: CellLabels

  /// - Throws: what making a report throws, and `CommandFailure` when the file can't be read.
  init(_ file: ReportFile, again: ReportAgain) throws {
    let found = try SealedWorkbook(file.workbook, path: file.path)
    let rendered = try XLSXRenderer(temporaryDirectory: Environment.temporaryFolder)
      .workbook(of: again.document)
    let expected = try SealedWorkbook(Verification.opened(rendered.bytes()), path: file.path)
    let comparison = try WorkbookChanges(
      expected: expected, found: found, originSheet: again.document.provenance.title,
      path: file.path)
    path = file.path
    labels = CellLabels(map: rendered.map, document: again.document)
    addedSheets = comparison.addedSheets
    missingSheets = comparison.missingSheets
    sealState = file.seal.map { $0.text == found.seal.text ? .fits : .broken } ?? .absent
    var movements = Verification.movements(file.identity, again.document)
    let state = sealState
    let namedByHand = comparison.sourceLines.filter { change in
      guard state == .broken, let original = file.seal else { return false }
      return !ChangeSorting.isIntact(change.address, of: change.sheet, original, found.seal)
    }
    let isSame = comparison.isEmpty && namedByHand.isEmpty
    if !isSame, movements.isEmpty, sealState == .fits {
      movements = [Verification.otherProgram(file.identity)]
    }
    self.movements = movements
    let sorted = ChangeSorting(
      comparison.changes + namedByHand, sealState: sealState, hasMoved: !movements.isEmpty,
      original: file.seal, found: found.seal)
    changes = sorted.byHand
    overtaken = sorted.overtaken
    touchedRows = sorted.touchedRows
    let sheetsChanged = !addedSheets.isEmpty || !missingSheets.isEmpty
    if isSame {
      outcome = .intact
    } else if sealState == .broken || movements.isEmpty {
      outcome = .changed
    } else {
      outcome = sheetsChanged && sealState == .absent ? .changed : .moved
    }
  }

  private static func opened(_ bytes: [UInt8]) throws -> Workbook {
    do {
      return try Workbook(bytes)
    } catch {
      throw RenderError.workbook(step: "read back", sheet: nil, reason: "\(error)")
    }
  }

  private static func movements(
    _ then: ReportIdentity, _ document: ReportDocument
  ) -> [Movement] {
    let now = ReportIdentity(of: document)
    let pairs: [(Movement.Subject, String, String)] = [
      (.data, then.data, now.data), (.plan, then.plan, now.plan),
      (.template, then.templateFingerprint, now.templateFingerprint),
      (.layout, then.layout, now.layout), (.calendar, then.calendar, now.calendar),
    ]
    return pairs.filter { $1 != $2 }.map { Movement(subject: $0, then: $1, now: $2) }
  }

  private static func otherProgram(_ then: ReportIdentity) -> Movement {
    Movement(subject: .program, then: then.program, now: ProgramVersion.named)
  }

  var status: ExitStatus {
    switch outcome {
    case .intact: .done
    case .changed: .dataErrors
    case .moved: .movedOn
    }
  }
}

/// Which of the cells that differ were changed by hand.
private struct ChangeSorting {
  private(set) var byHand: [CellChange] = []
  private(set) var overtaken: [CellChange] = []
  private(set) var touchedRows: [(sheet: String, row: Int)] = []

  init(
    _ changes: [CellChange], sealState: Verification.SealState, hasMoved: Bool,
    original: WorkbookSeal?, found: WorkbookSeal
  ) {
    guard hasMoved, sealState == .broken, let original else {
      // Without anything that has moved, what differs was changed; with a seal that fits, nothing was.
      let isByHand = !hasMoved && sealState != .fits
      byHand = isByHand ? changes : []
      overtaken = isByHand ? [] : changes
      return
    }
    for change in changes {
      if ChangeSorting.isIntact(change.address, of: change.sheet, original, found) {
        overtaken.append(change)
      } else {
        byHand.append(change)
      }
    }
    touchedRows = ChangeSorting.touchedRows(original, found, besides: byHand)
  }

  /// Whether a cell is as it was written: its sheet is, or its row, or its column.
  static func isIntact(
    _ address: CellAddress, of sheet: String, _ original: WorkbookSeal, _ found: WorkbookSeal
  ) -> Bool {
    if original.sheets[sheet] == found.sheets[sheet] { return true }
    guard let marks = original.marks[sheet] else { return false }
    return marks.isIntact(
      row: address.row - 1, column: address.column - 1,
      in: found.marks[sheet] ?? SheetSeal.Marks())
  }

  /// Rows that were changed, and of which no cell is named.
  private static func touchedRows(
    _ original: WorkbookSeal, _ found: WorkbookSeal, besides named: [CellChange]
  ) -> [(sheet: String, row: Int)] {
    original.marks.sorted { $0.key < $1.key }.flatMap { sheet, marks in
      let now = found.marks[sheet]?.rows ?? []
      let known = Set(named.filter { $0.sheet == sheet }.map(\.address.row))
      return (0..<max(marks.rows.count, now.count)).compactMap { row in
        let isSame =
          (marks.rows.indices.contains(row) ? marks.rows[row] : 0)
          == (now.indices.contains(row) ? now[row] : 0)
        return isSame || known.contains(row + 1) ? nil : (sheet: sheet, row: row + 1)
      }
    }
  }
}

/// The cells in which two workbooks differ, sheet by sheet.
private struct WorkbookChanges {
  private(set) var changes: [CellChange] = []
  /// What differs in the list of all sources: there are more of them with every import.
  private(set) var sourceLines: [CellChange] = []
  let addedSheets: [String]
  let missingSheets: [String]

  /// Only sheets whose digests differ are looked into.
  ///
  /// - Parameter originSheet: the sheet on the data's origin.
  init(
    expected: SealedWorkbook, found: SealedWorkbook, originSheet: String, path: String
  ) throws {
    let wanted = expected.workbook.sheets.map(\.name)
    let there = found.workbook.sheets.map(\.name)
    addedSheets = there.filter { !wanted.contains($0) }
    missingSheets = wanted.filter { !there.contains($0) }
    for sheet in wanted where there.contains(sheet) {
      guard expected.seal.sheets[sheet] != found.seal.sheets[sheet] else { continue }
      let wanted = try expected.cells(of: sheet, path: path)
      let there = try found.cells(of: sheet, path: path)
      let all = CellChange.changes(in: sheet, expected: wanted, found: there)
      guard sheet == originSheet else {
        changes += all
        continue
      }
      for change in all {
        let label = CellAddress(row: change.address.row, column: 1)
        let namesSource = [wanted[label], there[label]].contains {
          $0?.value == .text(DataSourceLine.label)
        }
        if namesSource { sourceLines.append(change) } else { changes.append(change) }
      }
    }
  }

  var isEmpty: Bool { changes.isEmpty && addedSheets.isEmpty && missingSheets.isEmpty }
}

/// What the cells of a report's sheets are called: row and column of their table.
struct CellLabels {
  private let map: WorkbookMap
  private let document: ReportDocument

  init(map: WorkbookMap, document: ReportDocument) {
    self.map = map
    self.document = document
  }

  /// `nil` for cells that are no part of a table's body.
  func label(sheet: String, _ address: CellAddress) -> String? {
    guard
      case .cell(let cell)? = map.meaning(
        sheet: sheet, row: address.row - 1, column: address.column - 1),
      let table = document.tables.first(where: { $0.code == cell.table }),
      table.rows.indices.contains(cell.row), table.columns.indices.contains(cell.column)
    else { return nil }
    let stub = table.columns.firstIndex { $0.kind == .label } ?? 0
    let row = CellText.printed(table.rows[cell.row].cells[stub].value)
    return cell.column == stub ? row : "\(row) – \(table.columns[cell.column].label)"
  }
}
