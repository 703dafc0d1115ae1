import ReportModel

/// Numbers sections and items by a layout, depth by depth.
struct SectionNumbering {
  private let styles: [SectionNumber]
  /// Numbers of the sections that are open, from the outermost.
  private var path: [Int] = []

  init(_ layout: Layout) {
    styles = layout.sectionNumbers
  }

  /// Begins the next section of a depth: its number with what stands behind it, «I- ».
  mutating func next(depth: Int) -> String {
    while path.count > depth + 1 { path.removeLast() }
    while path.count < depth + 1 { path.append(0) }
    path[depth] += 1
    return text(path)
  }

  /// The number of an item below the section of a depth, `nil` for one outside all sections: «1.».
  func item(_ number: Int, below depth: Int?) -> String {
    let depth = depth ?? 0
    // Items count within their section; the numbers of sections that they don't have are those of the first.
    let open = path.prefix(depth + 1) + Array(repeating: 1, count: max(0, depth + 1 - path.count))
    var text = text(open + [number])
    while text.last == " " { text.removeLast() }
    return text
  }

  private func text(_ path: some BidirectionalCollection<Int>) -> String {
    guard let number = path.last,
      let style = styles.isEmpty ? nil : styles[min(path.count, styles.count) - 1]
    else { return "" }
    let written =
      switch style.kind {
      case .roman: RomanNumeral.text(number)
      case .arabic: String(number)
      case .path: path.dropFirst().map(String.init).joined(separator: ".")
      case .letter: SectionNumbering.letter(number)
      case .dash: ""
      }
    return written + style.separator
  }

  /// a, b, c, d, đ, e, g … in the order of the alphabet; what lies beyond it is counted in digits.
  private static func letter(_ number: Int) -> String {
    let letters = Array("abcdđeghiklmnopqrstuvxy")
    return letters.indices.contains(number - 1) ? String(letters[number - 1]) : String(number)
  }
}
