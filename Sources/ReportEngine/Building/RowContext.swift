import ReportModel

/// What has been chosen of each axis by the groups around a row, and by the row itself.
struct RowContext {
  /// A unit of the tree as a row: alone, or with all below it.
  struct Branch: Hashable {
    let unit: Position<OrgUnit>
    let isAlone: Bool
  }

  /// Places in the answers' dimensions; what isn't chosen yet is −1.
  var places: [Int]
  /// The units that rows can still be divided into.
  var branches: [Branch]
  /// The unit whose parts the branches are.
  var parent: Position<OrgUnit>
  var branch: Branch?
  /// The units whose figures the row holds together; none stands for the report's own unit.
  var units: [Position<OrgUnit>] = []
  var phase: Position<Phase>?
  var channel: Position<Channel>?
  var indicator: Position<Indicator>?
  var contentArea: Position<ContentArea>?
  /// Dimension → code, the innermost of each axis.
  var codes: [String: String] = [:]

  mutating func choose(_ index: Int, of place: Int?) {
    if let place { places[place] = index }
  }
}
