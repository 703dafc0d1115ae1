import Foundation
import Testing

@Suite("Backing up, restoring and checking the store")
struct StoreCommandTests {
  private static let header = "date,unit,content_area,indicator,quantity\n"

  private func workspace() throws -> SampleWorkspace { try SampleWorkspace.copy() }

  @Test("a backup brings the figures back, and what was there is kept")
  func roundTrip() throws {
    let workspace = try workspace()
    let before = try workspace.figures()
    let backup = try workspace.run("backup", ["copy.sqlite", "--lang", "en"])
    #expect(backup.status == 0, "\(backup.messages)")
    #expect(backup.output.isEmpty)
    #expect(backup.messages.contains(/Backed up \d+ records of \d+ sources: copy\.sqlite/))
    try workspace.folder.write(Self.header + "2020-06-01,PLK,D1.1,TTM,999\n", to: "more.csv")
    #expect(try workspace.run("import", ["more.csv"]).status == 0)
    let later = try workspace.figures()
    #expect(later != before)
    // Again, in place of the former backup.
    #expect(try workspace.run("backup", ["later.sqlite"]).status == 0)
    #expect(try workspace.run("backup", ["later.sqlite"]).status == 0)
    let restored = try workspace.run("restore", ["copy.sqlite", "--lang", "en"])
    #expect(restored.status == 0, "\(restored.messages)")
    #expect(
      restored.messages.contains(
        "What was there before is kept in w/reports.sqlite.before-restore-2021-01-01\n"))
    #expect(try workspace.figures() == before)
    let again = try workspace.run("restore", ["later.sqlite"])
    #expect(again.messages.contains("w/reports.sqlite.before-restore-2021-01-01-2\n"))
    #expect(try workspace.figures() == later)
    #expect(try workspace.run("store", ["check"]).status == 0)
  }

  @Test("a backup replaces nothing that is no store, nor the store itself")
  func refusedBackup() throws {
    let workspace = try workspace()
    try workspace.folder.write("mine", to: "notes.txt")
    for name in ["notes.txt", "w", "w/plan.yaml", "w/reports.sqlite", "/dev/null"] {
      let outcome = try workspace.run("backup", [name])
      #expect(outcome.status == 64, "\(name): \(outcome.messages)")
    }
    #expect(try workspace.folder.text(of: "notes.txt") == "mine")
    let nowhere = try workspace.run("backup", ["no/such/folder/copy.sqlite"])
    #expect(nowhere.status == 74, "\(nowhere.messages)")
    #expect(try workspace.run("backup", ["copy.sqlite"]).status == 0)
    try workspace.folder.write("x", to: "copy.sqlite-wal")
    #expect(try workspace.run("backup", ["copy.sqlite"]).status == 64)
  }

  @Test("what is no backup is refused, and the store stays")
  func refusedRestore() throws {
    let workspace = try workspace()
    let before = try workspace.figures()
    try workspace.folder.write("mine", to: "notes.txt")
    for (name, status) in [
      ("notes.txt", 74), ("none.sqlite", 66), ("w/reports.sqlite", 64), ("w", 74),
    ] as [(String, Int32)] {
      let outcome = try workspace.run("restore", [name])
      #expect(outcome.status == status, "\(name): \(outcome.messages)")
    }
    #expect(try workspace.figures() == before)
    #expect(try !workspace.folder.names(in: "w").contains { $0.contains("before-restore") })
  }

  @Test("a check tells what it looked at, and ends with 1 when something is wrong")
  func check() throws {
    let workspace = try workspace()
    let sound = try workspace.run("store", ["check", "--lang", "en"])
    #expect(sound.status == 0, "\(sound.messages)")
    #expect(
      sound.text.contains(
        /store “w\/reports\.sqlite”: looked at \d+ sources, \d+ versions, \d+ activity records in/))
    #expect(sound.lines.dropLast().last == "nothing is wrong")
    let path = workspace.folder.path("w/reports.sqlite")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in stride(from: bytes.count / 2, to: bytes.count, by: 1009) { bytes[place] ^= 0xFF }
    try bytes.write(to: URL(fileURLWithPath: path))
    let faulty = try workspace.run("store", ["check", "--lang", "en"])
    #expect(faulty.status == 1, "\(faulty.messages)")
    #expect(faulty.lines.count > 2)
    #expect(faulty.messages.contains("wrong with the store"))
    #expect(faulty.messages.contains("reports restore FILE"))
  }

  @Test("what is made of the records is not for everybody to read")
  func permissions() throws {
    let workspace = try workspace()
    let line = """
      umask 000
      mkdir made
      "$reports" backup made/copy.sqlite --workspace w
      "$reports" restore made/copy.sqlite --workspace w
      "$reports" monthly --period 2020-06 --output made/ --workspace w
      "$reports" export records --output made/ --workspace w
      "$reports" export records --format xlsx --output made/ --workspace w
      "$reports" form --unit PLK --period 2020-12 --output made --workspace w
      "$reports" init new --sample gia-lai-2020
      "$reports" import --accept-valid bad.csv --workspace new
      cp -p bad.csv.rejected.csv w/reports.sqlite* made/ && cp -p new/reports.sqlite made/new.sqlite
      """
    try workspace.folder.write(
      Self.header + "2020-06-01,X9,D1.1,TTM,1\n2020-06-01,PLK,D1.1,TTM,1\n", to: "bad.csv")
    let outcome = try Program.shell(line, in: workspace.folder.url)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let names = try workspace.folder.names(in: "made")
    #expect(names.count > 7, "\(names)")
    for name in names {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: workspace.folder.path("made/\(name)"))
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode & ~0o640 == 0, "\(name): \(String(mode, radix: 8))")
    }
  }
}
