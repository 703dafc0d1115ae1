import Foundation
import ReportIngest
import ReportModel
import ReportsTestSupport
import Tabular
import Testing

/// Invented files that are long enough to be read in several pieces.
@Suite struct LargeFileTests {
  private static let header = "date,unit,content_area,indicator,quantity,audience,reference,note\n"

  /// Every seventh note takes two lines; `faults` tells after how many rows one is wrong.
  private static func text(rows: Int, faults: Int? = nil) -> String {
    var text = header
    for row in 0..<rows {
      let day = "2020-06-\(row % 28 + 1 < 10 ? "0" : "")\(row % 28 + 1)"
      let quantity = faults.map { row % $0 == $0 - 1 } == true ? "1,5" : "\(row % 90 + 1)"
      let note =
        row % 7 == 0
        ? "\"Tuyên truyền ở xã,\nthôn \(row) \"\"điểm\"\"\"" : "Hội nghị số \(row) ở cơ sở"
      text += "\(day),BTO,DH,TTM,\(quantity == "1,5" ? "\"1,5\"" : quantity),\(row % 50),,\(note)\n"
    }
    return text
  }

  private static func read(
    _ text: String, threads: Int, keepsTexts: Bool = true
  ) throws -> RecordReading {
    var reader = RecordReader(
      plan: InventedPlan.plan, threads: threads, keepsTexts: keepsTexts)
    return try reader.read(
      MemoryByteSource(text), file: "dài.csv", findingLimit: 5, keepsRejectedRows: true)
  }

  private static func batch(_ reading: RecordReading) throws -> ActivityBatch {
    guard case .activities(let batch) = reading.records else {
      throw CocoaError(.featureUnsupported)
    }
    return batch
  }

  @Test(arguments: [2, 3, 5])
  func `records and findings don't depend on the number of threads`(_ threads: Int) throws {
    let text = Self.text(rows: 16_000, faults: 3100)
    let alone = try Self.read(text, threads: 1)
    let together = try Self.read(text, threads: threads)
    #expect(alone.findings.errorCount == 5)
    #expect(together.findings == alone.findings)
    #expect(together.rejectedRows == alone.rejectedRows)
    #expect(together.rejectedRowCount == alone.rejectedRowCount)
    let records = try Self.batch(alone).records()
    #expect(records.count == 16_000 - 5)
    #expect(try Self.batch(together).records() == records)
    // Of each seven rows the first takes two lines.
    #expect(records.last?.row == 1 + 16_000 + 2286)
  }

  @Test func `what is too much for memory comes back from its file`() throws {
    let reading = try Self.read(Self.text(rows: 110_000), threads: 2)
    let batch = try Self.batch(reading)
    #expect(batch.count == 110_000)
    #expect(batch.days == DayWindow(first: Day(iso: "2020-06-01")!, last: Day(iso: "2020-06-28")!))
    var count = 0
    var notes = 0
    try batch.forEachBlock { block in
      block.forEachRecord { record in
        count += 1
        if record.note == "Hội nghị số \(record.quantity.thousandths / 1000 - 1) ở cơ sở" {
          notes += 1
        }
      }
    }
    #expect(count == 110_000)
    #expect(notes > 0)
  }

  @Test func `without texts there are the same figures and fingerprints`() throws {
    let text = Self.text(rows: 3000)
    let whole = try Self.batch(Self.read(text, threads: 2))
    let lean = try Self.batch(Self.read(text, threads: 2, keepsTexts: false))
    let fingerprinter = RecordFingerprinter(InventedPlan.plan)
    for day in ["2020-06-03", "2020-06-14", "2020-06-20", "2020-06-30"] {
      let day = try #require(Day(iso: day))
      var sums = [RecordFingerprint.empty, .empty, .empty]
      try whole.forEachBlock { sums[0] = sums[0] + fingerprinter.fingerprint(of: $0, through: day) }
      try lean.forEachBlock { sums[1] = sums[1] + fingerprinter.fingerprint(of: $0, through: day) }
      for record in try whole.records() where record.day <= day {
        sums[2] = sums[2] + fingerprinter.fingerprint(of: record)
      }
      #expect(Set(sums).count == 1)
    }
    var figures: [[PackedActivity]] = [[], []]
    try whole.forEachBlock { figures[0] += $0.figures }
    try lean.forEachBlock { figures[1] += $0.figures }
    #expect(figures[0] == figures[1])
  }

  @Test func `rows that need a second look give what plain ones give`() throws {
    let notes = [
      "Ở xã", "“Ở xã”", "a \"b\" c", "x\u{00A0}", "'=1", "Đại hội \u{1F600}", "e\u{0302}\u{0301}",
    ]
    for note in notes {
      let escaped = note.replacing("\"", with: "\"\"")
      let plain = "2020-06-05,BTO,DH,TTM,12,340,45-BC/HU,\"\(escaped)\"\n"
      let careful = "05/06/2020,Ba Tơ,DH,TTM,12 , 340,45-BC/HU,\"\(escaped)\"\n"
      let records = try Self.batch(Self.read(Self.header + plain + careful, threads: 1)).records()
      #expect(records.count == 2, "\(note)")
      #expect(records.first?.note == records.last?.note)
      #expect(records.first?.quantity == records.last?.quantity)
      #expect(records.first?.audience == records.last?.audience)
      #expect(records.first?.day == records.last?.day)
      #expect(records.first?.unit == records.last?.unit)
    }
  }
}
