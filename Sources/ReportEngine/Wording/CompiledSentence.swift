import Mustache
import ReportModel

/// A sentence of a template, checked: its tags are well formed and every variable exists.
struct CompiledSentence: Sendable {
  private let template: MustacheTemplate

  /// Compiles a sentence against the variables that will be there when it is written.
  ///
  /// - Throws: `SentenceFault` for a tag that isn't allowed, an unknown variable, or unclosed sections.
  init(_ text: String, variables: Set<String>) throws(SentenceFault) {
    var open: [String] = []
    for tag in CompiledSentence.tags(in: text) {
      guard let first = tag.first, !"<>$=%!&{".contains(first) else {
        throw .forbiddenTag(tag)
      }
      let name = "#^/".contains(first) ? String(tag.dropFirst()) : tag
      let variable = name.split(whereSeparator: \.isWhitespace).joined()
      guard variables.contains(variable) else {
        throw .unknownVariable(variable, known: variables.sorted())
      }
      // Within its own section a list would be gone through once more for each of its items.
      if "#^".contains(first) {
        guard !open.contains(variable) else { throw .repeatedSection(variable) }
        open.append(variable)
      } else if first == "/", open.last == variable {
        open.removeLast()
      }
    }
    do {
      // Official text is no HTML: nothing in it is to be escaped.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}" + text)
    } catch {
      throw .malformed
    }
  }

  /// The sentence with its variables filled in, on one line; a variable that is empty leaves no blank
  /// before the comma that follows.
  func text(_ variables: [String: Any]) -> String {
    template.render(variables).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing(" ,", with: ",").replacing(" ;", with: ";")
  }

  /// What stands between double braces, in order.
  private static func tags(in text: String) -> [String] {
    var tags: [String] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { break }
      let tag = rest[..<close.lowerBound]
      tags.append(tag.trimmingPrefix(while: \.isWhitespace).description)
      rest = rest[close.upperBound...]
    }
    return tags
  }
}

/// What is wrong with a sentence of a template.
enum SentenceFault: Error {
  case forbiddenTag(String)
  case unknownVariable(String, known: [String])
  /// A section within a section of the same name.
  case repeatedSection(String)
  /// A section is not closed, or closed by another name.
  case malformed
}
