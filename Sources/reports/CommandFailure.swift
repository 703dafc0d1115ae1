import ReportModel

/// An error that knows how the run ends for it.
protocol ExitingError: ExplainedError {
  var status: ExitStatus { get }
}

/// An error that concerns a place in the data, and is shown like what is wrong with single rows.
protocol PlacedError: ExitingError {
  var finding: Finding { get }
}

/// Why a command can't go on.
struct CommandFailure: ExitingError {
  let status: ExitStatus
  let message: BilingualText
  let remedy: BilingualText?

  init(_ status: ExitStatus, message: BilingualText, remedy: BilingualText? = nil) {
    self.status = status
    self.message = message
    self.remedy = remedy
  }

  /// A name that isn't known, with the nearest of those that are.
  static func unknown(
    _ message: BilingualText, name: String, among known: some Sequence<String>
  ) -> CommandFailure {
    let nearest = NearestNames.nearest(to: name, among: known)
    return unknown(message, suggestions: nearest)
  }

  /// A name that isn't known, with suggestions of what was meant.
  static func unknown(_ message: BilingualText, suggestions: [String]) -> CommandFailure {
    guard !suggestions.isEmpty else { return CommandFailure(.inputMissing, message: message) }
    let vietnamese = suggestions.map { "«\($0)»" }.joined(separator: ", ")
    let english = suggestions.map { "“\($0)”" }.joined(separator: ", ")
    return CommandFailure(
      .inputMissing, message: message,
      remedy: BilingualText(
        vi: "Tên gần nhất: \(vietnamese).", en: "Nearest names: \(english)."))
  }
}

/// The reader of our output has closed it; the run ends quietly, as done.
struct OutputClosed: Error {}

/// The data has errors, and all of them have been shown.
struct DataRefused: Error {}
