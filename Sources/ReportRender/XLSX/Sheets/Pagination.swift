/// Divides the rows of a sheet into pages, so that no heading stands alone at a page's foot.
///
/// Row heights are set in points, so the division reckoned here is the one that is printed.
struct Pagination {
  /// Points of a page that rows may fill.
  let pageHeight: Double
  /// Points that rows repeated by the spreadsheet take on every page but the first.
  var repeatedHeight = 0.0

  /// Room kept free at the foot of a page: were a page broken by the spreadsheet a row too early, the
  /// next would be nearly empty.
  static let reserve = 12.0

  /// The least lines of a paragraph on either side of a break.
  private static let leastLines = 2

  /// More rows than any page holds.
  private static let mostRows = 1000

  /// The rows with those repeated that a new page needs, and the positions at which pages begin.
  func divided(_ rows: [PlannedRow]) -> (rows: [PlannedRow], pageBreaks: [Int]) {
    var result: [PlannedRow] = []
    var breaks: [Int] = []
    // What comes before the next of the rows: headings repeated, the rest of a paragraph.
    var pending: [PlannedRow] = []
    var next = 0
    while next < rows.count || !pending.isEmpty {
      if !result.isEmpty { breaks.append(result.count) }
      let window = pending + rows[next..<min(rows.count, next + Self.mostRows)]
      let room = result.isEmpty ? pageHeight : pageHeight - repeatedHeight
      let page = page(from: window, beyond: pending.count, height: room)
      result += page.rows
      next += page.count - pending.count
      pending = page.rest.map { [$0] } ?? (next < rows.count ? rows[next].repeatedAbove : [])
    }
    return (result, breaks)
  }

  /// The rows of a page, how many of the window's they are, and the rest of the last when it is divided.
  ///
  /// A page takes at least one row beyond the first `pending`, however tall it is.
  private func page(
    from window: [PlannedRow], beyond pending: Int, height: Double
  ) -> (rows: [PlannedRow], count: Int, rest: PlannedRow?) {
    var used = 0.0
    var end = 0
    while end < window.count, used + window[end].height <= height {
      used += window[end].height
      end += 1
    }
    guard end < window.count else { return (window, window.count, nil) }
    if let (head, tail) = division(of: window[end], room: height - used) {
      return (window[..<end] + [head], end + 1, tail)
    }
    // Back to a row with which a page may begin; what can't be parted is cut where the page ends.
    let least = min(pending + 1, window.count)
    let start =
      stride(from: end, through: least, by: -1).first { mayBreak(before: $0, in: window) }
      ?? max(end, least)
    return (Array(window[..<start]), start, nil)
  }

  private func mayBreak(before index: Int, in window: [PlannedRow]) -> Bool {
    window[index].mayBeginPage && !window[index - 1].keepsNext
  }

  /// A paragraph's row as two, when enough lines stand on either side.
  private func division(of row: PlannedRow, room: Double) -> (PlannedRow, PlannedRow)? {
    guard let paragraph = row.paragraph else { return nil }
    let fitting = Int(room / paragraph.format.metrics.lineHeight)
    let count = min(fitting, paragraph.lines.count - Self.leastLines)
    guard count >= Self.leastLines else { return nil }
    let (head, tail) = paragraph.divided(after: count)
    return (head.row().beginningPage(row.mayBeginPage), tail.row())
  }
}
