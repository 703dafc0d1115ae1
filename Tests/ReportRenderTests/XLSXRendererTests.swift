import Foundation
import ReportModel
import ReportsTestSupport
import Testing

@testable import ReportRender

struct XLSXRendererTests {
  private let renderer = XLSXRenderer(temporaryDirectory: NSTemporaryDirectory())

  @Test func equalDocumentsGiveEqualBytes() throws {
    let first = try renderer.render(SampleDocument.make())
    let second = try renderer.render(SampleDocument.make())
    #expect(first == second)
    #expect(first.prefix(2) == [0x50, 0x4B])
  }

  @Test func hostileTextsMakeAWorkbookAllTheSame() throws {
    #expect(try !renderer.render(HostileDocument.make()).isEmpty)
  }

  @Test func aDirectoryThatCannotBeUsedIsAnError() {
    let renderer = XLSXRenderer(temporaryDirectory: "/dev/null/nowhere")
    #expect(throws: RenderError.self) { try renderer.render(SampleDocument.make()) }
  }
}
