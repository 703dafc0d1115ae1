/// A heading as a mapping names it: its text, after those above it where that is needed to tell it from
/// others: `Tuyên truyền miệng > Số cuộc`.
struct HeadingPath: Sendable, Hashable {
  let text: String
  private let keys: [HeadingKey]

  init(_ text: String) {
    self.text = text
    keys = text.split(separator: ">").map { HeadingKey(String($0)) }
  }

  /// Whether the headings of a column, from top to bottom, end in the last text and hold the others in
  /// this order.
  func matches(_ headings: [HeadingKey]) -> Bool {
    guard let last = keys.last, headings.last == last else { return false }
    var rest = keys.dropLast()
    for heading in headings.dropLast() where heading == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}

/// The headings of the columns of a table, each from top to bottom.
struct ColumnHeadings: Sendable {
  /// As they stand in the file.
  let texts: [[String]]
  private let keys: [[HeadingKey]]

  init(_ texts: [[String]]) {
    self.texts = texts
    keys = texts.map { $0.map(HeadingKey.init) }
  }

  var count: Int { texts.count }

  /// The headings of a column in one line: `Tuyên truyền miệng › Số cuộc`.
  func title(_ column: Int) -> String { texts[column].joined(separator: " › ") }

  /// The columns that any of the paths names.
  func columns(of paths: [HeadingPath]) -> [Int] {
    keys.indices.filter { column in paths.contains { $0.matches(keys[column]) } }
  }
}
