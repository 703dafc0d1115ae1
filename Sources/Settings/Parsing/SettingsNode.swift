/// A value of a settings file as it was written, with its place.
public struct SettingsNode: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    /// Nothing after the key, `~` or `null`.
    case absent
    /// Text in Unicode form NFC, whether quoted or not; numbers and dates are text until asked for.
    case text(String)
    case list([SettingsNode])
    case mapping([Entry])
  }

  /// A key of a mapping with its value.
  public struct Entry: Sendable, Hashable {
    public let key: String
    public let line: Int
    public let column: Int
    public let value: SettingsNode
  }

  public let content: Content
  /// Counted from 1.
  public let line: Int
  /// Counted from 1, in Unicode scalars.
  public let column: Int
}
