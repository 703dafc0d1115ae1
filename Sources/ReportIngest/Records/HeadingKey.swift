import ReportModel

/// What two spellings of a column's heading must share: as of names, and signs count as spaces.
struct HeadingKey: Hashable, Sendable {
  private let key: NameKey

  init(_ heading: String) {
    let words = VietnameseText.normalized(heading).split { character in
      !(character.isLetter || character.isNumber || character == "%" || character == "'")
    }
    key = NameKey(words.joined(separator: " "))
  }
}
