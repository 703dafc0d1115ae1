import Foundation
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

  @Test func bytesThatAreNoPackageAreAnError() throws {
    #expect(throws: RenderError.self) { try ZipPackage([]) }
    #expect(throws: RenderError.self) { try ZipPackage(Array(repeating: 7, count: 100)) }
    let whole = try workbook()
    #expect(throws: RenderError.self) { try ZipPackage(Array(whole.dropFirst(50))) }
  }
}
