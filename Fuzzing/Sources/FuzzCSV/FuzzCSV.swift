import FuzzSupport
import ReportIngest
import Tabular

/// Delimited text in whatever encoding: reading ends without a trap, and doesn't depend on how the
/// bytes come in.
public func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard rows(bytes, blockSize: 16) == rows(bytes, blockSize: 1 << 16) else {
    fatalError("rows depend on the size of blocks")
  }
  guard let plan = InventedPlan.plan else { fatalError("the invented plan is wrong") }
  guard let encoding = try? RecordReader.encoding(of: bytes, file: "a.csv") else { return 0 }
  var reader = RecordReader(plan: plan)
  let reading = try? reader.read(
    MemoryByteSource(bytes), encoding: encoding, file: "a.csv", keepsRejectedRows: true)
  if let reading, reading.findings.errorCount == 0, case .activities(let records) = reading.records
  {
    let listing = RecordListing(records, plan: plan)
    let again = try? reader.read(MemoryByteSource(listing.bytes), file: "b.csv")
    guard let again, again.findings.errorCount == 0, again.records.count == records.count else {
      fatalError("what was exported isn't read back")
    }
  }
  return 0
}

private func rows(_ bytes: [UInt8], blockSize: Int) -> [String] {
  var rows: [String] = []
  do {
    var reader = try CSVReader(MemoryByteSource(bytes), blockSize: blockSize)
    rows.append(reader.header.names.joined(separator: "\u{0}"))
    try reader.forEachRow { row, problem in
      let cells = (0..<row.count).map { row[$0].text }.joined(separator: "\u{0}")
      rows.append("\(row.line) \(cells) \(problem.map { "\($0.kind)" } ?? "")")
    }
  } catch {
    rows.append("\(error)")
  }
  return rows
}

/// What the package manager takes for the program's `main`.
@_cdecl("FuzzCSV_main")
public func main(
  _ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  fuzz(argumentCount, arguments) { fuzzCSV($0, $1) }
}
