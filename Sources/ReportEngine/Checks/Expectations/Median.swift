/// Medians of whole numbers, which one wild value among many doesn't move.
enum Median {
  /// The middle value, or the mean of the two in the middle, rounded down; `nil` of none.
  static func of(_ values: [Int]) -> Int? {
    values.isEmpty ? nil : ofSorted(values.sorted())
  }

  /// The median absolute deviation from a centre; `nil` of no values.
  static func deviation(of values: [Int], from center: Int) -> Int? {
    of(values.map { abs($0 - center) })
  }

  private static func ofSorted(_ values: [Int]) -> Int {
    let middle = values.count / 2
    return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) >> 1
  }
}
