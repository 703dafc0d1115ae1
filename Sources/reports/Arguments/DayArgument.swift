import ReportModel

/// Days as they are typed: ISO or d/m/yyyy, never m/d.
enum DayArgument {
  /// - Parameter option: the option that has the value, for the message.
  static func day(_ text: String, of option: String) throws(CommandFailure) -> Day {
    if let day = Day(iso: text) ?? dayFirst(text) { return day }
    throw CommandFailure(
      .usage,
      message: BilingualText(
        vi: "\(option): «\(text)» không phải là ngày.", en: "\(option): “\(text)” is not a date."),
      remedy: BilingualText(
        vi: "Ghi ngày theo dạng 2020-06-14 hoặc 14/6/2020.",
        en: "Write the date as 2020-06-14 or 14/6/2020."))
  }

  static func day(ifGiven text: String?, of option: String) throws(CommandFailure) -> Day? {
    guard let text else { return nil }
    return try day(text, of: option)
  }

  private static func dayFirst(_ text: String) -> Day? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4,
      parts.allSatisfy({ (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
