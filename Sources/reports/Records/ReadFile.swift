import ReportIngest
import ReportModel

/// A file of records, read and checked as a whole; nothing of it is stored yet.
struct ReadFile: Sendable {
  let input: RecordInput
  /// What identifies it in a store.
  let source: String
  /// SHA-256 of the bytes, in hexadecimal digits.
  let digest: String
  /// The sheet of a workbook that was named, of which the records are.
  let sheet: String?
  /// The records of the sound rows, at most one set of a kind.
  let records: [RecordSet]
  /// What is wrong or odd.
  let findings: FindingList
  /// The rows that can't be taken, if they were to be kept.
  let rejectedRows: RejectedRows?
  /// The mapping that it was read by.
  let mapping: AppliedMapping?
  /// How its columns were understood; `nil` for a form, which has none.
  let layout: TableLayout?
  /// What was read, if it is a filled-in form.
  var form: FormReading?

  /// As the user would name it.
  var name: String { input.name }

  var isSound: Bool { findings.errorCount == 0 }

  var recordCount: Int { records.reduce(0) { $0 + $1.count } }

  /// First to last day of the activities; `nil` without any.
  var activityDays: DayWindow? {
    records.lazy.compactMap { set -> DayWindow? in
      if case .activities(let batch) = set { batch.days } else { nil }
    }.first
  }

  /// What the file delivers to a store: first its sound rows, then the receipts that the day on which
  /// it was received gives.
  ///
  /// - Parameter receivedOn: `nil` when it isn't known; then there are no receipts but those that the
  ///   file holds itself.
  func deliveries(receivedOn: Day?, importedOn: Day?, in plan: Plan) throws -> [SourceDelivery] {
    let own = SourceDelivery(
      source: source, digest: deliveredDigest, importedOn: importedOn, records: records)
    guard let receivedOn,
      let receipts = try receiptDelivery(
        receivedOn: receivedOn, importedOn: importedOn, in: plan)
    else { return [own] }
    return [own, receipts]
  }

  /// The digest of the bytes, and of what else the records depend on: the sheet that was named, the
  /// mapping that they were read by, and the rows that were left out. Without it the same bytes would be
  /// taken for known when they mean other records now.
  private var deliveredDigest: String {
    var digest = digest
    if let sheet { digest = SHA256.hexadecimal(of: "\(digest) sheet \(sheet)") }
    if let mapping {
      let period = mapping.period.map { " of \($0.code)" } ?? ""
      digest = SHA256.hexadecimal(of: "\(digest) by \(mapping.digest)\(period)")
    }
    if let rejectedRows, rejectedRows.count > 0 {
      let left = SHA256.hexadecimal(of: rejectedRows.fileBytes)
      digest = SHA256.hexadecimal(of: "\(digest) without \(left)")
    }
    return digest
  }

  /// The receipts that the day of receipt gives: that of a form, or one for each unit and month of an
  /// activity file.
  ///
  /// They are kept by what the file held, so that a corrected day replaces the wrong one, while a
  /// corrected file that comes later doesn't make the first one late.
  private func receiptDelivery(
    receivedOn: Day, importedOn: Day?, in plan: Plan
  ) throws -> SourceDelivery? {
    let receipts =
      try form.map { $0.receipts(receivedOn: receivedOn) }
      ?? monthlyReceipts(receivedOn, in: plan)
    guard !receipts.isEmpty else { return nil }
    return SourceDelivery(
      source: "\(source)#received:\(deliveredDigest.prefix(12))", subject: source,
      digest: SHA256.hexadecimal(of: "\(deliveredDigest) received \(receivedOn)"),
      importedOn: importedOn, records: .receipts(receipts))
  }

  /// One for each unit and month of the activities, in the order in which they first appear.
  private func monthlyReceipts(_ receivedOn: Day, in plan: Plan) throws -> [Receipt] {
    var rows: [ReceiptKey: Int] = [:]
    for case .activities(let batch) in records {
      try batch.forEachBlock { block in
        block.forEachRecord { record in
          let key = ReceiptKey(
            unit: record.unit, period: .month(plan.calendar.month(holding: record.day)))
          rows[key] = min(rows[key] ?? record.row, record.row)
        }
      }
    }
    return rows.sorted { ($0.value, $0.key.unit) < ($1.value, $1.key.unit) }.map { key, row in
      Receipt(unit: key.unit, period: key.period, receivedOn: receivedOn, row: row)
    }
  }

  private struct ReceiptKey: Hashable {
    let unit: Position<OrgUnit>
    let period: ReportingPeriod
  }
}
