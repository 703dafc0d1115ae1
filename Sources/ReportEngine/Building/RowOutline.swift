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
    /// The unit whose figures the row shows, if rows are units.
    let unit: Position<OrgUnit>?
    let indicator: Position<Indicator>?
    let contentArea: Position<ContentArea>?
    /// The units whose figures the row holds together; none stands for the report's own unit.
    let units: [Position<OrgUnit>]
    /// Rows that add up to this one.
    var parts: [Int]
  }

  private(set) var entries: [Entry] = []
  /// Groups of the outermost level that are open to get rows; innermost last.
  private var open: [Int] = []
  private var topRows: [Int] = []

  /// Opens a group at a level; groups of the same or a deeper level end.
  mutating func beginGroup(
    level: Int, kind: Table.Row.Kind = .group, ordinal: String, label: String,
    codes: [String: String], units: [Position<OrgUnit>] = []
  ) {
    open.removeAll { entries[$0].level >= level }
    append(
      Entry(
        kind: kind, level: level, ordinal: ordinal, label: label, codes: codes, places: nil,
        unit: nil, indicator: nil, contentArea: nil, units: units, parts: []))
    open.append(entries.count - 1)
  }

  mutating func endGroups() { open = [] }

  mutating func addItem(
    ordinal: String, label: String, codes: [String: String], places: [Int],
    unit: Position<OrgUnit>? = nil, indicator: Position<Indicator>? = nil,
    contentArea: Position<ContentArea>? = nil
  ) {
    let level = open.last.map { entries[$0].level + 1 } ?? 0
    append(
      Entry(
        kind: .item, level: level, ordinal: ordinal, label: label, codes: codes, places: places,
        unit: unit, indicator: indicator, contentArea: contentArea,
        units: unit.map { [$0] } ?? [], parts: []))
  }

  /// Adds the grand total over all outermost rows.
  mutating func addTotal(_ position: RowTemplate.Total, label: String) {
    guard position != .none, !entries.isEmpty else { return }
    let total = Entry(
      kind: .total, level: 0, ordinal: "", label: label, codes: [:], places: nil, unit: nil,
      indicator: nil, contentArea: nil, units: [], parts: topRows)
    if position == .last {
      entries.append(total)
    } else {
      for index in entries.indices { entries[index].parts = entries[index].parts.map { $0 + 1 } }
      entries.insert(total, at: 0)
      entries[0].parts = topRows.map { $0 + 1 }
    }
  }

  private mutating func append(_ entry: Entry) {
    entries.append(entry)
    let row = entries.count - 1
    // What stands under a heading without figures counts for the whole directly.
    if let parent = open.last, entries[parent].kind != .heading {
      entries[parent].parts.append(row)
    } else if entry.kind != .heading {
      topRows.append(row)
    }
  }
}
