import ReportModel

/// A chart as a sheet draws it.
struct ChartDrawing {
  enum Fill {
    case solid(UInt32)
    case hatched(UInt32, background: UInt32)
  }

  struct Series {
    let name: String
    /// References to cells, such as `='Biểu 2'!$B$7:$B$9`.
    let categories: String
    let values: String
    let labelFormat: String
    let fill: Fill
    /// Of its points, one by one, where they differ.
    var pointFills: [Fill] = []

    /// White on dark, black on light.
    var labelColor: UInt32 {
      if case .solid(let color) = fill, color & 0xFF00 < 0x8000 { return 0xFFFFFF }
      return 0x000001  // the library takes 0 for no colour
    }
  }

  let title: String
  let kind: Chart.Kind
  let valueAxisTitle: String?
  let series: [Series]
  /// Points.
  let width: Double
  let height: Double

  /// Fills that stay apart when printed in grey: their lightness differs, and the last is hatched.
  static let fills: [Fill] = [
    .solid(0x1F3864), .solid(0x8FAADC), .solid(0xE2E9F5),
    .hatched(0xC00000, background: 0xFFFFFF), .solid(0x5B6E8C),
    .hatched(0x1F3864, background: 0xD9D9D9),
  ]
}
