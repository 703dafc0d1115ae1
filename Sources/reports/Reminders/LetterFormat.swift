import ArgumentParser

/// The forms of a letter.
enum LetterFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case eml

  var fileExtension: String {
    switch self {
    case .text: "txt"
    case .eml: "eml"
    }
  }
}
