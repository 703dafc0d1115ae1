/// A column of a table that belongs to a plan. The raw value is the English heading.
protocol PlanColumn: CaseIterable, Hashable, RawRepresentable<String>, Sendable {
  /// The Vietnamese headings; the first is the one that messages show.
  var vietnameseHeadings: [String] { get }
  /// Whether a table without the column can't be read.
  var isRequired: Bool { get }
}
