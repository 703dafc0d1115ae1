import ReportModel

/// The numbers that a text could stand for, in one manner of writing or another.
///
/// They are only ever shown, never taken: which one was meant, the reporter knows.
struct NumberReadings {
  /// Distinct, in the order: as plain, as Vietnamese, as English, as grouped by spaces.
  let values: [Quantity]

  init(of text: String) {
    let text = text.first == "-" ? String(text.dropFirst()) : text
    var values: [Quantity] = []
    let manners: [(group: Character?, sign: Character)] = [
      (nil, "."), (nil, ","), (".", ","), (",", "."), (" ", ","), (" ", "."), ("'", "."),
    ]
    for manner in manners {
      if let value = Self.value(of: text, group: manner.group, sign: manner.sign),
        !values.contains(value)
      {
        values.append(value)
      }
    }
    self.values = values
  }

  /// The readings as they are to be typed in a column, joined for a sentence.
  func typed(in manner: NumberManner, or conjunction: String) -> String {
    values.map { Self.typed($0, in: manner) }.joined(separator: " \(conjunction) ")
  }

  /// The number that a text begins with, when only words follow it after a space.
  static func beforeWords(_ text: String) -> String? {
    let words = text.prefix(80).split(separator: " ")
    guard words.count >= 2, let number = words.first.map(String.init),
      !NumberReadings(of: number).values.isEmpty,
      words.dropFirst().allSatisfy({ !$0.contains(where: \.isNumber) })
    else { return nil }
    return number
  }

  static func typed(_ value: Quantity, in manner: NumberManner) -> String {
    // Without groups: in neither manner can that be taken for anything else.
    let plain = value.plain
    return manner == .plain ? plain : String(plain.map { $0 == "." ? "," : $0 })
  }

  private static func value(of text: String, group: Character?, sign: Character) -> Quantity? {
    let halves = text.split(separator: sign, omittingEmptySubsequences: false)
    guard halves.count <= 2, let first = halves.first else { return nil }
    var whole = String(first)
    if let group, whole.contains(group) {
      let groups = whole.split(separator: group, omittingEmptySubsequences: false)
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
        groups[0] != "0"
      else { return nil }
      whole = groups.joined()
    }
    let fraction = halves.count == 2 ? String(halves[1]) : ""
    guard isDigits(whole), halves.count == 1 || isDigits(fraction), whole.utf8.count <= 12,
      fraction.utf8.count <= Quantity.places,
      let thousandths = Int64(
        whole + fraction + String(repeating: "0", count: Quantity.places - fraction.utf8.count))
    else { return nil }
    return Quantity(thousandths: thousandths)
  }

  private static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
