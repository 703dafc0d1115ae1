import ReportModel

/// Numbers as settings files write them: digits, no grouping, `.` as the decimal sign.
enum PlainNumber {
  static func integer(_ text: String) -> Int? {
    guard isDigits(text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]) else {
      return nil
    }
    return Int(text)
  }

  static func quantity(_ text: String) -> Quantity? {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(isDigits), parts[0].utf8.count <= 12,
      let whole = Int64(parts[0])
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : "0"
    let padded = decimals + String(repeating: "0", count: max(0, 3 - decimals.utf8.count))
    guard decimals.utf8.count <= Quantity.places, let fraction = Int64(padded) else { return nil }
    let thousandths = whole * 1000 + fraction
    return Quantity(thousandths: isNegative ? -thousandths : thousandths)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
