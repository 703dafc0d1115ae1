/// Bounds on what a workbook may hold, so that a small hostile file can't take all memory or time.
///
/// Each is well above what spreadsheets write; sizes are in bytes.
public enum XLSXLimits {
  /// The archive as it is sent.
  public static let archiveLength = 128 << 20
  /// Parts in the archive.
  public static let partCount = 10_000
  /// One part, unpacked.
  public static let partLength = 512 << 20
  /// Unpacked bytes for each packed one, in a part of more than `smallPartLength`.
  public static let compression = 100
  public static let smallPartLength = 1 << 20
  /// Elements within elements.
  public static let depth = 64
  /// One tag or other piece of markup.
  public static let tokenLength = 1 << 20
  /// All shared strings together, and how many there may be.
  public static let sharedLength = 64 << 20
  public static let sharedCount = 4 << 20
  /// One cell.
  public static let cellLength = 1 << 20
  /// One row.
  public static let rowLength = 16 << 20
  /// Columns and rows of a sheet, as Excel has them.
  public static let columns = 16_384
  public static let rows = 1_048_576
  /// Cell formats, and formats of numbers.
  public static let formatCount = 100_000

  /// The text of all cells of a sheet: shared strings may repeat, but not without end.
  static func textLength(archiveLength: Int) -> Int { (64 << 20) + 20 * archiveLength }
}
