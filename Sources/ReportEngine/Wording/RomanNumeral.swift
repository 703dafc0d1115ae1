/// Roman numerals of sections, groups and quarters.
public enum RomanNumeral {
  private static let parts: [(value: Int, text: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// A number from 1 to 3999; others are written in digits.
  public static func text(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    var rest = number
    var result = ""
    for part in parts {
      while rest >= part.value {
        result += part.text
        rest -= part.value
      }
    }
    return result
  }
}
