import ReportModel
import ReportStore
import Testing

@Suite("Errors of the store")
struct StoreErrorTests {
  static let errors: [StoreError] = [
    .busy(path: "x.sqlite"), .missing(path: "x.sqlite"), .notAStore(path: "x.sqlite"),
    .damaged(path: "x.sqlite", detail: "d"), .newerSchema(path: "x.sqlite", changes: ["9"]),
    .readOnly(path: "x.sqlite"), .cannotOpen(path: "x.sqlite", detail: "d"),
    .diskFull(path: "x.sqlite"), .failed(path: "x.sqlite", detail: "d"),
    .diskFailure(path: "x.sqlite", detail: "d"),
    .unknownCodes(path: "x.sqlite", codes: []), .noRight(path: "x.sqlite", detail: "d"),
    .notInstalled(path: "x.sqlite"), .olderSchema(path: "x.sqlite", changes: ["9"]),
    .unreachable(path: "x.sqlite", detail: "d"), .otherUnits(path: "x.sqlite", units: ["PLK"]),
    .ofAllUnits(path: "x.sqlite"), .missingCodes(path: "x.sqlite"),
  ]

  @Test("Each names the file in both languages", arguments: errors)
  func namesTheFile(_ error: StoreError) {
    #expect(error.message.vietnamese.contains("«x.sqlite»"))
    #expect(error.message.english.contains("‘x.sqlite’"))
  }

  @Test("Each but an unforeseen failure says what to do", arguments: errors)
  func saysWhatToDo(_ error: StoreError) {
    if case .failed = error { return }
    #expect(error.remedy != nil)
  }
}
