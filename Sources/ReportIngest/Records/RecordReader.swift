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

  let mappings: [IntakeMapping]
  var resources: ReadingResources

  var plan: Plan { resources.plan }
  var names: PlanNames {
    get { resources.names }
    _modify { yield &resources.names }
  }

  /// - Parameters:
  ///   - mappings: for files that aren't laid out as the standard ones.
  ///   - threads: how many threads may read a large file, at least 1.
  ///   - keepsTexts: whether rows, references and notes of activities are wanted; without them, batches
  ///     are for sums alone.
  public init(
    plan: Plan, mappings: [IntakeMapping] = [], threads: Int = 1, keepsTexts: Bool = true
  ) {
    self.mappings = mappings
    resources = ReadingResources(plan: plan, threads: threads, keepsTexts: keepsTexts)
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
  /// `read(_:file:kind:intake:findingLimit:keepsRejectedRows:blockSize:)`.
  ///
  /// - Parameter isCertain: whether the encoding was named; one that was told from the start of the text
  ///   is held against the rest.
  public mutating func read<Source: ByteSource & ~Copyable>(
    _ source: consuming Source, encoding: TextEncoding, isCertain: Bool = false, file: String,
    intake: IntakeRequest = IntakeRequest(), findingLimit: Int = standardFindingLimit,
    keepsRejectedRows: Bool = false
  ) throws(RecordFileError) -> RecordReading {
    let judgement = EncodingJudgement(of: encoding)
    defer { withExtendedLifetime(judgement) {} }
    let judged = JudgedByteSource(source, judgement: judgement)
    let reading =
      encoding == .utf8
      ? try read(
        judged, file: file, intake: intake, findingLimit: findingLimit,
        keepsRejectedRows: keepsRejectedRows)
      : try read(
        DecodedByteSource(judged, encoding: encoding), file: file, intake: intake,
        findingLimit: findingLimit, keepsRejectedRows: keepsRejectedRows)
    if !isCertain, let fault = judgement.fault() { throw RecordFileError(fault, file: file) }
    return reading
  }

  /// Reads delimited text in UTF-8 to its end.
  ///
  /// - Parameters:
  ///   - file: what findings call the file.
  ///   - kind: the kind that the file has to be of; the header decides if none is given.
  ///   - intake: what the user says about a file of another layout than the standard.
  ///   - findingLimit: how many errors, and how many warnings, are kept; all are counted.
  ///   - keepsRejectedRows: whether the rows that can't be taken are kept as they stand.
  /// - Throws: when no record can be read at all; what is wrong with single rows is in the findings.
  public mutating func read<Source: ByteSource & ~Copyable>(
    _ source: consuming Source, file: String, kind: RecordKind? = nil,
    intake: IntakeRequest = IntakeRequest(), findingLimit: Int = standardFindingLimit,
    keepsRejectedRows: Bool = false, blockSize: Int = 1 << 20
  ) throws(RecordFileError) -> RecordReading {
    var start = try Self.start(source, blockSize: blockSize, file: file)
    var preview: TablePreview?
    do {
      if mightMap(file, intake) { preview = try start.preview() }
    } catch {
      throw RecordFileError(error, file: file)
    }
    var mapped: MappedTable?
    if let preview, let choice = try chosenMapping([(preview, [])], intake, file: file) {
      mapped = try MappedTable(
        choice.fit, in: preview, merges: [], request: intake, file: file, plan: plan)
    }
    var table = try Self.table(start, below: mapped?.header, file: file)
    if let mapped {
      return try read(
        &table, by: mapped, file: file, findingLimit: findingLimit,
        keepsRejectedRows: keepsRejectedRows)
    }
    return try read(
      &table, file: file, kind: kind, findingLimit: findingLimit,
      keepsRejectedRows: keepsRejectedRows)
  }

  private static func start<Source: ByteSource & ~Copyable>(
    _ source: consuming Source, blockSize: Int, file: String
  ) throws(RecordFileError) -> CSVStart<Source> {
    do {
      return try CSVStart(source, blockSize: blockSize)
    } catch {
      throw RecordFileError(error, file: file)
    }
  }

  private static func table<Source: ByteSource & ~Copyable>(
    _ start: consuming CSVStart<Source>, below header: TableHeader?, file: String
  ) throws(RecordFileError) -> CSVReader<Source> {
    do {
      return try start.reader(below: header)
    } catch {
      throw RecordFileError(error, file: file)
    }
  }

  /// Reads a table of any kind of file to its end, by the standard headings.
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
    var rows = collector(
      header, of: table, file: file, findingLimit: findingLimit,
      keepsRejectedRows: keepsRejectedRows)
    for sheet in unreadSheets { rows.warnOfHidden(sheet) }
    do {
      let records = try rows.recordSet(&table, resources: &resources)
      return rows.reading(
        of: records,
        layout: TableLayout(header, tableHeader: table.header, sheet: table.sheet))
    } catch {
      throw RecordFileError(error, file: file)
    }
  }

  /// Reads a table to its end, by a mapping.
  mutating func read<Table: TableReader & ~Copyable>(
    _ table: inout Table, by mapped: MappedTable, file: String, findingLimit: Int,
    keepsRejectedRows: Bool
  ) throws(RecordFileError) -> RecordReading {
    let wide = WideForm(mapped, plan: plan)
    let header: RecordHeader
    do throws(RecordHeader.Fault) {
      if let wide { header = wide.header } else { header = try RecordHeader(mapped) }
    } catch {
      throw RecordFileError(error, of: mapped, file: file, sheet: table.sheet)
    }
    let label = wide?.header.columns.first ?? header[.unit] ?? header[.task]
    var rows = collector(
      header, of: table, file: file, findingLimit: findingLimit,
      keepsRejectedRows: keepsRejectedRows,
      filter: RowFilter(rules: mapped.mapping.rows, label: label?.index ?? 0))
    let records: RecordSet
    do {
      if let wide {
        records = .activities(try rows.activities(&table, form: wide, resources: &resources))
      } else {
        records = try rows.recordSet(&table, fixed: mapped.fixed, resources: &resources)
      }
    } catch {
      throw RecordFileError(error, file: file)
    }
    var layout = TableLayout(mapped, header, wide: wide, plan: plan, sheet: table.sheet)
    layout.rowCount = rows.rowCount
    layout.skippedRowCount = rows.skippedRowCount
    return rows.reading(
      of: records,
      by: AppliedMapping(
        name: mapped.mapping.name, digest: mapped.mapping.digest, period: mapped.period),
      layout: layout)
  }

  private func collector<Table: TableReader & ~Copyable>(
    _ header: RecordHeader, of table: borrowing Table, file: String, findingLimit: Int,
    keepsRejectedRows: Bool, filter: RowFilter = .none
  ) -> RowCollector {
    RowCollector(
      header: header, tableHeader: table.header,
      checker: RowChecker(file: file, sheet: table.sheet, findingLimit: findingLimit),
      rejectedRows: keepsRejectedRows ? RejectedRows(header: table.header) : nil,
      isWorkbook: table.sheet != nil, filter: filter)
  }
}
