import ReportModel

/// Whether versions of sources fit each other, and hold as many records as is noted with them.
struct SourceAudit {
  private struct Version {
    let id: Int64
    let version: Int64
    let records: Int
    let isCurrent: Bool
    let isWithdrawn: Bool
    let subject: Int64?
  }

  let database: StoreSession

  func run(_ audit: inout StoreAudit) throws {
    let (versions, numbers) = try versionsByName()
    var found = try recordCounts()
    for (name, versions) in versions.sorted(by: { $0.key < $1.key }) {
      audit.counts.sources += versions.contains(where: \.isCurrent) ? 1 : 0
      audit.counts.versions += versions.count
      audit.faults += flaws(of: versions, numbers: numbers).map { .versions(source: name, $0) }
      for version in versions {
        let count = found.removeValue(forKey: version.id)?.values.reduce(0, +) ?? 0
        guard count != version.records else { continue }
        audit.faults.append(
          .recordCount(
            source: name, version: Int(version.version), noted: version.records, found: count))
      }
    }
    for kind in RecordKind.allCases {
      let orphans = found.values.reduce(0) { $0 + ($1[kind] ?? 0) }
      if orphans > 0 { audit.faults.append(.rowsWithoutSource(kind, orphans)) }
    }
  }

  /// - Parameter numbers: of all submissions.
  private func flaws(of versions: [Version], numbers: Set<Int64>) -> [StoreFault.VersionFlaw] {
    var flaws: [StoreFault.VersionFlaw] = []
    if versions.count(where: \.isCurrent) > 1 { flaws.append(.severalCount) }
    if versions.map(\.version) != Array(1...Int64(versions.count)) { flaws.append(.gap) }
    let isCounting = versions.contains {
      $0.isCurrent && ($0.isWithdrawn || $0.version != versions.last?.version)
    }
    if isCounting { flaws.append(.counting) }
    if versions.contains(where: { $0.subject.map { !numbers.contains($0) } ?? false }) {
      flaws.append(.noSubject)
    }
    return flaws
  }

  private func versionsByName() throws -> ([String: [Version]], numbers: Set<Int64>) {
    let select = try DirectStatement(
      database,
      """
      SELECT name, id, version, records, is_current, withdrawn_on, told_of, number, kind FROM source
      ORDER BY version
      """)
    var versions: [String: [Version]] = [:]
    var numbers: Set<Int64> = []
    try select.forEachRow { row in
      _ = try SourceTable.kinds(row.text(8))
      if let number = row.optionalInteger(7) { numbers.insert(number) }
      versions[row.text(0), default: []].append(
        Version(
          id: row.integer(1), version: row.integer(2), records: Int(row.integer(3)),
          isCurrent: row.integer(4) != 0, isWithdrawn: row.optionalInteger(5) != nil,
          subject: row.optionalInteger(6)))
    }
    return (versions, numbers)
  }

  /// How many records of each kind there are, by the id of their source.
  private func recordCounts() throws -> [Int64: [RecordKind: Int]] {
    var counts: [Int64: [RecordKind: Int]] = [:]
    let settled = try database.entries?.settled()
    for kind in RecordKind.allCases {
      let query =
        switch kind {
        case .activities:
          """
          SELECT source, CAST(sum(count) AS BIGINT) FROM activity_block
          WHERE since IS NULL OR \(settled?.holds("since") ?? "TRUE") GROUP BY source
          """
        case .completions: "SELECT source, count(*) FROM completion GROUP BY source"
        case .receipts: "SELECT source, count(*) FROM receipt GROUP BY source"
        }
      try DirectStatement(database, query).forEachRow {
        counts[$0.integer(0), default: [:]][kind] = Int($0.integer(1))
      }
    }
    return counts
  }
}
