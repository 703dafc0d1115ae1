import ReportModel

/// Comparisons in words: «tăng 12 cuộc (5,2%) so với tháng trước».
enum ChangeWording {
  /// A change from a base.
  ///
  /// A base that is absent or zero has no percentage: «tháng trước không phát sinh».
  static func change(
    from base: Quantity?, to current: Quantity, measure: String, decimals: Int, than: String
  ) -> String {
    guard let base, base > .zero else { return "\(than) không phát sinh" }
    if base == current { return "bằng \(than)" }
    let difference = current - base
    let amount = DecimalText.vietnamese(difference.magnitude, places: decimals)
    let word = difference > .zero ? "tăng" : "giảm"
    let percent = Ratio(difference.magnitude, over: base).map {
      " (\(DecimalText.vietnamesePercent($0))%)"
    }
    return "\(word) \(amount) \(measure)\(percent ?? "") so với \(than)"
  }

  /// The difference of two rates, in points: «giảm 14,7 điểm %»; `nil` when one is missing.
  static func points(from base: Ratio?, to current: Ratio?, places: Int = 1) -> String? {
    guard let base, let current else { return nil }
    let points = current.points(minus: base, places: places)
    if points == 0 { return "không thay đổi" }
    let amount = DecimalText.vietnamese(abs(points), places: places, keeping: places)
    return "\(points > 0 ? "tăng" : "giảm") \(amount) điểm %"
  }
}
