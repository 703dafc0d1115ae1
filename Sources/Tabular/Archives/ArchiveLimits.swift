/// Bounds on an archive of files, so that a small hostile one can't take all memory or time.
///
/// Each is well above what a department receives in a month; sizes are in bytes.
public enum ArchiveLimits {
  /// Entries, folders included.
  public static let entryCount = 20_000
  /// One entry, unpacked.
  public static let entryLength = 256 << 20
  /// All entries together, unpacked.
  public static let totalLength = 4 << 30
  /// Unpacked bytes for each packed one, in an entry of more than `smallEntryLength`.
  public static let compression = 100
  public static let smallEntryLength = 1 << 20
}
