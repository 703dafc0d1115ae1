import Tabular

/// A table read to its end, copied out of the views.
struct ReadTable: Equatable {
  struct Row: Equatable {
    var line: Int
    var cells: [String]
    var rawText: String
  }

  var header: [String] = []
  var delimiter: Delimiter = .comma
  var rows: [Row] = []
  var problems: [RowProblem] = []

  var cells: [[String]] { rows.map(\.cells) }

  init(
    _ bytes: [UInt8], blockSize: Int = 1 << 20, limits: CSVLimits = .standard
  ) throws {
    var reader = try CSVReader(MemoryByteSource(bytes), limits: limits, blockSize: blockSize)
    header = reader.header.names
    delimiter = reader.delimiter
    var rows: [Row] = []
    var problems: [RowProblem] = []
    try reader.forEachRow { row, problem in
      if let problem {
        problems.append(problem)
      } else {
        rows.append(
          Row(
            line: row.line, cells: (0..<row.count).map { row[$0].text },
            rawText: String(decoding: row.rawBytes, as: UTF8.self)))
      }
    }
    self.rows = rows
    self.problems = problems
  }

  init(_ text: String, blockSize: Int = 1 << 20, limits: CSVLimits = .standard) throws {
    try self.init(Array(text.utf8), blockSize: blockSize, limits: limits)
  }
}
