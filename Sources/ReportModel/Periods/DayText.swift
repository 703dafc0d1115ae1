extension Day {
  /// Reads a day as it is written in files: `2020-06-14`, or day first as in Vietnamese: `14/6/2020`,
  /// `14/06/2020`. Never month first. Anything else is `nil`.
  public init?(written text: some StringProtocol) {
    if let day = Day(iso: text) {
      self = day
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count),
      (1...2).contains(parts[1].utf8.count), parts[2].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
