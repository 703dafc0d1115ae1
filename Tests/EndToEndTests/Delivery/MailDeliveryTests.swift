import Foundation
import ReportsTestSupport
import Testing

@Suite("reports monthly --format eml")
struct MailDeliveryTests {
  private static let june = ["--province", "--period", "2020-06"]

  /// What the server has received, as a program of another make understands it.
  private struct Facts: Decodable {
    let sender: String
    let recipients: [String]
    let addresses: [String: [[String]]]
    let subject: String
    let date: String
    let identity: String
    let fileName: String
    let fallbackName: String
    let types: [String]
    let defects: [String]
  }

  @Test("reaches a mailbox by msmtp whole: the summary as text, the workbook attached")
  func delivered() throws {
    try TestTool.require(["msmtp", "python3"], package: "msmtp, python3-aiosmtpd")
    let workspace = try SampleWorkspace.copy()
    let mailbox = try Mailbox()
    let outcome = try Program.shell(
      """
      $reports monthly --province --period 2020-06 --workspace w --format eml \
      --to 'Văn phòng Tỉnh ủy <van-phong@example.org>, b@example.org' --cc '"Ban, Sở" <c@example.org>' \
      --from 'Ban Tuyên giáo <btg@example.org>' \
      | msmtp --host=127.0.0.1 --port=\(mailbox.port) --tls=off --auth=off --read-envelope-from -t
      """, in: workspace.folder.url)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let facts = try JSONDecoder().decode(Facts.self, from: mailbox.content("facts.json"))
    #expect(facts.defects == [])
    #expect(facts.sender == "btg@example.org")
    #expect(facts.recipients == ["van-phong@example.org", "b@example.org", "c@example.org"])
    #expect(
      facts.addresses == [
        "From": [["Ban Tuyên giáo", "btg@example.org"]],
        "To": [["Văn phòng Tỉnh ủy", "van-phong@example.org"], ["", "b@example.org"]],
        "Cc": [["Ban, Sở", "c@example.org"]],
      ])
    #expect(
      facts.subject
        == "Báo cáo kết quả công tác tuyên truyền đại hội đảng bộ các cấp tháng 6 năm 2020")
    #expect(facts.date == "2020-06-14T23:59:59+07:00")
    #expect(facts.identity.hasSuffix("@example.org>"))
    #expect(facts.fileName == "Báo cáo tháng 6 năm 2020 - Tỉnh ủy Gia Lai.xlsx")
    #expect(facts.fallbackName == "BC-thang-06-2020-gia-lai.xlsx")
    #expect(
      facts.types == [
        "text/plain", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ])

    let report = try workspace.run("monthly", Self.june + ["--quiet"])
    #expect(try mailbox.content("text.txt") == report.output)
    let path = workspace.folder.path("BC-thang-06-2020-gia-lai.xlsx")
    #expect(try mailbox.content("attachment") == Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test("goes to stdout or into a file, without a workbook beside it, the same bytes each time")
  func written() throws {
    let workspace = try SampleWorkspace.copy()
    let options = Self.june + ["--format", "eml", "--to", "a@example.org"]
    let message = try workspace.run("monthly", options)
    #expect(message.status == 0, "\(message.messages)")
    #expect(message.text.hasPrefix("MIME-Version: 1.0\r\n"))
    #expect(message.messages.isEmpty)
    #expect(try workspace.folder.names() == ["w"])
    for _ in 1...2 {
      let file = try workspace.run("monthly", options + ["--output", "."])
      #expect(file.output.isEmpty)
      #expect(file.messages.contains("BC-thang-06-2020-gia-lai.eml"))
    }
    #expect(try workspace.folder.names() == ["BC-thang-06-2020-gia-lai.eml", "w"])
    let written = workspace.folder.path("BC-thang-06-2020-gia-lai.eml")
    #expect(try Data(contentsOf: URL(fileURLWithPath: written)) == message.output)
  }

  @Test(
    "is refused without a recipient, or with what would add headers of its own",
    arguments: [
      [], ["--cc", "a@example.org"], ["--to", "van-phong"], ["--to", "a@example.org,"],
      ["--to", "a@example.org\nBcc: b@example.org"],
      ["--to", "a@example.org", "--subject", "Báo cáo\r\nBcc: b@example.org"],
      ["--to", "a@example.org", "--from", "b@example.org, c@example.org"],
      ["--to", "a@example.org", "--no-workbook"], ["--to", "a@example.org", "--output", "a.xlsx"],
    ])
  func refused(arguments: [String]) throws {
    let outcome = try SampleWorkspace.shared.get()
      .run("monthly", Self.june + ["--format", "eml"] + arguments)
    #expect(outcome.status == 64, "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.messages.isEmpty)
  }
}

/// A real server of SMTP on this machine, which receives one message.
private final class Mailbox {
  let port: String
  private let folder: TemporaryFolder
  private let server = Process()

  init() throws {
    folder = try TemporaryFolder()
    server.executableURL = Repository.root
      .appendingPathComponent("Tests/EndToEndTests/Fixtures/delivery/receive-mail")
    server.arguments = [folder.url.path]
    server.environment = ["PATH": "/usr/bin:/bin"]
    try server.run()
    port = String(decoding: try Mailbox.wait(for: "port", in: folder, server), as: UTF8.self)
  }

  deinit {
    if server.isRunning { server.terminate() }
    server.waitUntilExit()
  }

  /// A file that the server writes, as soon as it is there.
  func content(_ name: String) throws -> Data { try Mailbox.wait(for: name, in: folder, server) }

  private static func wait(
    for name: String, in folder: TemporaryFolder, _ server: Process
  ) throws -> Data {
    for _ in 1...600 {
      if let data = FileManager.default.contents(atPath: folder.path(name)) { return data }
      try #require(
        server.isRunning || FileManager.default.fileExists(atPath: folder.path(name)),
        "the mail server has ended; \(TestTool.remedy)")
      Thread.sleep(forTimeInterval: 0.1)
    }
    return try #require(nil, "the mail server never wrote \(name)")
  }
}
