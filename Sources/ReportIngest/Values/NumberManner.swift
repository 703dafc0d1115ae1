/// How numbers of a column are written.
enum NumberManner: String, CaseIterable, Sendable, Hashable {
  /// Digits, and `.` as the decimal sign: `1234`, `1.5`.
  case plain
  /// `.` may stand between groups of three digits, and `,` is the decimal sign: `1.234`, `1,5`.
  case vietnamese
}
