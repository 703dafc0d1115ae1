import Foundation
import ReportModel

/// Why something is done, as it was typed.
enum ReasonArgument {
  /// - Throws: `CommandFailure` when it says nothing.
  static func reason(_ text: String) throws(CommandFailure) -> String {
    let reason = text.precomposedStringWithCanonicalMapping
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard reason.isEmpty else { return reason }
    throw CommandFailure(
      .usage,
      message: BilingualText(vi: "--reason để trống.", en: "--reason is empty."),
      remedy: BilingualText(
        vi: "Ghi lý do, ví dụ «gửi nhầm kỳ».", en: "Say why, such as “sent for the wrong period”."))
  }
}
