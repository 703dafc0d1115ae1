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
  guard inPieces(bytes, size: 16) == rows(bytes, blockSize: 1 << 16) else {
    fatalError("rows depend on the cutting into pieces")
  }
  guard let plan = InventedPlan.plan else { fatalError("the invented plan is wrong") }
  guard let encoding = try? RecordReader.encoding(of: bytes, file: "a.csv") else { return 0 }
  var reader = RecordReader(plan: plan)
  let reading = try? reader.read(
    MemoryByteSource(bytes), encoding: encoding, file: "a.csv", keepsRejectedRows: true)
  if let reading, reading.findings.errorCount == 0, case .activities(let batch) = reading.records,
    let records = try? batch.records()
  {
    let listing = try? RecordListing(records, plan: plan).bytes()
    let again = try? reader.read(MemoryByteSource(listing ?? []), file: "b.csv")
    guard let again, again.findings.errorCount == 0, again.records.count == records.count else {
      fatalError("what was exported isn't read back")
    }
  }
  return 0
}

private func text(_ row: RawRow, _ problem: RowProblem?) -> String {
  let cells = (0..<row.count).map { row[$0].text }.joined(separator: "\u{0}")
  return "\(row.line) \(cells) \(problem.map { "\($0.kind)" } ?? "")"
}

/// The rows of a table whose text is cut into pieces, each read as though a row began with it.
private func inPieces(_ bytes: [UInt8], size: Int) -> [String] {
  var rows: [String] = []
  do {
    var reader = try CSVReader(MemoryByteSource(bytes), blockSize: 16)
    rows.append(reader.header.names.joined(separator: "\u{0}"))
    guard let piecesReader = reader.pieceReader() else { fatalError("delimited text has pieces") }
    var pieces = piecesReader()
    var rest: TextPiece?
    while let piece = try reader.nextPiece(size: size) {
      rest = try pieces.forEachRow(of: piece.following(rest)) { rows.append(text($0, $1)) }
    }
    if let rest {
      _ = try pieces.forEachRow(of: rest.asLast) { rows.append(text($0, $1)) }
    }
  } catch {
    rows.append("\(error)")
  }
  return rows
}

private func rows(_ bytes: [UInt8], blockSize: Int) -> [String] {
  var rows: [String] = []
  do {
    var reader = try CSVReader(MemoryByteSource(bytes), blockSize: blockSize)
    rows.append(reader.header.names.joined(separator: "\u{0}"))
    try reader.forEachRow { rows.append(text($0, $1)) }
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
