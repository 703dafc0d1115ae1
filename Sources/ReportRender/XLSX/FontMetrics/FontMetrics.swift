import ReportModel

/// How wide text comes out in print, and where it breaks into lines.
///
/// A spreadsheet neither fits rows to merged cells nor columns to their text, so the sizes are
/// reckoned from the font's advance widths. Times New Roman is taken; other fonts come close.
struct FontMetrics {
  /// From one line to the next, in ems: the leading of official documents (18–19 points for 14).
  static let lineSpacing = 1.3

  private let advances: [UInt16]
  private let letters = LetterPositions.shared
  /// Points.
  let size: Double

  init(_ style: Layout.Style) {
    self.init(size: style.size, bold: style.bold, italic: style.italic)
  }

  init(size: Double, bold: Bool = false, italic: Bool = false) {
    self.size = size
    switch (bold, italic) {
    case (false, false): advances = FontAdvances.regular
    case (true, false): advances = FontAdvances.bold
    case (false, true): advances = FontAdvances.italic
    case (true, true): advances = FontAdvances.boldItalic
    }
  }

  /// Points from line to line.
  var lineHeight: Double { size * Self.lineSpacing }

  /// Points that a text takes on one line.
  func width(of text: some StringProtocol) -> Double {
    let units = text.unicodeScalars.reduce(0) { $0 + advance(of: $1) }
    return Double(units) * size / 2048
  }

  private func advance(of scalar: Unicode.Scalar) -> Int {
    if let position = letters[scalar] { return Int(advances[position]) }
    // A letter that the table lacks: wide ones take an em, others less than most capitals.
    return DisplayWidth.of(scalar) * 1024
  }

  /// The text's lines in a column of `width` points; a word too long for a line is broken.
  ///
  /// `indent` is room taken at the beginning of the first line.
  func lines(of text: String, width: Double, indent: Double = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = indent
    let space = self.width(of: " ")
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, width: width) {
        let length = self.width(of: piece)
        if line.isEmpty {
          line = String(piece)
          used += length
        } else if used + space + length <= width {
          line += " "
          line += piece
          used += space + length
        } else {
          lines.append(line)
          line = String(piece)
          used = length
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// How many lines `lines(of:width:)` gives, counted without making them.
  func lineCount(of text: String, width: Double) -> Int {
    var count = LineCount(width: width, space: self.width(of: " "), size: size)
    for scalar in text.unicodeScalars {
      if scalar == " " {
        count.endWord()
      } else if scalar.value < 0x300 || 0x1E00...0x1EFF ~= scalar.value {
        count.letters.append(advance(of: scalar))
      } else {
        // Letters of several scalars are broken as a whole.
        return lines(of: text, width: width).count
      }
    }
    count.endWord()
    return count.lines
  }

  /// Lays words into lines by the advances of their letters.
  private struct LineCount {
    let width: Double
    let space: Double
    let size: Double
    private(set) var lines = 0
    private var used = 0.0
    /// Advances of the word at hand.
    var letters: [Int] = []

    init(width: Double, space: Double, size: Double) {
      self.width = width
      self.space = space
      self.size = size
    }

    mutating func endWord() {
      guard !letters.isEmpty else { return }
      let length = points(letters.reduce(0, +))
      if length <= width {
        place(length)
      } else {
        placeBroken()
      }
      letters.removeAll(keepingCapacity: true)
    }

    private mutating func placeBroken() {
      var (start, run) = (0, 0.0)
      for index in letters.indices {
        let length = points(letters[index])
        if run > 0, run + length > width {
          place(points(letters[start..<index].reduce(0, +)))
          (start, run) = (index, 0)
        }
        run += length
      }
      place(points(letters[start...].reduce(0, +)))
    }

    private mutating func place(_ length: Double) {
      if lines > 0, used + space + length <= width {
        used += space + length
      } else {
        lines += 1
        used = length
      }
    }

    private func points(_ units: Int) -> Double { Double(units) * size / 2048 }
  }

  private func pieces(of word: Substring, width: Double) -> [Substring] {
    guard self.width(of: word) > width else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0.0
    for index in word.indices {
      let length = self.width(of: String(word[index]))
      if used > 0, used + length > width {
        pieces.append(word[start..<index])
        start = index
        used = 0
      }
      used += length
    }
    pieces.append(word[start...])
    return pieces
  }

  /// Points of the longest word.
  func longestWord(of text: String) -> Double {
    var (longest, current) = (0, 0)
    for scalar in text.unicodeScalars {
      current = scalar == " " ? 0 : current + advance(of: scalar)
      longest = max(longest, current)
    }
    return Double(longest) * size / 2048
  }
}

/// Where a letter's width stands in the tables of `FontAdvances`.
private struct LetterPositions {
  static let shared = LetterPositions()

  /// By the letter's number, up to the box-drawing lines; 255 where the tables have none.
  private var positions = Array(repeating: UInt8.max, count: 0x2600)

  private init() {
    for (position, letter) in FontAdvances.letters.unicodeScalars.enumerated() {
      positions[Int(letter.value)] = UInt8(position)
    }
    for letters in FontAdvances.alike {
      var scalars = letters.unicodeScalars[...]
      guard let first = scalars.popFirst() else { continue }
      let position = positions[Int(first.value)]
      for letter in scalars { positions[Int(letter.value)] = position }
    }
    positions[0xA0] = positions[0x20]
  }

  subscript(letter: Unicode.Scalar) -> Int? {
    let index = Int(letter.value)
    guard index < positions.count, positions[index] != .max else { return nil }
    return Int(positions[index])
  }
}
