/// A line of an official document with blanks that are filled in: «Số {{number}}-BC/{{abbreviation}}».
public struct LayoutLine: Sendable, Hashable {
  /// What a blank stands for.
  public enum Blank: String, Sendable, Hashable, CaseIterable {
    /// The document's number; room to write in where it has none yet.
    case number
    /// The issuer in the document's number: «BTGTU».
    case abbreviation
    case place
    /// Day of the month; room to write in where the document isn't dated yet.
    case day
    case month
    case year
    /// The issuer in running text: «Ban Tuyên giáo Tỉnh ủy».
    case issuer
    /// What a letter is on: «đôn đốc gửi báo cáo tháng 6 năm 2020».
    case subject
  }

  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// What stands in double braces, in order; also what is no blank.
  public var names: [String] {
    text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstRange(of: "}}").map { String(part[..<$0.lowerBound]) }
    }
  }

  /// The line with its blanks filled in; spaces stay as they are, since they may be room to write in.
  public func filled(_ values: [Blank: String]) -> String {
    values.reduce(text) { $0.replacing("{{\($1.key.rawValue)}}", with: $1.value) }
  }

  /// The same for a line that may run over several: a blank isn't parted from the word before it, and
  /// room to write in is kept.
  public func filledAsProse(_ values: [Blank: String]) -> String {
    let joined = LayoutLine(text.replacing(" {{", with: "\u{A0}{{"))
    return joined.filled(
      values.mapValues { value in
        value.allSatisfy { $0 == " " } ? value.replacing(" ", with: "\u{A0}") : value
      })
  }
}
