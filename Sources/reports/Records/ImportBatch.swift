import ReportIngest
import ReportModel

/// Files of an import that go into the store together, since each transaction costs time on the disk.
///
/// Every file is still taken whole or refused by itself.
struct ImportBatch {
  private enum Entry {
    /// Nothing of it is to be kept.
    case settled(FileReceipt)
    case awaiting(ReadFile, leftOut: RejectedRowsFile?)
  }

  private let acceptsValidRows: Bool
  /// Whether rows that are left out are written to files.
  private let writesRejectedRows: Bool
  private var entries: [Entry] = []
  private var records = 0

  init(acceptsValidRows: Bool, writesRejectedRows: Bool) {
    self.acceptsValidRows = acceptsValidRows
    self.writesRejectedRows = writesRejectedRows
  }

  /// Whether it is time to keep what there is: what waits is bounded, and so is how much is lost when
  /// the store can't be written.
  var isFull: Bool { entries.count >= 100 || records >= 50_000 }

  /// - Parameter returned: where a form was written for its sender to correct.
  mutating func add(
    _ outcome: ParallelReading.Outcome, returned: String? = nil
  ) throws(FileFailure) {
    switch outcome {
    case .unreadable(let name, let error):
      entries.append(.settled(FileReceipt(unreadable: name, error)))
    case .read(let file):
      guard file.isSound || (acceptsValidRows && file.recordCount > 0) else {
        entries.append(.settled(FileReceipt(of: file, .refused, returned: returned)))
        return
      }
      records += file.recordCount
      // What is left out is safe before anything is taken in.
      var leftOut: RejectedRowsFile?
      if writesRejectedRows, let rows = file.rejectedRows, rows.count > 0 {
        leftOut = try RejectedRowsFile(rows, of: file.input)
      }
      entries.append(.awaiting(file, leftOut: leftOut))
    }
  }

  /// Takes out what there is, to be kept.
  mutating func taken() -> ImportBatch {
    defer {
      entries.removeAll()
      records = 0
    }
    return self
  }

  /// Keeps the files, and tells what became of each in their order.
  ///
  /// - Parameters:
  ///   - deliveries: what a file delivers, first of all itself.
  ///   - record: keeps deliveries all together or not at all.
  func keep(
    deliveries: (ReadFile) throws -> [SourceDelivery],
    record: ([SourceDelivery]) throws -> [DeliveryOutcome]
  ) throws -> [FileReceipt] {
    var all: [SourceDelivery] = []
    let places = try entries.map { entry -> Int in
      let place = all.count
      if case .awaiting(let file, _) = entry { all += try deliveries(file) }
      return place
    }
    let outcomes = all.isEmpty ? [] : try record(all)
    return zip(entries, places).map { entry, place in
      switch entry {
      case .settled(let receipt): receipt
      case .awaiting(let file, let leftOut):
        FileReceipt(
          of: file, .taken(outcomes[place]), leftOut: leftOut?.receipt(after: outcomes[place]))
      }
    }
  }
}
