import ReportModel

/// The styles of a printed table, which a wide one takes in a smaller size.
struct TableStyles {
  let title: Layout.Style
  let heading: Layout.Style
  let body: Layout.Style
  let note: Layout.Style

  init(_ layout: Layout, smallerBy points: Double = 0) {
    title = layout.style(.tableTitle)
    heading = Self.reduced(layout.style(.tableHeading), by: points)
    body = Self.reduced(layout.style(.tableBody), by: points)
    note = layout.style(.tableNote)
  }

  private static func reduced(_ style: Layout.Style, by points: Double) -> Layout.Style {
    Layout.Style(
      size: max(6, style.size - points), bold: style.bold, italic: style.italic,
      underlined: style.underlined, capitals: style.capitals)
  }

  /// Points from line to line in a table's cells, for a size.
  static func lineHeight(_ size: Double) -> Double { size * 1.25 }
}
