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

  /// As it is written in Vietnamese documents: `14/6/2020`, `05/02/2020`. Days below 10 are padded, and
  /// of the months only 1 and 2, as in full dates.
  ///
  /// So in all regimes: Hướng dẫn 36-HD/VPTW, Hướng dẫn 05-HD/VPTW, Nghị định 30/2020/NĐ-CP.
  public var vietnamese: String {
    let (year, month, dayOfMonth) = components
    func padded(_ value: Int, below limit: Int) -> String {
      value < limit ? "0\(value)" : "\(value)"
    }
    return "\(padded(dayOfMonth, below: 10))/\(padded(month, below: 3))/\(year)"
  }
}
