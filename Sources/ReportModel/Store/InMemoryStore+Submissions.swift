extension InMemoryStore {
  public func submissions() -> [Submission] {
    versions.compactMap { version in
      version.number.map { number in
        Submission(
          number: number, source: version.source,
          extent: RecordExtent(of: version.records, in: plan.calendar),
          receivedOn: receivedOn(number), state: version.state)
      }
    }
  }

  public func parts(ofSubmission number: Int) throws -> [SubmissionPart]? {
    guard let version = versions.first(where: { $0.number == number }) else { return nil }
    var parts = SubmissionParts(calendar: plan.calendar)
    for set in version.records {
      switch set {
      case .activities(let batch):
        try batch.forEachBlock { block in
          block.forEachRecord { record in
            parts.add(.activities, unit: code(of: record.unit), on: record.day, row: record.row)
          }
        }
      case .completions(let records):
        for record in records {
          parts.add(
            .completions, unit: code(of: record.unit), on: record.reportedOn, row: record.row)
        }
      case .receipts(let receipts):
        for receipt in receipts {
          parts.add(
            .receipts, unit: code(of: receipt.unit), period: receipt.period, row: receipt.row)
        }
      }
    }
    return parts.sorted(in: plan)
  }

  public mutating func withdraw(
    submission number: Int, on day: Day, reason: String
  ) -> Withdrawal {
    guard let index = versions.firstIndex(where: { $0.number == number }) else { return .unknown }
    guard versions[index].state == .current else { return .notCounting(versions[index].state) }
    let name = versions[index].source.name
    let numbers = Set(versions.filter { $0.source.name == name }.compactMap(\.number))
    var records = 0
    for place in versions.indices where versions[place].state == .current {
      let isToldOfIt = versions[place].subject.map(numbers.contains) ?? false
      guard place == index || isToldOfIt else { continue }
      versions[place].state = .withdrawn(on: day, reason: reason)
      records += versions[place].source.recordCount
    }
    return .done(records: records)
  }

  /// The day of receipt that was told of a submission.
  private func receivedOn(_ number: Int) -> Day? {
    versions.last { $0.subject == number && $0.state == .current }?.records.lazy
      .flatMap { set -> [Receipt] in
        if case .receipts(let receipts) = set { receipts } else { [] }
      }
      .compactMap(\.receivedOn).min()
  }

  private func code(of unit: Position<OrgUnit>) -> String { plan.units.units[unit.index].code }
}
