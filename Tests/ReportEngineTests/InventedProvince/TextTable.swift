/// Fixtures written as lines of cells between bars, so that they can be read at a glance.
struct TextTable {
  let rows: [[String]]

  init(_ text: String) {
    rows = text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        cell.split(separator: " ").joined(separator: " ")
      }
    }
  }
}

extension [String] {
  /// The cell at a place; `nil` when it is empty or the line ends before.
  func cell(_ place: Int) -> String? {
    guard indices.contains(place), !self[place].isEmpty else { return nil }
    return self[place]
  }
}
