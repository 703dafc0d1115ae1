import ArgumentParser

/// How the findings of a run are given.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people, on stderr.
  case text
  /// For machines, as one JSON value on stdout; docs/findings.md tells its form.
  case json

  /// How many errors, and how many warnings, are kept of one file; all are counted.
  var limit: Int {
    switch self {
    case .text: FindingListing.limit
    case .json: 10_000
    }
  }
}
