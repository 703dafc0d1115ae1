import Foundation
import Testing

/// Every command, option, flag and argument is told in both languages, from one catalogue.
@Suite("Help in both languages")
struct HelpCatalogueTests {
  private let vietnamese: CommandTree
  private let english: CommandTree

  init() throws {
    vietnamese = try CommandTree.described(in: "vi")
    english = try CommandTree.described(in: "en")
  }

  @Test("every command has a text in both languages")
  func commands() {
    let pairs = zip(vietnamese.command.all, english.command.all)
    #expect(vietnamese.command.all.count > 25)
    for (ours, theirs) in pairs {
      #expect(ours.path == theirs.path)
      expectBoth(ours.abstract, theirs.abstract, of: ours.path)
      #expect((ours.discussion ?? "").isEmpty == (theirs.discussion ?? "").isEmpty)
      if let discussion = ours.discussion, !discussion.isEmpty {
        expectBoth(discussion, theirs.discussion, of: "\(ours.path): discussion")
      }
    }
  }

  @Test(
    "every option, flag and argument has a text, a value's name and a heading in both languages")
  func arguments() {
    var count = 0
    for (ours, theirs) in zip(vietnamese.command.all, english.command.all) {
      #expect(ours.arguments?.map(\.name) == theirs.arguments?.map(\.name))
      for (our, their) in zip(ours.arguments ?? [], theirs.arguments ?? []) where our.shouldDisplay
      {
        // The parser's own command has an argument without a text: what may follow `help`.
        if ours.commandName == "help" { continue }
        count += 1
        let place = "\(ours.path) \(our.name)"
        expectBoth(our.abstract, their.abstract, of: place)
        if our.kind != "flag" { expectBoth(our.valueName, their.valueName, of: "\(place): value") }
        if let title = our.sectionTitle {
          expectBoth(title, their.sectionTitle, of: "\(place): heading")
        }
      }
    }
    #expect(count > 300)
  }

  private func expectBoth(_ vietnamese: String?, _ english: String?, of place: String) {
    guard let vietnamese, let english, !vietnamese.isEmpty, !english.isEmpty else {
      Issue.record("\(place) has no text in one of the languages")
      return
    }
    #expect(vietnamese != english, "\(place) is told alike in both languages: \(english)")
    #expect(
      vietnamese.unicodeScalars.elementsEqual(
        vietnamese.precomposedStringWithCanonicalMapping.unicodeScalars), "\(place) is not NFC")
    #expect(vietnamese.unicodeScalars.contains { $0.value > 0x7F }, "\(place): \(vietnamese)")
    #expect(!english.contains(/[ăâđêôơưĂÂĐÊÔƠƯ]/.ignoresCase()) || english.contains("For example"))
  }

  @Test("no text of the catalogue is left over, and no command has a text of its own")
  func unused() throws {
    var entries: Set<String> = []
    var commands = ""
    for (path, text) in try SourceText.files(in: "Sources/reports") {
      guard path.contains("/Help/Catalogue/") else {
        commands += text
        let ownText = /ArgumentHelp\(\s*"|[(,]\s*help: "|abstract: "|OptionGroup\(title: "/
        #expect(!text.contains(ownText), "\(path)")
        continue
      }
      var group = ""
      for line in text.split(separator: "\n") {
        if let match = line.firstMatch(of: /^  enum (\w+) \{/) { group = ".\(match.1)" }
        if line.hasPrefix("  }") { group = "" }
        if let match = line.firstMatch(of: /static let (\w+)/) {
          entries.insert("Help\(group).\(match.1)")
        }
        // Names of values are used by the catalogue itself.
        commands += line.matches(of: /Value\.\w+/).map { "Help.\($0.0) " }.joined()
      }
    }
    #expect(entries.count > 120)
    let used = Set(commands.matches(of: /Help(?:\.\w+)+/).map { String($0.0) })
    let leftOver = entries.filter { entry in
      !used.contains { $0 == entry || $0.hasPrefix("\(entry).") }
    }
    #expect(leftOver.sorted() == [])
  }
}
