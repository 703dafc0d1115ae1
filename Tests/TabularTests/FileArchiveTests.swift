import CZip
import Foundation
import ReportsTestSupport
import Tabular
import Testing

@Suite struct FileArchiveTests {
  /// Writes an archive of empty and other files, and gives its path.
  private func archive(_ files: [(name: [UInt8], bytes: [UInt8])]) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip").path
    let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil))
    for file in files {
      // What is empty isn't taken over, and would never be freed.
      let copy = file.bytes.isEmpty ? nil : malloc(file.bytes.count)
      copy?.copyMemory(from: file.bytes, byteCount: file.bytes.count)
      let source = try #require(zip_source_buffer(archive, copy, UInt64(file.bytes.count), 1))
      let name = file.name.map { CChar(bitPattern: $0) } + [0]
      try #require(zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_RAW)) >= 0)
    }
    try #require(zip_close(archive) == 0)
    return path
  }

  private func archive(_ names: String...) throws -> String {
    try archive(names.map { (Array($0.utf8), Array($0.utf8)) })
  }

  @Test func `files come out as they were packed, folders are none`() throws {
    let path = try archive("a.csv", "folder/", "folder/b.csv", "rỗng.csv")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let found = try FileArchive(path: path)
    #expect(found.entries.map(\.name) == ["a.csv", "folder/b.csv", "rỗng.csv"])
    #expect(!found.isDocument)
    for entry in found.entries {
      #expect(try found.bytes(of: entry) == Array(entry.name.utf8))
    }
  }

  @Test(arguments: ["../../x", "/etc/x", "a/../../x", "..\\x", "C:x", "C:\\x", "\\x", "a/..", "/"])
  func `a name that leads out of the archive is a fault of its entry`(_ name: String) throws {
    let path = try archive(name, "sound.csv")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let found = try FileArchive(path: path)
    #expect(found.entries.map(\.fault) == [.unsafeName, nil])
    #expect(throws: FileArchive.EntryFault.unsafeName) { try found.bytes(of: found.entries[0]) }
    #expect(try found.bytes(of: found.entries[1]) == Array("sound.csv".utf8))
  }

  @Test func `an entry that unpacks to far more than it is packed is refused unread`() throws {
    let path = try archive([
      (Array("bomb.csv".utf8), Array(repeating: 0x61, count: 4 << 20)),
      (Array("small.csv".utf8), Array(repeating: 0x61, count: 1 << 20)),
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let found = try FileArchive(path: path)
    #expect(found.entries.map(\.fault) == [.compression, nil])
    #expect(try found.bytes(of: found.entries[1]).count == 1 << 20)
  }

  @Test func `names in an old encoding are read as the Vietnamese that they are`() throws {
    // «Báo cáo tháng năm.csv» in windows-1258.
    let legacy: [UInt8] = [
      0x42, 0xE1, 0x6F, 0x20, 0x63, 0xE1, 0x6F, 0x20, 0x74, 0x68, 0xE1, 0x6E, 0x67, 0x20, 0x6E,
      0xE3, 0x6D, 0x2E, 0x63, 0x73, 0x76,
    ]
    let path = try archive([(legacy, []), (Array("Huyện.csv".utf8), [])])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let found = try FileArchive(path: path)
    #expect(found.entries.map(\.name) == ["Báo cáo tháng năm.csv", "Huyện.csv"])
  }

  @Test func `a workbook is a document and no archive of files`() throws {
    let path = try archive("[Content_Types].xml", "xl/workbook.xml")
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try FileArchive(path: path).isDocument)
  }

  @Test(arguments: ["", "x", "PK\u{3}\u{4}", String(repeating: "PK\u{1}\u{2}", count: 99)])
  func `what is no archive is told of`(_ content: String) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(content.utf8).write(to: URL(filePath: path))
    #expect(throws: FileArchive.Fault.damaged) { try FileArchive(path: path) }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `a damaged archive gives faults, never a crash`(_ seed: UInt64) throws {
    let path = try archive("a.csv", "b.csv", "folder/c.csv")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let sound = try Data(contentsOf: URL(filePath: path))
    var random = SeededGenerator(seed: seed)
    var faults = 0
    for _ in 0..<150 {
      var bytes = sound
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      try bytes.write(to: URL(filePath: path))
      do {
        let found = try FileArchive(path: path)
        for entry in found.entries { _ = try found.bytes(of: entry) }
      } catch {
        faults += 1
      }
    }
    // A checksum stands over every file, so hardly any damage goes unseen.
    #expect(faults > 75)
  }
}
