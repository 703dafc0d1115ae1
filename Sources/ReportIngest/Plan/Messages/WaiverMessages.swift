import ReportModel

/// What is said about waivers.csv.
enum WaiverMessages {
  static func malformedIdentity(nearest: [String]) -> Explanation {
    let example = "order-of-magnitude/PLK/TTM/-/2020-06/1200"
    guard let word = nearest.first else {
      return Explanation(
        "malformed-identity", vi: "Đây không phải là mã nghi vấn.",
        en: "This is not the identity of a finding.",
        remedy: (
          "Chép nguyên mã mà «reports check» in ra, ví dụ: \(example).",
          "Copy it as `reports check` prints it, such as \(example)."
        ))
    }
    return Explanation(
      "malformed-identity", vi: "Đây không phải là mã nghi vấn.",
      en: "This is not the identity of a finding.",
      remedy: (
        "Chép nguyên mã mà «reports check» in ra; phần đầu có phải là «\(word)»? Ví dụ: \(example).",
        "Copy it as `reports check` prints it; is its first part `\(word)`? For instance: \(example)."
      ))
  }

  static let duplicateWaiver = Explanation(
    "duplicate-waiver", vi: "Nghi vấn này đã được xác nhận ở một dòng trước.",
    en: "This finding is waived in a row before.", remedy: ("Bỏ một dòng.", "Remove one."))
}
