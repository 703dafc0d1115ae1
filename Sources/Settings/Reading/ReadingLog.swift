import ReportModel

/// What a reader gathers besides the value: findings, and the keys that were asked for.
struct ReadingLog: Sendable {
  var findings: [Finding] = []
  var keys: Set<String> = []

  mutating func take(_ other: ReadingLog) {
    findings += other.findings
    keys.formUnion(other.keys)
  }
}
