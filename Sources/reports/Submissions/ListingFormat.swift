import ArgumentParser

/// How a list is written.
enum ListingFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case csv
  case json
}
