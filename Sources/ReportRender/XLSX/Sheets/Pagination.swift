/// Divides the rows of the report sheet into pages, so that no heading stands alone at a page's foot.
///
/// Row heights are set in points, so the division reckoned here is the one that is printed.
struct Pagination {
  /// Points of a page that rows may fill.
  let pageHeight: Double

  /// Room kept free at the foot of a page: were a page broken by the spreadsheet a row too early, the
  /// next would be nearly empty.
  static let reserve = 12.0

  /// The least lines of a paragraph on either side of a break.
  private static let leastLines = 2

  /// The rows with those repeated that a new page needs, and the positions at which pages begin.
  func divided(_ rows: [PlannedRow]) -> (rows: [PlannedRow], pageBreaks: [Int]) {
    var result: [PlannedRow] = []
    var breaks: [Int] = []
    var rest = rows[...]
    while !rest.isEmpty {
      let page = takePage(from: &rest)
      result += page
      guard let next = rest.first else { break }
      breaks.append(result.count)
      let repeated = next.repeatedAbove
      rest = (repeated + rest)[...]
    }
    return (result, breaks)
  }

  private func takePage(from rest: inout ArraySlice<PlannedRow>) -> [PlannedRow] {
    var used = 0.0
    var end = rest.startIndex
    while end < rest.endIndex, used + rest[end].height <= pageHeight {
      used += rest[end].height
      end += 1
    }
    guard end < rest.endIndex else {
      defer { rest = [] }
      return Array(rest)
    }
    if let page = pageDividingParagraph(at: end, room: pageHeight - used, of: &rest) { return page }
    // Back to a row with which a page may begin; one that is taller than the page goes alone.
    var start = end
    while start > rest.startIndex, !mayBreak(before: start, of: rest) { start -= 1 }
    if start == rest.startIndex { start = max(end, rest.startIndex + 1) }
    defer { rest = rest[start...] }
    return Array(rest[..<start])
  }

  private func mayBreak(before index: Int, of rest: ArraySlice<PlannedRow>) -> Bool {
    index > rest.startIndex && rest[index].mayBeginPage && !rest[index - 1].keepsNext
  }

  private func pageDividingParagraph(
    at index: Int, room: Double, of rest: inout ArraySlice<PlannedRow>
  ) -> [PlannedRow]? {
    guard let paragraph = rest[index].paragraph else { return nil }
    let fitting = Int(room / paragraph.format.metrics.lineHeight)
    let count = min(fitting, paragraph.lines.count - Self.leastLines)
    guard count >= Self.leastLines else { return nil }
    let (head, tail) = paragraph.divided(after: count)
    var headRow = head.row()
    headRow.mayBeginPage = rest[index].mayBeginPage
    let page = rest[..<index] + [headRow]
    rest = ([tail.row()] + rest[(index + 1)...])[...]
    return Array(page)
  }
}
