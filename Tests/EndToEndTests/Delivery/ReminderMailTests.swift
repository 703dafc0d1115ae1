import Foundation
import Testing

/// Letters as messages, to the mailboxes that units.csv has.
@Suite("reports remind --format eml")
struct ReminderMailTests {
  private static let june = ["--period", "2020-06", "--format", "eml"]

  /// The sample with mailboxes of some units, an invented one each.
  private func workspace(_ mailboxes: [String: String]) throws -> SampleWorkspace {
    let workspace = try SampleWorkspace.copy()
    let lines = try workspace.folder.text(of: "w/units.csv").split(separator: "\n")
    let table = lines.enumerated().map { index, line in
      let code = line.split(separator: ",").first.map(String.init) ?? ""
      return "\(line),\(index == 0 ? "email" : mailboxes[code] ?? "")"
    }
    try workspace.folder.write(table.joined(separator: "\n") + "\n", to: "w/units.csv")
    return workspace
  }

  @Test("a file for each unit that has a mailbox; the others are named in a warning")
  func folder() throws {
    let workspace = try workspace(["KBA": "kbang@example.org"])
    let arguments =
      Self.june + ["--from", "Ban Tuyên giáo <btg@example.org>", "--cc", "luu@example.org"]
    let outcome = try workspace.run("remind", arguments, today: "2020-06-22")
    #expect(outcome.status == 0)
    #expect(outcome.text == "")
    #expect(outcome.messages.contains("TDOAN (Tỉnh đoàn)"))
    #expect(outcome.messages.contains("Đã ghi 1 công văn vào CV-thang-06-2020\n"))
    let name = "CV-don-doc-thang-06-2020-huyen-uy-kbang.eml"
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: workspace.folder.path("CV-thang-06-2020")) == [name])
    let message = try workspace.folder.text(of: "CV-thang-06-2020/\(name)")
    let lines = message.components(separatedBy: "\r\n")
    #expect(lines.contains("To: kbang@example.org"))
    #expect(lines.contains("Cc: luu@example.org"))
    #expect(lines.contains("Date: Mon, 22 Jun 2020 00:00:00 +0700"))
    #expect(message.contains("<btg@example.org>\r\n"))
    #expect(message.contains("quoted-printable\r\n"))
    #expect(!message.replacing("\r\n", with: "").contains("\n"))
    _ = try workspace.run("remind", arguments, today: "2020-06-22")
    #expect(try workspace.folder.text(of: "CV-thang-06-2020/\(name)") == message)
  }

  @Test("one unit's message goes to stdout, and holds the letter as it is printed")
  func standardOutput() throws {
    try TestTool.require(["python3"], package: "python3")
    let workspace = try workspace(["KBA": "kbang@example.org"])
    let message = try workspace.run(
      "remind", Self.june + ["--unit", "KBA"], today: "2020-06-22")
    #expect(message.status == 0)
    #expect(message.messages == "")
    try message.output.write(to: workspace.folder.url.appendingPathComponent("thu.eml"))
    let read = try Program.shell(
      """
      python3 -c 'import email, email.policy, sys
      m = email.message_from_file(open("thu.eml"), policy=email.policy.default)
      assert not m.defects
      print(m["to"], m["subject"], sep="|")
      sys.stdout.write(m.get_content())'
      """, in: workspace.folder.url)
    let letter = try workspace.run(
      "remind", ["--period", "2020-06", "--unit", "KBA"], today: "2020-06-22")
    #expect(
      read.text == "kbang@example.org|Đôn đốc gửi báo cáo tháng 6 năm 2020\n" + letter.text,
      "\(read.messages)")
  }

  @Test("a unit without a mailbox is refused by itself, unless an address is named")
  func withoutMailbox() throws {
    let workspace = try SampleWorkspace.shared.get()
    let refused = try workspace.run(
      "remind", Self.june + ["--unit", "KBA"], today: "2020-06-22")
    #expect(refused.status == 66)
    #expect(refused.text == "")
    #expect(refused.messages.contains("KBA (Huyện ủy Kbang)"))
    #expect(refused.messages.contains("--to"))
    let named = try workspace.run(
      "remind", Self.june + ["--unit", "KBA", "--to", "Văn phòng <vp@example.org>"],
      today: "2020-06-22")
    #expect(named.status == 0)
    #expect(named.text.contains("\r\n <vp@example.org>\r\n"))
    let several = try workspace.run(
      "remind", Self.june + ["--unit", "GL", "--to", "vp@example.org"], today: "2020-06-22")
    #expect(several.status == 64)
  }

  @Test("a name that would command the folder, the sentence or the message commands none")
  func hostileName() throws {
    let workspace = try workspace(["KBA": "kbang@example.org"])
    let units = try workspace.folder.text(of: "w/units.csv")
    try workspace.folder.write(
      units.replacing(
        "KBA,Huyện ủy Kbang,",
        with:
          "KBA,../..\u{202E}Huyện {{deadline}} =?UTF-8?B?QQ==?= \(String(repeating: "dài ", count: 80)),"
      ), to: "w/units.csv")
    for format in ["text", "eml"] {
      let outcome = try workspace.run(
        "remind",
        ["--period", "2020-06", "--unit", "KBA", "--format", format, "--output", "\(format)"],
        today: "2020-06-22")
      #expect(outcome.status == 0, "\(outcome.messages)")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: workspace.folder.path(format))
      #expect(names.count == 1)
      let name = try #require(names.first)
      #expect(name.hasPrefix("CV-don-doc-thang-06-2020-huyen-deadline"))
      #expect(name.utf8.count < 200)
      let text = try workspace.folder.text(of: "\(format)/\(name)")
      #expect(!text.contains("\u{202E}"))
      if format == "text" {
        #expect(text.contains("{{deadline}}"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
      }
    }
  }
}
