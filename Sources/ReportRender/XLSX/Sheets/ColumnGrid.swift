/// The columns of the report sheet: as many as its tables and its heading need between them.
///
/// Every table is as wide as the text, so the sheet's columns are the strips between all columns' edges;
/// a table's cell is merged from the strips that it covers.
struct ColumnGrid {
  /// Left edges of the columns and the right edge of the last, in points from the left margin.
  private let edges: [Double]

  /// Edges nearer to one another than this many points are made one.
  private static let tolerance = 2.5

  /// A grid for the edges wanted, each moved by at most a few points.
  init(width: Double, edges wanted: [Double]) {
    // Whole steps, lest what each column is rounded by adds up to more than the page is wide.
    func stored(_ edge: Double) -> Double {
      (edge / ColumnWidth.step).rounded(.down) * ColumnWidth.step
    }
    var edges = [0, stored(width)]
    for edge in wanted.map(stored) where edge > 0 && edge < width {
      if edges.allSatisfy({ abs($0 - edge) > Self.tolerance }) { edges.append(edge) }
    }
    self.edges = edges.sorted()
  }

  var columns: [ColumnWidth] {
    zip(edges, edges.dropFirst()).map { ColumnWidth(points: $1 - $0) }
  }

  var all: ClosedRange<Int> { 0...(edges.count - 2) }

  /// The columns between two edges, each taken as the nearest one there is.
  func columns(from left: Double, to right: Double) -> ClosedRange<Int> {
    let first = min(nearest(left), edges.count - 2)
    return first...max(first, nearest(right) - 1)
  }

  private func nearest(_ position: Double) -> Int {
    edges.indices.min { abs(edges[$0] - position) < abs(edges[$1] - position) } ?? 0
  }

  /// Points that columns take together.
  func width(of columns: ClosedRange<Int>) -> Double {
    edges[columns.upperBound + 1] - edges[columns.lowerBound]
  }
}
