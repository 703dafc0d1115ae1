/// Remarks such as units write beside a figure.
struct SampleNotes {
  let common: [String]
  /// Remarks of one indicator, by its code; they stand for the common ones.
  let ofIndicator: [String: [String]]

  /// A remark for about every eighth record.
  func note(of indicator: SampleIndicator, from stream: inout SampleStream) -> String? {
    guard stream.happens(percent: 12) else { return nil }
    return stream.element(of: ofIndicator[indicator.code] ?? common)
  }
}
