import Foundation
import ReportsTestSupport
import Testing

@testable import ReportRender

struct ZipPackageTests {
  private func workbook() throws -> [UInt8] {
    try XLSXRenderer(temporaryDirectory: NSTemporaryDirectory()).render(SampleDocument.make())
  }

  @Test func aPartComesBackAsItWasPutIn() throws {
    var package = try ZipPackage(workbook())
    let text = String(repeating: "Kế hoạch ", count: 1000)
    try package.replace("xl/styles.xml", with: text)
    let read = try ZipPackage(package.bytes())
    #expect(try read.text(of: "xl/styles.xml") == text)
    #expect(try read.text(of: "xl/workbook.xml") == package.text(of: "xl/workbook.xml"))
    #expect(read.names == package.names)
  }

  @Test func piecesOfAFileAreTheBytesOfThePackageHeldWhole() throws {
    var generator = SeededGenerator(seed: 3)
    let random = (0..<1 << 20).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    var large = try ZipPackage(workbook())
    try large.replace("xl/styles.xml", with: random)
    let whole = try large.bytes()
    let file = try TemporaryWorkbook(in: NSTemporaryDirectory()) {
      path, _ throws(RenderError) in
      guard let file = FileHandle(forWritingAtPath: path) else {
        throw .temporaryFile(path: path, reason: "not opened")
      }
      file.write(Data(whole))
    }
    #expect(file.count == whole.count)
    var (held, filed) = try (ZipPackage(whole), ZipPackage(file))
    try held.replace("xl/workbook.xml", with: "<workbook/>")
    try filed.replace("xl/workbook.xml", with: "<workbook/>")
    var pieces: [[UInt8]] = []
    try filed.forEachPiece { pieces.append($0) }
    #expect(try Array(pieces.joined()) == held.bytes())
    #expect(pieces.count > 2)
    #expect(pieces.allSatisfy { $0.count < 1 << 20 })
    #expect(try filed.content(of: "xl/styles.xml") == random)
  }

  @Test func bytesThatAreNoPackageAreAnError() throws {
    #expect(throws: RenderError.self) { try ZipPackage([]) }
    #expect(throws: RenderError.self) { try ZipPackage(Array(repeating: 7, count: 100)) }
    let whole = try workbook()
    #expect(throws: RenderError.self) { try ZipPackage(Array(whole.dropFirst(50))) }
  }
}
