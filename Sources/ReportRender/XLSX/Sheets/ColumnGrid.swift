/// The columns of the report sheet: as many as its tables and its heading need between them.
///
/// Every table is as wide as the text, so the sheet's columns are the strips between all columns' edges;
/// a table's cell is merged from the strips that it covers.
struct ColumnGrid {
  /// Left edges of the columns and the right edge of the last, in points from the left margin.
  private let edges: [Double]

  /// A grid for edges that must be met, and others that may move to the nearest of them.
  init(width: Double, edges wanted: [Double], movable: [Double]) {
    var edges = [0, width]
    func add(_ edge: Double, tolerance: Double) {
      guard edge > 0, edge < width, edges.allSatisfy({ abs($0 - edge) > tolerance }) else { return }
      edges.append(edge)
    }
    for edge in wanted { add(edge, tolerance: 2.5) }
    for edge in movable { add(edge, tolerance: 20) }
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
