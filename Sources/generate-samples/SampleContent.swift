/// What an invented activity is about, and which phase it names.
struct SampleContent {
  /// Code of a content area of the sample's plan.
  let area: String
  /// Code of the phase that the record names, if it names one.
  var phase: String?
  var note: String?
}
