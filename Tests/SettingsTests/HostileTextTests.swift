import ReportModel
import ReportsTestSupport
import Settings
import Testing

/// What a file holds must end in a finding, whatever it is.
@Suite struct HostileTextTests {
  private func codes(_ text: String) -> [String] {
    SettingsFile(name: "hostile.yaml", text: text).read { root in
      _ = root.optionalText("a")
      _ = root.optional("list") { $0.list { $0.isText } }
    }
    .findings.map(\.code)
  }

  private func finding(_ text: String) throws -> Finding {
    try #require(SettingsFile(name: "hostile.yaml", text: text).read { _ in () }.findings.first)
  }

  @Test func `An empty file and one of comments only are findings`() {
    #expect(codes("") == ["empty-file"])
    #expect(codes("# nothing\n") == ["empty-file"])
    #expect(codes("---\n...\n").isEmpty)
  }

  @Test func `A fault of syntax has its line`() throws {
    let colon = try finding("a: 1\nb: 2: 3\n")
    #expect(colon.code == "yaml-syntax")
    #expect(colon.location.row == 2)
    #expect(try finding("a: \"open\nb: 2\n").code == "yaml-syntax")
    #expect(try finding("a:\n\t- 1\n").code == "yaml-syntax")
    #expect(try finding("a: 1\n---\nb: 2\n").code == "yaml-syntax")
    #expect(try finding("a: b\u{0}c\n").code == "yaml-syntax")
  }

  @Test func `Keys given twice are findings, and reading goes on`() {
    #expect(
      codes("a: 1\n\"a\": 2\nc: 3\nlist: [{x: 1, x: 2}]\n")
        == ["duplicate-key", "unknown-key", "duplicate-key"])
    #expect(codes("a: 1\r\na: 2\r\na: 3\r\n") == ["duplicate-key"])
  }

  @Test func `A key given twice is shown where it stands for the last time`() throws {
    let finding = try finding("a: 1\n# between\na: 3\n")
    #expect(finding.code == "duplicate-key")
    #expect(finding.location.row == 3)
    #expect(finding.value == "a")
  }

  @Test func `More keys given twice than can be told end in one finding`() {
    let lines = (0..<50).map { "k\($0): 1\nk\($0): 2\n" }.joined()
    #expect(codes(lines) == ["duplicate-key"])
  }

  @Test func `Aliases are refused before they can grow`() {
    var bomb = "x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n"
    for level in 1...30 {
      let names = Array(repeating: "*x\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "x\(level): &x\(level) [\(names)]\n"
    }
    #expect(codes(bomb) == ["alias-refused"])
    #expect(codes("a: &x 1\nb: *x\n") == ["alias-refused"])
    #expect(codes("a: &x {b: 1}\nlist: {<<: *x}\n") == ["alias-refused"])
    #expect(codes("a: &x 1\na: 2\nb: [*x]\n") == ["alias-refused"])
  }

  @Test func `Stars in text and comments are no aliases`() {
    #expect(codes("a: \"x *y\" # see *this*\n").isEmpty)
    #expect(codes("a: |\n  *nhấn* mạnh\n").isEmpty)
  }

  @Test func `Nesting without end is a finding`() {
    #expect(codes(String(repeating: "[", count: 100_000)) == ["too-many-values"])
    #expect(codes(String(repeating: "{a: ", count: 100_000)) == ["too-many-values"])
    #expect(codes(String(repeating: "- ", count: 100_000) + "x") == ["too-many-values"])
    let closed = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(codes("list: \(closed)") == ["too-many-values"])
  }

  @Test func `More values than a settings file can need are a finding`() {
    let many = "list: [" + String(repeating: "1,", count: 510_000) + "1]"
    #expect(codes(many) == ["too-many-values"])
  }

  @Test func `A file past the bound of size is not parsed`() {
    #expect(codes("a: " + String(repeating: "x", count: 17 << 20)) == ["file-too-large"])
  }

  @Test func `Mappings as keys are refused`() {
    #expect(codes("? {b: 1}\n: 2\n") == ["key-is-no-text"])
    #expect(codes("a: {{x}}\n") == ["key-is-no-text", "wrong-type"])
  }

  @Test(arguments: [
    "\u{FEFF}a: 1\n", "a: 1\r\n", "%YAML 1.1\n---\na: 1\n", "{a: 1}", "a: !!str 1\n",
  ])
  func `Other ways of writing YAML are read`(_ text: String) {
    #expect(codes(text).isEmpty)
  }

  @Test(arguments: [
    "a: [", "a: ]", "&", "*", "!", "%", "@", "`", "a: &\n", "? ", ": ", "- - -", "a: 'x", "\u{85}",
    "\u{2028}*a", "a: !<>", "%TAG ! !\n", "---\n---\n---", "a: \"\\ud800\"", "a: \"\\xZZ\"", "|",
    ">9",
    "a: |10\n x", "a: &x\n*x : b", "\u{F8F0}a: 1\na: 2\n\u{F8F0}a: 3", "*a*", "a: *b*c",
  ])
  func `Pieces of YAML end in a value or a finding`(_ text: String) {
    expectAnAnswer(to: text)
  }

  /// Either there is a value, or a finding with its place says why there is none.
  private func expectAnAnswer(to text: String) {
    let reading = SettingsFile(name: "hostile.yaml", text: text).read { $0.optionalText("a") ?? "" }
    #expect(reading.value != nil || !reading.findings.isEmpty, "\(text.debugDescription)")
    #expect(reading.findings.allSatisfy { $0.location.file == "hostile.yaml" })
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `Bytes of any kind end in a value or a finding`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", ":", " ", "\n", "-", "[", "]", "{", "}", "*x", "&x", "\"", "'", "#", "|", ",", "?", "ộ",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 1...30, using: &random)
      expectAnAnswer(
        to: (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
    }
  }
}
