import Foundation
import ReportsTestSupport
import Testing

/// Letters on June 2020 of a sample: as text, as files, in the words of the workspace.
@Suite("reports remind")
struct RemindCommandTests {
  private static let june = ["--period", "2020-06"]

  @Test("the letters to those who are late look as approved, in a party's and a state's layout")
  func golden() throws {
    let party = try SampleWorkspace.shared.get().run("remind", Self.june, today: "2020-06-22")
    #expect(party.status == 0)
    #expect(party.messages == "")
    try expectSnapshot(of: party.text, named: "reminders/party-late.txt")
    let folder = try TemporaryFolder()
    let made = try Program.run(
      ["init", "w", "--sample", "kon-tum-so-tai-chinh-2020"], in: folder.url)
    try #require(made.status == 0, "\(made.messages)")
    let imported = try Program.run(["import", "--workspace", "w", "w/records"], in: folder.url)
    try #require(imported.status == 0, "\(imported.messages)")
    let state = try Program.run(
      ["remind", "--workspace", "w"] + Self.june + ["--number", "7", "--date", "2020-07-06"],
      in: folder.url, today: "2020-07-06")
    #expect(state.status == 0)
    try expectSnapshot(of: state.text, named: "reminders/state-late.txt")
  }

  @Test("a suspect figure is asked about, with what was expected")
  func doubts() throws {
    let workspace = try SampleWorkspace.copy()
    try workspace.folder.write(
      "date,unit,content_area,indicator,quantity\n2020-06-10,PLK,D1.1,TTM,1400\n", to: "them.csv")
    let imported = try workspace.run("import", ["them.csv", "--source", "them.csv"])
    try #require(imported.status == 0, "\(imported.messages)")
    let outcome = try workspace.run("remind", Self.june + ["--unit", "PLK"], today: "2020-06-22")
    try expectSnapshot(of: outcome.text, named: "reminders/party-doubt.txt")
    let all = try workspace.run("remind", Self.june, today: "2020-06-22")
    #expect(all.text.components(separatedBy: "Kính gửi:").count == 4)
    #expect(all.text.components(separatedBy: "\n\u{0C}\n").count == 3)
  }

  @Test("with a folder each letter is a file, named by purpose, period and unit")
  func files() throws {
    let workspace = try SampleWorkspace.copy()
    let outcome = try workspace.run(
      "remind", Self.june + ["--output", "cong-van/thang-6"], today: "2020-06-22")
    #expect(outcome.status == 0)
    #expect(outcome.text == "")
    #expect(outcome.messages == "Đã ghi 2 công văn vào cong-van/thang-6\n")
    let names = try FileManager.default
      .contentsOfDirectory(atPath: workspace.folder.path("cong-van/thang-6")).sorted()
    #expect(
      names == [
        "CV-don-doc-thang-06-2020-huyen-uy-kbang.txt", "CV-don-doc-thang-06-2020-tinh-doan.txt",
      ])
    let letters = try names.map { try workspace.folder.text(of: "cong-van/thang-6/\($0)") }
    let whole = try workspace.run("remind", Self.june, today: "2020-06-22")
    #expect(letters.joined(separator: "\u{0C}\n") == whole.text)
  }

  @Test("nobody is to be reminded: exit status 0, nothing on stdout, a note says so")
  func nobody() throws {
    let workspace = try SampleWorkspace.shared.get()
    let spared = try workspace.run("remind", Self.june + ["--unit", "PLK"], today: "2020-06-22")
    #expect(spared.status == 0)
    #expect(spared.text == "")
    #expect(spared.messages == "Kỳ 2020-06: không có đơn vị nào phải đôn đốc.\n")
    let early = try workspace.run("remind", Self.june, today: "2020-06-16", language: "en_US.UTF-8")
    #expect(early.status == 0)
    #expect(early.text == "")
    #expect(early.messages.contains("due on 2020-06-17 only; 2 units"))
  }

  @Test("a workspace writes in words of its own, and a wrong variable is named with its line")
  func ownWords() throws {
    let workspace = try SampleWorkspace.copy()
    let copied = try workspace.run("templates", ["copy", "reminder"])
    #expect(copied.status == 0, "\(copied.messages)")
    let path = "w/report-templates/letters/reminder.yaml"
    let own = try workspace.folder.text(of: path)
    #expect(own.hasPrefix("# yaml-language-server: $schema=letter.schema.json\n"))
    try workspace.folder.write(
      own.replacing("khẩn trương gửi", with: "hoàn thành và gửi"), to: path)
    let letter = try workspace.run("remind", Self.june + ["--unit", "KBA"], today: "2020-06-22")
    #expect(letter.text.contains("hoàn thành và"))
    let sound = try workspace.run("templates", ["check", "reminder"])
    #expect(sound.text == "mẫu công văn hợp lệ: reminder\n")
    try workspace.folder.write(own.replacing("{{deadline}}", with: "{{dedline}}"), to: path)
    for outcome in try [
      workspace.run("remind", Self.june, today: "2020-06-22"),
      workspace.run("templates", ["check", "reminder"]),
    ] {
      #expect(outcome.status == 1)
      #expect(outcome.text == "")
      #expect(outcome.messages.contains("\(path):"))
      #expect(outcome.messages.contains("Có phải «deadline»"))
    }
    let listed = try workspace.run("templates", ["list", "--width", "120"])
    #expect(listed.text.contains("công văn"))
  }

  @Test(
    "options that contradict each other are wrong usage",
    arguments: [
      ["--from", "a@example.org"], ["--to", "a@example.org"],
      ["--format", "eml", "--to", "a@example.org"], ["--number", "0"], ["--width", "10"],
      ["--format", "eml", "--unit", "KBA", "--subject", "a\nBcc: b@example.org"],
      ["--format", "eml", "--from", "không phải địa chỉ"],
    ])
  func usage(_ options: [String]) throws {
    let outcome = try SampleWorkspace.shared.get().run(
      "remind", Self.june + options, today: "2020-06-22")
    #expect(outcome.status == 64)
    #expect(outcome.text == "")
  }
}
