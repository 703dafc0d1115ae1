/// A column's width as a workbook can store it.
///
/// Widths are stored in digits of the workbook's default font, in steps of 1/7 digit as the library
/// writes them. The default font is Times New Roman 12, whose digits are 6 points wide on paper and
/// 8 pixels on a screen alike, so that what is reckoned in points comes out in print.
struct ColumnWidth: Hashable {
  static let defaultFontSize = 12.0
  /// The points between one width that can be stored and the next.
  static let step = 6.0 / 7

  /// In steps; at least 1.
  private let steps: Int

  /// The nearest width that can be stored.
  init(points: Double) {
    // A sheet's columns hold at most 255 digits.
    steps = min(max(1, Int((points / Self.step).rounded())), 254 * 7)
  }

  var points: Double { Double(steps) * Self.step }

  /// The width to hand to the library, which adds the padding of a cell to it.
  var characters: Double {
    steps < 12 ? Double(steps) / 12 : Double(steps - 5) / 7
  }
}
