import Settings

/// A thing of the plan as it was written, with the places of what it is called.
protocol CodedDraft {
  var code: Located<String> { get }
  var names: [Located<String>] { get }
  var aliases: [Located<String>] { get }
}
