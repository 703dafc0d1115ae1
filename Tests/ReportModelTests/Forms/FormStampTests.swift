import ReportModel
import Testing

@Suite struct FormStampTests {
  private let stamp = FormStamp(
    FormIdentity(
      campaign: "thu-nghiem", unit: "A", unitName: "Huyện ủy A", period: "2020-06",
      periodName: "tháng 6 năm 2020", planVersion: "abc"),
    places: [
      FormPlace(.unit("A"), sheet: 1, line: 8),
      FormPlace(.activity(contentArea: "1.1", indicator: "TTM"), sheet: 2, line: 6),
    ])

  @Test func `A stamp is read back from its lines`() throws {
    #expect(try FormStamp(lines: stamp.lines) == stamp)
  }

  @Test func `No line of a stamp can be changed, taken away or put elsewhere unnoticed`() {
    let lines = stamp.lines
    for index in lines.indices {
      for cell in lines[index].indices {
        var changed = lines
        changed[index][cell] += "x"
        #expect(throws: FormStamp.Fault.self) { try FormStamp(lines: changed) }
      }
      var shorter = lines
      shorter.remove(at: index)
      #expect(throws: FormStamp.Fault.self) { try FormStamp(lines: shorter) }
      guard index > 0 else { continue }
      var swapped = lines
      swapped.swapAt(index, index - 1)
      #expect(throws: FormStamp.Fault.self) { try FormStamp(lines: swapped) }
    }
    #expect(throws: FormStamp.Fault.incomplete) { try FormStamp(lines: []) }
  }

  @Test func `A stamp of another version of the program is told as such`() {
    var lines = stamp.lines
    lines[0][1] = "2"
    #expect(throws: FormStamp.Fault.format("2")) { try FormStamp(lines: lines) }
  }

  @Test func `Rows and sheets are read back from what stands in the form`() {
    let rows: [FormRow] = [
      .unit("A"), .period("2020-06"), .reference, .nothingToReport, .remarks,
      .activity(contentArea: "D1.1", indicator: "BR_M"), .task("NV-1"), .additional(15),
    ]
    for row in rows { #expect(FormRow(code: row.code) == row) }
    for text in ["", "activity:A", "additional:0", "additional:01", "task:", "x:y"]
    where text != "task:" {
      #expect(FormRow(code: text) == nil)
    }
    for sheet in FormSheet.allCases {
      #expect(FormSheet.marked(sheet.mark(number: 3))?.sheet == sheet)
      #expect(FormSheet.marked(sheet.mark(number: 3))?.number == 3)
      // A sheet's entry columns lie within it, and each field has one.
      #expect(Set(sheet.entries.map(\.column)).count == sheet.entries.count)
      #expect(sheet.entries.allSatisfy { $0.column < sheet.columnCount })
    }
    #expect(FormSheet.marked("reports-form:figures:0") == nil)
    #expect(FormSheet.marked("TT") == nil)
  }
}
