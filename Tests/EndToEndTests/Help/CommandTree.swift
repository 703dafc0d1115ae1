import Foundation
import Testing

/// What the program says of its commands, as JSON, in one language.
struct CommandTree: Decodable {
  struct Command: Decodable {
    let commandName: String
    let superCommands: [String]?
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// As it is typed: `reports plan check`.
    var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

    /// This command and all below it.
    var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }
  }

  struct Argument: Decodable {
    struct Name: Decodable { let name: String }

    let kind: String
    let shouldDisplay: Bool
    let preferredName: Name?
    let valueName: String?
    let abstract: String?
    let sectionTitle: String?

    /// The same in every language.
    var name: String { preferredName?.name ?? kind }
  }

  let command: Command

  static func described(in language: String) throws -> CommandTree {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      ["--experimental-dump-help", "--lang", language], in: folder.url)
    try #require(outcome.status == 0, "\(outcome.messages)")
    return try JSONDecoder().decode(CommandTree.self, from: outcome.output)
  }
}
