public import ReportModel
public import Tabular

/// Reads files of activity records, completion records and receipts against one plan.
///
/// The header tells which of the three a file holds. A reader remembers how names are spelled, so
/// use one for many files. For example:
///
///     var reader = RecordReader(plan: plan)
///     let reading = try reader.read(FileByteSource(path: path), file: path)
///     if reading.findings.errorCount == 0 { … reading.records … }
public struct RecordReader: Sendable {
  /// How many findings of each severity are kept where the caller doesn't say.
  public static let standardFindingLimit = 50

  private let plan: Plan
  private var names: PlanNames

  public init(plan: Plan) {
    self.plan = plan
    names = PlanNames(plan)
  }

  /// Opens and reads a file; see `read(_:file:kind:findingLimit:keepsRejectedRows:)`.
  public mutating func read(
    path: String, kind: RecordKind? = nil, findingLimit: Int = standardFindingLimit,
    keepsRejectedRows: Bool = false
  ) throws(RecordFileError) -> RecordReading {
    let source: FileByteSource
    do {
      source = try FileByteSource(path: path)
    } catch {
      throw RecordFileError(error, file: path)
    }
    return try read(
      source, file: path, kind: kind, findingLimit: findingLimit,
      keepsRejectedRows: keepsRejectedRows)
  }

  /// Recognises the encoding of delimited text.
  ///
  /// - Parameters:
  ///   - bytes: the text, or its start.
  ///   - isWhole: whether the text ends there.
  ///   - file: what findings call the file.
  /// - Throws: when the evidence isn't clear, or the text was spoilt by a wrong encoding before.
  public static func encoding(
    of bytes: [UInt8], isWhole: Bool = true, file: String
  ) throws(RecordFileError) -> TextEncoding {
    do throws(TabularError) {
      return try TextEncoding.recognised(in: bytes, isWhole: isWhole)
    } catch {
      throw RecordFileError(error, file: file)
    }
  }

  /// Reads delimited text in a given encoding to its end; see
  /// `read(_:file:kind:findingLimit:keepsRejectedRows:blockSize:)`.
  public mutating func read<Source: ByteSource & ~Copyable>(
    _ source: consuming Source, encoding: TextEncoding, file: String,
    findingLimit: Int = standardFindingLimit, keepsRejectedRows: Bool = false
  ) throws(RecordFileError) -> RecordReading {
    guard encoding != .utf8 else {
      return try read(
        source, file: file, findingLimit: findingLimit, keepsRejectedRows: keepsRejectedRows)
    }
    return try read(
      DecodedByteSource(source, encoding: encoding), file: file, findingLimit: findingLimit,
      keepsRejectedRows: keepsRejectedRows)
  }

  /// Reads delimited text in UTF-8 to its end.
  ///
  /// - Parameters:
  ///   - file: what findings call the file.
  ///   - kind: the kind that the file has to be of; the header decides if none is given.
  ///   - findingLimit: how many errors, and how many warnings, are kept; all are counted.
  ///   - keepsRejectedRows: whether the rows that can't be taken are kept as they stand.
  /// - Throws: when no record can be read at all; what is wrong with single rows is in the findings.
  public mutating func read<Source: ByteSource & ~Copyable>(
    _ source: consuming Source, file: String, kind: RecordKind? = nil,
    findingLimit: Int = standardFindingLimit, keepsRejectedRows: Bool = false,
    blockSize: Int = 1 << 20
  ) throws(RecordFileError) -> RecordReading {
    var table: CSVReader<Source>
    do {
      table = try CSVReader(source, blockSize: blockSize)
    } catch {
      throw RecordFileError(error, file: file)
    }
    return try read(
      &table, file: file, kind: kind, findingLimit: findingLimit,
      keepsRejectedRows: keepsRejectedRows)
  }

  /// Reads a table of any kind of file to its end.
  ///
  /// - Parameter unreadSheets: hidden sheets that hold records, to be named in warnings.
  public mutating func read<Table: TableReader & ~Copyable>(
    _ table: inout Table, file: String, kind: RecordKind? = nil,
    findingLimit: Int = standardFindingLimit, keepsRejectedRows: Bool = false,
    unreadSheets: [String] = []
  ) throws(RecordFileError) -> RecordReading {
    let header: RecordHeader
    do {
      header = try RecordHeader(
        table.header, expected: kind, allowsGaps: table.sheet != nil)
    } catch {
      throw RecordFileError(error, header: table.header, file: file, sheet: table.sheet)
    }
    var rows = RowCollector(
      header: header, tableHeader: table.header,
      checker: RowChecker(file: file, sheet: table.sheet, findingLimit: findingLimit),
      rejectedRows: keepsRejectedRows ? RejectedRows(header: table.header) : nil,
      isWorkbook: table.sheet != nil)
    for sheet in unreadSheets { rows.warnOfHidden(sheet) }
    do {
      let records = try rows.recordSet(&table, plan: plan, names: &names)
      return rows.reading(of: records)
    } catch {
      throw RecordFileError(error, file: file)
    }
  }
}
