import ArgumentParser
import Foundation
import ReportModel

/// Where the program speaks to its user: stderr, in one language.
struct Console: Sendable {
  let language: Language
  /// Whether only warnings and errors are said.
  let isQuiet: Bool

  /// Says how the work goes.
  func note(_ text: BilingualText) {
    if !isQuiet { say(text.text(in: language)) }
  }

  /// Says that something is to be looked at, though the work goes on.
  func warn(_ message: BilingualText, remedy: BilingualText? = nil) {
    say(labelled(BilingualText(vi: "cảnh báo", en: "warning"), message, remedy))
  }

  /// Says what went wrong.
  func report(_ message: BilingualText, remedy: BilingualText?) {
    say(labelled(BilingualText(vi: "lỗi", en: "error"), message, remedy))
  }

  /// Shows findings, the first of them whole and the rest as a count.
  func show(_ findings: some Collection<Finding>, errorCount: Int? = nil) {
    let list = FindingListing(findings: Array(findings), errorCount: errorCount)
    let text = list.text(in: language)
    if !text.isEmpty { say(text) }
  }

  /// Shows an error that ended the run, and says with which status it ends.
  func exitStatus(reporting error: any Error) -> ExitStatus {
    switch error {
    case is OutputClosed: return .done
    case is DataRefused: return .dataErrors
    case let error as any ExplainedError:
      report(error.message, remedy: error.remedy)
      return (error as? any ExitingError)?.status ?? .internalFault
    default:
      report(
        BilingualText(
          vi: "Lỗi của chương trình: \(error)", en: "A fault of the program: \(error)"),
        remedy: BilingualText(
          vi: "Xin gửi dòng trên cùng lệnh đã gõ cho nơi phát hành chương trình.",
          en: "Please report the line above, with the command that was typed."))
      return .internalFault
    }
  }

  private func labelled(
    _ label: BilingualText, _ message: BilingualText, _ remedy: BilingualText?
  ) -> String {
    var text = "reports: \(label.text(in: language)): \(message.text(in: language))"
    if let remedy { text += "\n    \(remedy.text(in: language))" }
    return text
  }

  /// Nobody is left to be told when stderr itself fails.
  private func say(_ text: String) {
    try? StandardStream.error.write(Array((TerminalText.safe(text) + "\n").utf8))
  }
}
