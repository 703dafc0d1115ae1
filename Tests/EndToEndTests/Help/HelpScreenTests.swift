import Foundation
import Testing

@Suite("Help screens")
struct HelpScreenTests {
  @Test("those of every command are Vietnamese throughout, and fit 80 columns")
  func vietnamese() throws {
    let folder = try TemporaryFolder()
    for command in try CommandTree.described(in: "vi").command.all
    where command.commandName != "help" {
      let words = command.path.split(separator: " ").dropFirst().map(String.init)
      let outcome = try Program.run(words + ["--help"], in: folder.url)
      #expect(outcome.status == 0)
      #expect(outcome.messages.isEmpty)
      #expect(outcome.text.contains("TÓM TẮT: "), "\(command.path)")
      #expect(outcome.text.contains("CÁCH DÙNG: reports"), "\(command.path)")
      let english =
        /OVERVIEW|USAGE|OPTIONS|ARGUMENTS|SUBCOMMANDS|Show |default:|values:|<options>|for detailed/
      #expect(!outcome.text.contains(english), "\(command.path): \(outcome.text)")
      // The parser leaves the line on usage as long as it is.
      let wide = outcome.lines.filter { $0.count > 80 && !$0.hasPrefix("CÁCH DÙNG: ") }
      #expect(wide.isEmpty, "\(command.path)")
    }
  }

  @Test(
    "are English by --lang or by the locale", arguments: [["--lang", "en"], ["--lang=en"], []])
  func english(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    for command in [["monthly", "--help"], ["help", "monthly"]] {
      let outcome = try Program.run(
        command + arguments, in: folder.url, language: arguments.isEmpty ? "en_GB.UTF-8" : nil)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.text.hasPrefix("OVERVIEW: Make the month's report"), "\(outcome.text)")
      #expect(outcome.text.contains("(default: 80)"))
      #expect(!outcome.text.contains(/[ăâđêôơư]/))
    }
  }

  @Test("--lang goes before the locale, and the program alone shows its help")
  func chosen() throws {
    let folder = try TemporaryFolder()
    let vietnamese = try Program.run(
      ["help", "monthly", "--lang", "vi"], in: folder.url, language: "en_US.UTF-8")
    #expect(vietnamese.text.hasPrefix("TÓM TẮT: Lập báo cáo tháng"), "\(vietnamese.text)")
    let bare = try Program.run([], in: folder.url)
    #expect(bare.status == 0)
    #expect(bare.text.contains("CÁC LỆNH:"))
    let version = try Program.run(["--version"], in: folder.url)
    #expect(version.text.hasPrefix("reports "))
  }
}
