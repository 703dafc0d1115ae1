/// The languages in which the program speaks to its user.
public enum Language: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}

/// One sentence in both languages.
public struct BilingualText: Sendable, Hashable {
  public let vietnamese: String
  public let english: String

  public init(vi vietnamese: String, en english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  public func text(in language: Language) -> String {
    language == .vietnamese ? vietnamese : english
  }
}

/// An error whose sentence can be told in either language, with what to do about it.
public protocol ExplainedError: Error {
  var message: BilingualText { get }
  var remedy: BilingualText? { get }
}
