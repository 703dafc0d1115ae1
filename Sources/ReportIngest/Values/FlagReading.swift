import ReportModel

/// Reads a cell that says yes or no.
enum FlagReading {
  /// `nil` when the text says neither; an empty one says no.
  static func read(_ text: String) -> Bool? {
    let key = NameKey(text)
    if yes.contains(key) { return true }
    return no.contains(key) ? false : nil
  }

  private static let yes = Set(
    ["x", "1", "có", "yes", "true", "không phát sinh"].map { NameKey($0) })
  private static let no = Set(
    ["", "0", "không", "no", "false", "có phát sinh"].map { NameKey($0) })
}
