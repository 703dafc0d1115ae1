import ReportModel

/// The rows of a table before they have figures: what each is about, and which rows it sums up.
struct RowOutline {
  struct Entry {
    let kind: Table.Row.Kind
    let level: Int
    let ordinal: String
    let label: String
    let codes: [String: String]
    /// Places of the item in the answers' dimensions; `nil` for groups and totals.
    let places: [Int]?
    /// The unit whose figures the row shows, if it is a row of one.
    let unit: Position<OrgUnit>?
    /// Whether the row is about the unit alone, without those below it.
    let isOfUnitAlone: Bool
    let indicator: Position<Indicator>?
    let contentArea: Position<ContentArea>?
    /// The units whose figures the row holds together; none stands for the report's own unit.
    let units: [Position<OrgUnit>]
    /// Rows that add up to this one.
    var parts: [Int] = []
  }

  private(set) var entries: [Entry] = []
  /// Groups that are open to get rows; innermost last.
  private var open: [Int] = []
  private var topRows: [Int] = []

  /// How many groups are open.
  var depth: Int { open.count }

  /// The running number of the innermost open group.
  var ordinal: String { open.last.map { entries[$0].ordinal } ?? "" }

  /// Opens a group within those that are open.
  mutating func beginGroup(
    _ kind: Table.Row.Kind = .group, ordinal: String, label: String, _ context: RowContext
  ) {
    append(entry(kind, ordinal: ordinal, label: label, places: nil, context))
    open.append(entries.count - 1)
  }

  /// Closes the innermost group; says whether it stays, as an empty one does only if it is to.
  @discardableResult
  mutating func endGroup(keepingEmpty: Bool) -> Bool {
    guard let group = open.popLast() else { return false }
    guard group == entries.count - 1, !keepingEmpty else { return true }
    entries.removeLast()
    if let parent = summingGroup {
      if entries[parent].parts.last == group { entries[parent].parts.removeLast() }
    } else if topRows.last == group {
      topRows.removeLast()
    }
    return false
  }

  mutating func addItem(ordinal: String, label: String, _ context: RowContext) {
    append(entry(.item, ordinal: ordinal, label: label, places: context.places, context))
  }

  private func entry(
    _ kind: Table.Row.Kind, ordinal: String, label: String, places: [Int]?, _ context: RowContext
  ) -> Entry {
    Entry(
      kind: kind, level: open.count, ordinal: ordinal, label: label, codes: context.codes,
      places: places, unit: context.branch?.unit, isOfUnitAlone: context.branch?.isAlone ?? false,
      indicator: context.indicator, contentArea: context.contentArea, units: context.units)
  }

  /// Adds the grand total over all outermost rows.
  mutating func addTotal(_ position: RowTemplate.Total, label: String) {
    guard position != .none, !entries.isEmpty else { return }
    var total = Entry(
      kind: .total, level: 0, ordinal: "", label: label, codes: [:], places: nil, unit: nil,
      isOfUnitAlone: false, indicator: nil, contentArea: nil, units: [], parts: topRows)
    if position == .last {
      entries.append(total)
    } else {
      for index in entries.indices { entries[index].parts = entries[index].parts.map { $0 + 1 } }
      total.parts = topRows.map { $0 + 1 }
      entries.insert(total, at: 0)
    }
  }

  /// The innermost open group that sums rows up: what stands under a heading without figures counts for
  /// what the heading stands in.
  private var summingGroup: Int? { open.last { entries[$0].kind != .heading } }

  private mutating func append(_ entry: Entry) {
    entries.append(entry)
    guard entry.kind != .heading else { return }
    let row = entries.count - 1
    if let parent = summingGroup {
      entries[parent].parts.append(row)
    } else {
      topRows.append(row)
    }
  }
}
