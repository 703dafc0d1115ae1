import ReportModel
import Testing

@testable import ReportEngine

@Suite("What is wrong with an officer's sheet is told with its cell") struct DesignFaultTests {
  /// A sheet by its texts; rows from the first. Its names are invented.
  private func design(
    _ rows: [[String]], merged: [SheetDesign.Block] = []
  ) -> SheetDesign {
    var cells: [SheetDesign.Place: SheetDesign.Cell] = [:]
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() {
        cells[SheetDesign.Place(row: row, column: column)] = SheetDesign.Cell(
          text: text, format: SheetDesign.Format())
      }
    }
    return SheetDesign(
      file: "bieu.xlsx", sheet: "Biểu", cells: cells, merged: merged, columnWidths: [:],
      rowHeights: [:], page: SheetDesign.Page())
  }

  private func findings(
    _ rows: [[String]], merged: [SheetDesign.Block] = []
  ) -> [(code: String, cell: String)] {
    var binding = DesignBinding(
      design(rows, merged: merged), columns: ["ordinal", "stub", "talks", "before"])
    let plan = binding.plan()
    #expect((plan == nil) == !binding.findings.isEmpty)
    return binding.findings.map { finding in
      #expect(finding.location.file == "bieu.xlsx" && finding.location.sheet == "Biểu")
      #expect(finding.remedy != nil)
      let place = (finding.location.row ?? 0, finding.location.column ?? 0)
      return (finding.code, "R\(place.0)C\(place.1)")
    }
  }

  private static let heading = ["TT", "Đơn vị", "{{period.name}}", "Kỳ trước"]
  private static let model = ["{{#rows}}{{ordinal}}", "{{stub}}", "{{talks}}", "{{before}}"]

  @Test func `a sound sheet is bound`() throws {
    var binding = DesignBinding(
      design([Self.heading, Self.model, ["", "Người lập", "{{heading.date_line}}"]]),
      columns: ["ordinal", "stub", "talks", "before"])
    let bound = binding.plan()
    let plan = try #require(bound)
    #expect(plan.rows[.item] == 1 && plan.rows[.total] == 1)
    #expect(plan.columns[SheetDesign.Place(row: 1, column: 2)] == "talks")
    #expect(plan.sentences.count == 2)
  }

  @Test func `rows of each kind may have a model of their own, in any order of the marks`() throws {
    let total = ["{{#rows.total}}", "{{stub}}", "{{talks}}", "{{before}}"]
    for rows in [[Self.heading, total, Self.model], [Self.heading, Self.model, total]] {
      var binding = DesignBinding(design(rows), columns: ["ordinal", "stub", "talks", "before"])
      let bound = binding.plan()
      let plan = try #require(bound, "\(binding.findings)")
      #expect(plan.rows[.total] != plan.rows[.item])
      #expect(plan.rows[.group] == plan.rows[.item])
    }
  }

  struct Fault: CustomTestStringConvertible {
    let rows: [[String]]
    var merged: [SheetDesign.Block] = []
    let code: String
    let cell: String

    var testDescription: String { code }
  }

  static let faults = [
    Fault(
      rows: [heading, ["{{#rows}}{{ordinal}}", "{{stub}}", "{{talk}}", "{{before}}"]],
      code: "unknown-binding", cell: "R2C3"),
    Fault(
      rows: [["TT", "{{period.nam}}"], model], code: "unknown-binding", cell: "R1C2"),
    Fault(
      rows: [["TT", "{{#period.name}}x"], model], code: "malformed-binding", cell: "R1C2"),
    Fault(
      rows: [
        heading, ["{{#rows}}{{ordinal}}", "{{stub}}", "{{talks}}", "{{before}}", "{{talks}}"],
      ],
      code: "bound-twice", cell: "R2C5"),
    Fault(
      rows: [heading, ["{{#rows}}{{ordinal}}", "{{stub}}", "{{talks}} cuộc", "{{before}}"]],
      code: "text-in-repeated-row", cell: "R2C3"),
    Fault(
      rows: [heading, ["{{#rows}}{{ordinal}}", "{{stub}}", "{{talks}}"]], code: "unbound-column",
      cell: "R2C1"),
    Fault(rows: [heading, ["TT"]], code: "no-repeated-row", cell: "R0C0"),
    Fault(rows: [model], code: "no-heading-rows", cell: "R1C1"),
    Fault(rows: [heading, model, model], code: "marked-twice", cell: "R3C1"),
    Fault(
      rows: [
        heading, ["{{#rows.total}}", "{{stub}}", "{{talks}}", "{{before}}"], ["", "giữa"], model,
      ], code: "row-between", cell: "R3C1"),
    Fault(
      rows: [heading, model], merged: [SheetDesign.Block(rows: 0...1, columns: 1...1)],
      code: "merged-over-rows", cell: "R1C2"),
    Fault(
      rows: [["TT", "x", "{{period.name}}"], model],
      merged: [SheetDesign.Block(rows: 0...0, columns: 1...2)], code: "binding-within-merged",
      cell: "R1C3"),
    Fault(
      rows: [
        heading, ["{{#rows.total}}", "{{stub}}", "{{before}}", "{{talks}}"], model,
      ], code: "column-apart", cell: "R2C4"),
  ]

  @Test(arguments: faults)
  func `each fault has its cell and what to do`(fault: Fault) {
    let found = findings(fault.rows, merged: fault.merged)
    #expect(found.contains { $0.code == fault.code && $0.cell == fault.cell }, "\(found)")
  }

  @Test func `the nearest name is told`() throws {
    var binding = DesignBinding(
      design([Self.heading, ["{{#rows}}", "{{stub}}", "{{talsk}}", "{{before}}"]]),
      columns: ["ordinal", "stub", "talks", "before"])
    _ = binding.plan()
    #expect(binding.findings.map(\.remedy?.english) == ["Did you mean talks?"])
  }
}
