import Tabular

/// Finds the header of a record file among the first rows of a sheet.
enum StandardHeader {
  /// The first row that is recognised as a header. Where it lacks a heading, and cells are merged, the
  /// headings may take several rows: those that together have all of them.
  ///
  /// - Parameter merges: is asked for the merged cells only when they matter.
  static func find(
    in preview: TablePreview, merges: () throws(TabularError) -> [CellRange]
  ) throws(TabularError) -> TableHeader? {
    let rows = preview.rows.prefix(XLSXReader.rowsAboveHeader + 1)
    let first = rows.firstIndex { !$0.isMalformed && RecordHeader.recognises($0.cells) }
    let single = first.map { header(in: rows[$0].line...rows[$0].line, of: preview, merges: []) }
    if let single, RecordHeader.isWhole(single.names) { return single }
    let merges = try merges()
    guard !merges.isEmpty else { return single }
    for depth in 2...TablePreview.depth {
      for top in rows.indices where top + depth <= preview.rows.count {
        // A block that leaves the recognised row out would pass over what is likely meant.
        if let first, !(top..<top + depth).contains(first) { continue }
        let block = preview.rows[top..<top + depth]
        guard !block.contains(where: \.isMalformed), let last = block.last else { continue }
        let header = header(in: rows[top].line...last.line, of: preview, merges: merges)
        if RecordHeader.isWhole(header.names) { return header }
      }
    }
    return single
  }

  private static func header(
    in lines: ClosedRange<Int>, of preview: TablePreview, merges: [CellRange]
  ) -> TableHeader {
    preview.header(in: lines, headings: preview.headings(in: lines, merges: merges))
  }
}
