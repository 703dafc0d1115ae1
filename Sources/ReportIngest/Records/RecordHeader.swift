import ReportModel
import Tabular

/// A column of a record file, found in its header.
struct BoundColumn: Sendable, Hashable {
  let column: RecordColumn
  /// 0 and up.
  let index: Int
  /// The heading as it stands in the file.
  let heading: String
  /// How numbers below the heading are written.
  let manner: NumberManner
  /// How dates below the heading are written.
  var dates = DateManner.standard
}

/// The header of a record file, understood: what kind of records, and which column is what.
struct RecordHeader: Sendable {
  let kind: RecordKind
  /// The columns that are used.
  let columns: [BoundColumn]
  private let bound: [RecordColumn: BoundColumn]
  /// Columns that are none of the kind's, each with the known heading that is nearest, if any.
  let unknown: [(index: Int, heading: String, nearest: String?)]

  /// Why a header can't be used.
  enum Fault: Error, Hashable {
    case unrecognised(found: [String])
    case missing(RecordKind, [RecordColumn], found: [String])
    case twice(RecordColumn, first: Int, second: Int, heading: String)
  }

  /// Understands a header.
  ///
  /// - Parameters:
  ///   - expected: the kind that the caller asks for; else the header tells which it is.
  ///   - allowsGaps: whether columns without a heading are nothing to speak of.
  init(
    _ header: TableHeader, expected: RecordKind? = nil, allowsGaps: Bool = false
  ) throws(Fault) {
    let found = header.names.map(Self.column(headed:))
    let present = Set(found.compactMap { $0?.column })
    guard let kind = expected ?? Self.kind(having: present) else {
      throw .unrecognised(found: header.names)
    }
    let missing = kind.requiredColumns.filter { !present.contains($0) }
    guard missing.isEmpty else { throw .missing(kind, missing, found: header.names) }

    var bound: [RecordColumn: BoundColumn] = [:]
    var unknown: [(index: Int, heading: String, nearest: String?)] = []
    for (index, heading) in header.names.enumerated() {
      // A spreadsheet may leave a column between two others empty.
      if heading.isEmpty && allowsGaps { continue }
      guard let (column, manner) = found[index], kind.columns.contains(column) else {
        unknown.append((index, heading, Self.nearest(to: heading, among: kind.columns)))
        continue
      }
      if let first = bound[column] {
        throw .twice(column, first: first.index, second: index, heading: heading)
      }
      bound[column] = BoundColumn(column: column, index: index, heading: heading, manner: manner)
    }
    self.kind = kind
    columns = Array(bound.values)
    self.bound = bound
    self.unknown = unknown
  }

  /// Understands a header by a mapping, and what that doesn't name by the standard headings.
  init(_ table: MappedTable) throws(Fault) {
    let mapping = table.mapping
    let kind = mapping.kind
    let headings = table.fit.headings
    var bound: [RecordColumn: BoundColumn] = [:]
    var taken: Set<Int> = Set(headings.columns(of: mapping.ignored))
    for (rule, index) in zip(mapping.columns, table.fit.columns) {
      guard let index else { continue }
      taken.insert(index)
      bound[rule.column] = BoundColumn(
        column: rule.column, index: index, heading: headings.title(index), manner: rule.manner,
        dates: rule.dates)
    }
    let ruled = Set(bound.keys)
    var unknown: [(index: Int, heading: String, nearest: String?)] = []
    for (index, name) in table.header.names.enumerated()
    where !taken.contains(index) && !name.isEmpty {
      guard let (column, manner) = Self.column(headed: name), kind.columns.contains(column),
        !ruled.contains(column)
      else {
        unknown.append((index, headings.title(index), nil))
        continue
      }
      if let first = bound[column] {
        throw .twice(column, first: first.index, second: index, heading: name)
      }
      bound[column] = BoundColumn(
        column: column, index: index, heading: name, manner: mapping.numbers ?? manner,
        dates: mapping.dates)
    }
    let given = table.fixed.columns
    let missing = kind.requiredColumns.filter { bound[$0] == nil && !given.contains($0) }
    guard missing.isEmpty else { throw .missing(kind, missing, found: table.header.names) }
    self.kind = kind
    columns = Array(bound.values)
    self.bound = bound
    self.unknown = unknown
  }

  /// The header of a wide table, whose columns a form of its own knows.
  init(wide columns: [BoundColumn], unknown: [(index: Int, heading: String, nearest: String?)]) {
    kind = .activities
    self.columns = columns
    bound = [:]
    self.unknown = unknown
  }

  /// Whether a row of these cells is likely meant as the header of a record file.
  static func recognises(_ cells: [String]) -> Bool {
    kind(having: Set(cells.compactMap { column(headed: $0)?.column })) != nil
  }

  /// Whether a row of these cells has all the headings that a kind of record file needs.
  static func isWhole(_ cells: [String]) -> Bool {
    let present = Set(cells.compactMap { column(headed: $0)?.column })
    return kind(having: present)?.requiredColumns.allSatisfy(present.contains) ?? false
  }

  subscript(column: RecordColumn) -> BoundColumn? { bound[column] }

  /// The kind whose required columns are there; failing that, the one that misses the least share.
  ///
  /// A header of which less than half is there is none of them: to list what it misses would mislead.
  private static func kind(having present: Set<RecordColumn>) -> RecordKind? {
    func share(_ kind: RecordKind) -> (missing: Int, required: Int, known: Int) {
      let required = kind.requiredColumns
      return (
        required.filter { !present.contains($0) }.count, required.count,
        kind.columns.filter(present.contains).count
      )
    }
    let ranked = RecordKind.allCases.map { ($0, share($0)) }
    let best = ranked.min { left, right in
      let (a, b) = (left.1, right.1)
      // Shares compared without division; of equals, the kind that knows more of the columns.
      return (a.missing * b.required, -a.known) < (b.missing * a.required, -b.known)
    }
    guard let (kind, share) = best, share.missing * 2 <= share.required else { return nil }
    return kind
  }

  private static func column(headed heading: String) -> (
    column: RecordColumn, manner: NumberManner
  )? {
    headings[HeadingKey(heading)]
  }

  private static let headings: [HeadingKey: (column: RecordColumn, manner: NumberManner)] = {
    var headings: [HeadingKey: (column: RecordColumn, manner: NumberManner)] = [:]
    for column in RecordColumn.allCases {
      headings[HeadingKey(column.rawValue)] = (column, .plain)
      for heading in column.vietnameseHeadings {
        headings[HeadingKey(heading)] = (column, .vietnamese)
      }
    }
    return headings
  }()

  private static func nearest(to heading: String, among columns: [RecordColumn]) -> String? {
    NearestNames.nearest(
      to: heading, among: columns.flatMap { [$0.rawValue] + $0.vietnameseHeadings }, limit: 1
    ).first
  }
}
