import Foundation
import ReportModel
import ReportsTestSupport
import Testing

@testable import ReportRender

struct JSONRendererTests {
  private func object(_ document: ReportDocument) throws -> [String: Any] {
    let data = try Data(JSONRenderer().render(document))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func theReportAsDataLooksAsApproved() throws {
    let bytes = try JSONRenderer().render(SampleDocument.make())
    try expectSnapshot(of: String(decoding: bytes, as: UTF8.self), named: "report.json")
  }

  @Test func equalDocumentsGiveEqualBytes() throws {
    #expect(
      try JSONRenderer().render(SampleDocument.make())
        == JSONRenderer().render(SampleDocument.make()))
  }

  @Test func theReportKeepsToItsSchema() throws {
    let schema = try JSONSchema.report()
    #expect(schema.faults(in: try object(SampleDocument.make())) == [])
    #expect(schema.faults(in: try object(HostileDocument.make())) == [])
  }

  @Test func theSchemaRefusesWhatItDoesNotKnow() throws {
    let schema = try JSONSchema.report()
    var report = try object(SampleDocument.make())
    report["schema"] = "reports/0"
    report["surprise"] = 1
    report["asOf"] = nil
    #expect(schema.faults(in: report).count == 3)
  }

  @Test func aQuantityIsWrittenExactly() throws {
    let table = Table(
      code: "t", title: "T", placement: .body,
      columns: [Table.Column(code: "q", label: "Q", kind: .number)],
      rows: [
        Table.Row(
          kind: .item,
          cells: [Cell(.quantity(Quantity(thousandths: 9_007_199_254_740_993), decimals: 3))])
      ])
    let bytes = try JSONRenderer().render(SampleDocument.make(tables: [table], blocks: []))
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"value\": 9007199254740.993"))
  }

  @Test func controlCharactersAreEscaped() {
    #expect(JSONWriter.quoted("a\"\\\n\u{1}\u{2028}é") == "\"a\\\"\\\\\\n\\u0001\\u2028é\"")
  }
}
