/// A block of cells of a sheet, such as `A4:B5`: what a merged cell covers.
public struct CellRange: Hashable, Sendable {
  /// 1 and up.
  public let rows: ClosedRange<Int>
  /// 1 and up.
  public let columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Reads `A4:B5`, or the address of one cell; `nil` if it is neither.
  init?(_ text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { corner in
      String(corner).withCString { CellAddress($0) }
    }
    guard (1...2).contains(corners.count), let first = corners[0],
      let last = corners[corners.count - 1], first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  public func contains(row: Int, column: Int) -> Bool {
    rows.contains(row) && columns.contains(column)
  }
}

/// Finds the merged cells that begin in some rows of a sheet.
final class MergeScanner: XMLHandler {
  private(set) var merges: [CellRange] = []
  private let rows: ClosedRange<Int>
  private let most: Int

  /// Those that begin in the first rows, where the heading of a table has some dozens.
  init(throughRow row: Int) {
    rows = 1...max(1, row)
    most = 10_000
  }

  /// Those that begin below a row.
  init(below row: Int) {
    rows = (row + 1)...max(row + 1, XLSXLimits.rows)
    most = 1_000_000
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) {
    guard case "mergeCell" = element, merges.count < most,
      let range = attributes.text("ref").flatMap(CellRange.init),
      rows.contains(range.rows.lowerBound)
    else { return }
    merges.append(range)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ element: XMLName) {}
}

extension Workbook {
  /// The merged cells of a sheet that begin in its first rows.
  ///
  /// They stand behind all rows in the file, so the sheet is read to its end.
  public func merges(of sheet: Sheet, throughRow row: Int) throws(TabularError) -> [CellRange] {
    let scanner = MergeScanner(throughRow: row)
    do throws(WorkbookFault) {
      try archive.scan(sheet.part, with: scanner)
    } catch {
      throw .workbook(error)
    }
    return scanner.merges
  }
}
