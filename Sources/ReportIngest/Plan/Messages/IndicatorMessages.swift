import ReportModel

/// What is said about indicators that are worked out of others.
enum IndicatorMessages {
  static let severalDerivations = Explanation(
    "several-derivations", vi: "Chỉ tiêu được tính theo nhiều cách cùng lúc.",
    en: "The indicator is worked out in several ways at once.",
    remedy: (
      "Chỉ giữ một trong các khóa «audience_of», «sum_of», «ratio_of».",
      "Keep only one of `audience_of`, `sum_of` and `ratio_of`."
    ))

  static let madeOfItself = Explanation(
    "made-of-itself", vi: "Chỉ tiêu không thể được tính từ chính nó.",
    en: "An indicator can't be worked out of itself.",
    remedy: ("Ghi mã của chỉ tiêu khác.", "Give the code of another indicator."))

  static let sumOfOne = Explanation(
    "sum-of-one", vi: "Tổng cần ít nhất hai chỉ tiêu.", en: "A sum has at least two parts.",
    remedy: ("Ví dụ: sum_of: [A, B].", "For instance: sum_of: [A, B]."))

  static let partTwice = Explanation(
    "part-twice", vi: "Chỉ tiêu này được cộng hai lần.", en: "This indicator is added twice.",
    remedy: ("Bỏ một trong hai.", "Remove one of the two."))

  static let sumOfSum = Explanation(
    "sum-of-sum", vi: "Chỉ tiêu này vốn là một tổng.", en: "That indicator is a sum itself.",
    remedy: ("Ghi trực tiếp các chỉ tiêu thành phần.", "Name its parts instead."))

  static let sumOfRatio = Explanation(
    "sum-of-ratio", vi: "Không cộng các tỷ lệ.", en: "Ratios are never added.",
    remedy: (
      "Cộng các chỉ tiêu thành phần, rồi tính tỷ lệ của các tổng bằng «ratio_of».",
      "Add what they are made of, and let `ratio_of` divide the sums."
    ))

  static let sumOfStock = Explanation(
    "sum-of-stock",
    vi: "Chỉ tiêu «stock» là mức tại một thời điểm, không cộng dồn theo thời gian.",
    en: "A `stock` is a level at a moment and doesn't add up over time.",
    remedy: (
      "Chỉ ghi các chỉ tiêu «flow».", "Name flows only, or correct the kind of that indicator."
    ))

  static let sumAsStock = Explanation(
    "sum-as-stock", vi: "Tổng các chỉ tiêu «flow» không thể là «stock».",
    en: "A sum of flows can't be a `stock`.",
    remedy: ("Bỏ «kind», hoặc ghi «flow».", "Remove `kind`, or write `flow`."))

  static func sumOfMeasures(
    _ part: String, _ whole: String, candidates: [String]
  ) -> Explanation {
    let list = candidates.prefix(5)
    return Explanation(
      "sum-of-measures", vi: "Không cộng các đơn vị tính khác nhau: «\(part)» và «\(whole)».",
      en: "Different measures are never added: “\(part)” and “\(whole)”.",
      remedy: list.isEmpty
        ? (
          "Chỉ cộng các chỉ tiêu có đơn vị tính «\(whole)».",
          "Add indicators measured in “\(whole)” only."
        )
        : (
          "Chỉ tiêu có đơn vị tính «\(whole)»: \(list.joined(separator: ", ")).",
          "Measured in “\(whole)”: \(list.joined(separator: ", "))."
        ))
  }

  static let ratioWithKind = Explanation(
    "ratio-with-kind", vi: "Tỷ lệ không cộng dồn theo thời gian, nên không có «kind».",
    en: "A ratio is not summed over time, so it has no `kind`.",
    remedy: (
      "Bỏ «kind»: tỷ lệ của cả kỳ là thương của các tổng.",
      "Remove `kind`: the ratio of a whole period is the quotient of its sums."
    ))

  static let ratioOfRatio = Explanation(
    "ratio-of-ratio", vi: "Không lấy tỷ lệ của tỷ lệ.", en: "There is no ratio of ratios.",
    remedy: (
      "Ghi các chỉ tiêu được đếm, hoặc tổng của chúng.",
      "Name indicators that are counted, or sums of them."
    ))

  static func percentOfMeasures(_ part: String, _ whole: String) -> Explanation {
    Explanation(
      "percent-of-measures",
      vi: "Tỷ lệ % của hai đơn vị tính khác nhau: «\(part)» trên «\(whole)».",
      en: "A percentage of different measures: “\(part)” of “\(whole)”.",
      remedy: (
        "Nếu là bình quân, ghi «measure» như «\(part)/\(whole)».",
        "If an average is meant, let `measure` say so, such as “\(part)/\(whole)”."
      ))
  }

  static let growingFlow = Explanation(
    "growing-flow", vi: "Chỉ chỉ tiêu «stock» mới có thể là lũy kế chỉ tăng.",
    en: "Only a `stock` can be a level that grows.",
    remedy: ("Ghi kind: stock, hoặc bỏ «grows».", "Write kind: stock, or remove `grows`."))

  static let partOfItself = Explanation(
    "part-of-itself", vi: "Chỉ tiêu không thể là một phần của chính nó.",
    en: "An indicator can't be a part of itself.",
    remedy: ("Ghi mã của chỉ tiêu tổng.", "Give the code of the whole."))

  static let partOfComputed = Explanation(
    "part-of-computed", vi: "Chỉ tiêu được tính từ chỉ tiêu khác không có «part_of».",
    en: "What is worked out of other indicators has no part in `part_of`.",
    remedy: ("Ghi các chỉ tiêu được nhập số liệu.", "Name indicators that are recorded."))

  static let partOfKind = Explanation(
    "part-of-kind", vi: "Phần và tổng phải cùng là «flow» hoặc cùng là «stock».",
    en: "A part and its whole are both a `flow` or both a `stock`.",
    remedy: ("Sửa «kind» của một trong hai chỉ tiêu.", "Correct the `kind` of one of them."))

  static func partOfMeasure(_ part: String, _ whole: String) -> Explanation {
    Explanation(
      "part-of-measure",
      vi: "Phần và tổng phải cùng đơn vị tính, không phải «\(part)» và «\(whole)».",
      en: "A part and its whole have the same measure, not “\(part)” and “\(whole)”.",
      remedy: ("Ghi chỉ tiêu có cùng đơn vị tính.", "Name an indicator of the same measure."))
  }
}
