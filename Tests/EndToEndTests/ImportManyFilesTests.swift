import Foundation
import ReportsTestSupport
import Testing

@Suite("Importing many files")
struct ImportManyFilesTests {
  @Test("a folder stands for its tables, those in its folders too, in the order of their names")
  func folder() throws {
    let workspace = try ImportWorkspace()
    try workspace.write(ImportWorkspace.rows("KBA", 1), to: "inbox/b.csv")
    try workspace.write(ImportWorkspace.rows("PLK", 2), to: "inbox/a/x.csv")
    try workspace.write(ImportWorkspace.rows("CSE", 3), to: "inbox/c.CSV")
    for leftover in [".hidden.csv", "~$b.xlsx", ".~lock.b.csv#", "Thumbs.db", "__MACOSX/b.csv"] {
      try workspace.write("x", to: "inbox/\(leftover)")
    }
    try workspace.write("x", to: "inbox/a/letter.docx")
    let outcome = try workspace.run(["import", "inbox"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.messages == """
        inbox/a/x.csv: imported 1 activity record
        inbox/b.csv: imported 1 activity record
        inbox/c.CSV: imported 1 activity record
        Passed over 5 hidden, lock or system files.
        reports: warning: Passed over 1 file that is no table: inbox/a/letter.docx
        In all 3 files: 3 new, 0 replaced, 0 unchanged, 0 refused; 3 records imported

        """)
    let again = try workspace.run(["import", "inbox", "--quiet"])
    #expect(again.status == 0)
    #expect(again.messages == outcome.messages.split(separator: "\n")[4] + "\n")
  }

  @Test("a refused file has its reason, the others are stored, and the status is 1")
  func refused() throws {
    let workspace = try ImportWorkspace()
    try workspace.write(ImportWorkspace.rows("KBA", 1), to: "inbox/a.csv")
    try workspace.write(ImportWorkspace.rows("NOBODY", 1), to: "inbox/b.csv")
    try workspace.write("old", to: "inbox/c.xls")
    try workspace.write("packed", to: "inbox/d.rar")
    try workspace.write("broken", to: "inbox/e.zip")
    try workspace.write(ImportWorkspace.rows("PLK", 1), to: "inbox/f.csv")
    let outcome = try workspace.run(["import", "inbox"])
    #expect(outcome.status == 1)
    for expected in [
      "inbox/a.csv: imported 1", "inbox/b.csv:2:2: error", "inbox/b.csv: the whole file is refused",
      "inbox/c.xls", "inbox/d.rar: error: Archives of this kind", "inbox/e.zip: error: The archive",
      "inbox/f.csv: imported 1", "In all 6 files: 2 new, 0 replaced, 0 unchanged, 4 refused",
    ] {
      #expect(outcome.messages.contains(expected), "\(expected)\n\(outcome.messages)")
    }
    #expect(try workspace.figures().contains("PLK,"))
  }

  @Test("the plan's own tables are no records, though they lie in the folder")
  func workspaceItself() throws {
    let workspace = try ImportWorkspace()
    try workspace.write(ImportWorkspace.rows("KBA", 1), to: "w/records/a.csv")
    let outcome = try workspace.run(["import", "w"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("w/units.csv"))
    #expect(outcome.messages.contains("In all 1 file: 1 new"))
  }

  @Test("a folder without tables is an input that is missing")
  func emptyFolder() throws {
    let workspace = try ImportWorkspace()
    try workspace.write("x", to: "inbox/letter.pdf")
    let outcome = try workspace.run(["import", "inbox"])
    #expect(outcome.status == 66)
    #expect(outcome.messages.contains("no tables in “inbox”"))
    #expect(workspace.storeBytes() == nil)
  }

  @Test("a link that leads back into the folder doesn't lead round and round")
  func loop() throws {
    let workspace = try ImportWorkspace()
    try workspace.write(ImportWorkspace.rows("KBA", 1), to: "inbox/a/b.csv")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.folder.path("inbox/a/up"), withDestinationPath: "..")
    let outcome = try workspace.run(["import", "inbox"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("1 record imported"))
  }

  // MARK: Archives

  @Test("an archive stands for the tables in it; what is odd in it is refused by its name")
  func archive() throws {
    let workspace = try ImportWorkspace()
    var packed = PackedFiles()
    packed.add("z/last.csv", ImportWorkspace.rows("KBA", 1))
    packed.add("../../evil.csv", ImportWorkspace.rows("KBA", 2))
    packed.add("/etc/evil.csv", ImportWorkspace.rows("KBA", 3))
    packed.add("C:\\evil.csv", ImportWorkspace.rows("KBA", 4))
    packed.add("windows\\b.csv", ImportWorkspace.rows("PLK", 1))
    packed.add("a.csv", ImportWorkspace.rows("CSE", 1, 1) + "2020-06-09,CSE,D1.1,TTM,x,\n")
    packed.add("inner.zip", "x")
    packed.add("__MACOSX/._a.csv", "x")
    packed.add("letter.docx", "x")
    packed.add("secret.csv", Data("x".utf8), password: "word")
    packed.add("bomb.csv", Data(repeating: 0x61, count: 8 << 20))
    try packed.write(to: workspace.folder.path("may.zip"))
    let outcome = try workspace.run(["import", "may.zip"])
    #expect(outcome.status == 1)
    for expected in [
      "may.zip/../../evil.csv: error: The name leads out", "may.zip//etc/evil.csv: error",
      "may.zip/C:/evil.csv: error", "may.zip/windows/b.csv: imported 1",
      "may.zip/a.csv:4:5: error", "may.zip/inner.zip: error: An archive within an archive",
      "may.zip/secret.csv: error: The file in the archive is protected",
      "may.zip/bomb.csv: error: The file is more than 100 times", "may.zip/z/last.csv: imported 1",
      "In all 9 files: 2 new, 0 replaced, 0 unchanged, 7 refused", "may.zip/letter.docx",
    ] {
      #expect(outcome.messages.contains(expected), "\(expected)\n\(outcome.messages)")
    }
    #expect(!FileManager.default.fileExists(atPath: workspace.folder.path("evil.csv")))
  }

  @Test("names in an archive are read in the encoding of whoever packed it")
  func names() throws {
    let workspace = try ImportWorkspace()
    var packed = PackedFiles()
    packed.add("Huyện ủy Kbang.csv", ImportWorkspace.rows("KBA", 1))
    try packed.write(to: workspace.folder.path("utf8.zip"))
    // «Báo cáo tháng năm» in windows-1258, as Windows packs it on Vietnamese computers.
    var legacy = PackedFiles()
    let text: [UInt8] = [
      0x42, 0xE1, 0x6F, 0x20, 0x63, 0xE1, 0x6F, 0x20, 0x74, 0x68, 0xE1, 0x6E, 0x67, 0x20, 0x6E,
      0xE3, 0x6D, 0x2E, 0x63, 0x73, 0x76,
    ]
    legacy.add(rawName: text, Data(ImportWorkspace.rows("PLK", 1).utf8))
    try legacy.write(to: workspace.folder.path("legacy.zip"))
    let outcome = try workspace.run(["import", "utf8.zip", "legacy.zip"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("utf8.zip/Huyện ủy Kbang.csv: imported"))
    #expect(outcome.messages.contains("legacy.zip/Báo cáo tháng năm.csv: imported"))
  }

  @Test("the same file in an archive and beside it counts once")
  func twice() throws {
    let workspace = try ImportWorkspace()
    try workspace.write(ImportWorkspace.rows("KBA", 1), to: "inbox/may/a.csv")
    var packed = PackedFiles()
    packed.add("may/a.csv", ImportWorkspace.rows("KBA", 1))
    try packed.write(to: workspace.folder.path("inbox/may.zip"))
    let outcome = try workspace.run(["import", "inbox", "inbox/may/a.csv"])
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("inbox/may/a.csv: imported 1"))
    #expect(outcome.messages.contains("inbox/may.zip/may/a.csv: already imported as"))
    #expect(outcome.messages.contains("In all 3 files: 1 new, 0 replaced, 2 unchanged"))
  }

  @Test("rows that are left out of a file in an archive are written beside the archive")
  func rejectedRows() throws {
    let workspace = try ImportWorkspace()
    var packed = PackedFiles()
    packed.add("may/a.csv", ImportWorkspace.rows("KBA", 1) + "2020-06-09,CSE,D1.1,TTM,x,\n")
    try packed.write(to: workspace.folder.path("may.zip"))
    let outcome = try workspace.run(["import", "may.zip", "--accept-valid"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let left = try workspace.folder.text(of: "may.zip.may.a.csv.rejected.csv")
    #expect(left.contains("2020-06-09,CSE"))
  }

  // MARK: One result, whatever the way

  /// Some of the sample's files, and one with errors.
  private func someFiles(_ workspace: ImportWorkspace) throws -> [(name: String, bytes: Data)] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: workspace.folder.path("sample")
    ).sorted()
    return try names.map { name in
      (name, try Data(contentsOf: URL(fileURLWithPath: workspace.folder.path("sample/\(name)"))))
    }
  }

  @Test("messages and figures don't depend on how many files are read at once")
  func threads() throws {
    var results: [[String]] = []
    for jobs in [1, 2, 7] {
      let workspace = try ImportWorkspace()
      for index in 0..<40 {
        let unit = index % 9 == 4 ? "NOBODY" : "KBA"
        try workspace.write(ImportWorkspace.rows(unit, index + 1), to: "sample/\(index).csv")
      }
      let outcome = try workspace.run(["import", "sample", "--jobs", "\(jobs)"])
      #expect(outcome.status == 1)
      results.append([outcome.messages, try workspace.figures()])
    }
    #expect(results[0] == results[1])
    #expect(results[0] == results[2])
  }

  @Test("one by one, in any order, as a folder or as an archive: the figures are the same")
  func ways() throws {
    let folder = try ImportWorkspace()
    try #expect(folder.run(["import", "sample"]).status == 0)
    let expected = try folder.figures()

    let single = try ImportWorkspace()
    let files = try someFiles(single)
    for file in files.reversed() {
      try #expect(single.run(["import", "sample/\(file.name)"]).status == 0)
    }
    #expect(try single.figures() == expected)

    var seed = SeededGenerator(seed: 5)
    let together = try ImportWorkspace()
    let order = files.map { "sample/\($0.name)" }.shuffled(using: &seed)
    try #expect(together.run(["import"] + order).status == 0)
    #expect(try together.figures() == expected)

    let archive = try ImportWorkspace()
    var packed = PackedFiles()
    for file in files.shuffled(using: &seed) { packed.add("records/\(file.name)", file.bytes) }
    try packed.write(to: archive.folder.path("sample.zip"))
    let outcome = try archive.run(["import", "sample.zip"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try archive.figures() == expected)

    let straight = try archive.run([
      "monthly", "--period", "2020-06", "--records", "sample.zip", "--no-workbook",
    ])
    let stored = try folder.run(["monthly", "--period", "2020-06", "--no-workbook"])
    #expect(straight.text == stored.text)
  }
}
