/// Bounds of what a settings file may hold, far above what a plan needs: a file that exceeds them is a
/// mistake or an attack, and must end in a finding rather than exhaust memory or the stack.
enum SettingsLimits {
  /// Bytes of UTF-8.
  static let fileLength = 16 << 20
  static let nodes = 500_000
  static let depth = 64
  /// Scalars of one text.
  static let textLength = 20_000
  /// Faults of one kind after which the parser gives up telling more of them.
  static let duplicateKeys = 20
}
