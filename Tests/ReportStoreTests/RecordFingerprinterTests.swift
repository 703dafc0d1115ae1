import ReportModel
import Testing

@Suite("Fingerprints of activities")
struct RecordFingerprinterTests {
  @Test("An absent and an empty text, and which text it is, make a difference")
  func texts() {
    let fingerprinter = RecordFingerprinter(InventedPlan().plan)
    let texts: [String?] = [nil, "", "a", "ab"]
    let all = texts.flatMap { reference in
      texts.map { note in
        fingerprinter.fingerprint(
          of: ActivityRecord(
            day: Day(number: 18_000), unit: Position(0), contentArea: Position(0),
            indicator: Position(0), quantity: Quantity(1), reference: reference, note: note))
      }
    }
    #expect(Set(all).count == all.count)
  }
}
