import ReportModel
import ReportStore

extension StorePatience {
  /// Waits for other programs that write, and says so once it takes longer than people expect.
  ///
  /// - Parameter say: shows the sentence.
  /// - Throws: `CommandFailure` when `$REPORTS_STORE_WAIT` is no number of seconds.
  static func told(by say: @escaping @Sendable (BilingualText) -> Void) throws -> StorePatience {
    let seconds = try longestWait()
    return StorePatience(.seconds(seconds)) {
      say(
        BilingualText(
          vi: "Kho số liệu đang được chương trình khác ghi; chờ tối đa \(seconds) giây.",
          en: "Another program is writing the store; waiting for up to \(seconds) seconds."))
    }
  }

  static func told(on console: Console) throws -> StorePatience {
    try told { console.note($0) }
  }

  /// A minute, unless `$REPORTS_STORE_WAIT` says otherwise.
  private static func longestWait() throws -> Int {
    guard let text = Environment.value("REPORTS_STORE_WAIT") else { return 60 }
    guard let seconds = Int(text), (0...86_400).contains(seconds) else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "$REPORTS_STORE_WAIT là «\(text)», không phải là số giây từ 0 đến 86400.",
          en: "$REPORTS_STORE_WAIT is “\(text)”, which is no number of seconds from 0 to 86400."))
    }
    return seconds
  }
}
