import ReportModel

/// An officer's sheet with its cells bound: to columns in the repeated rows, to variables elsewhere.
struct DesignPlan: Sendable {
  let design: SheetDesign
  let sentences: [SheetDesign.Place: CompiledSentence]
  let rows: [Table.Row.Kind: Int]
  let columns: [SheetDesign.Place: String]

  /// A character that no text has.
  private static let room = "\u{E000}"

  /// What texts can say of the table and of the document, beside the variables of the period.
  static let variables: Set<String> = [
    "table.number", "table.title", "table.measure_line", "heading.superior", "heading.issuer",
    "heading.number_line", "heading.place_and_date_line", "heading.date_line",
    "heading.appendix_reference",
  ]

  /// The design with its texts written.
  func design(
    of table: Table, heading: ReportDocument.Heading, variables: [String: Any]
  ) -> TableDesign {
    // Room to write in is spaces, which sentences fold: something else stands for them meanwhile.
    func kept(_ text: String) -> String {
      text.replacing("\u{A0}", with: Self.room).replacing(/[ ]{2,}/) { run in
        String(repeating: Self.room, count: run.output.count)
      }
    }
    var values = variables
    values["table"] = [
      "number": table.number ?? "", "title": table.title, "measure_line": table.measureLine ?? "",
    ]
    values["heading"] = [
      "superior": heading.superior, "issuer": heading.issuer,
      "number_line": kept(heading.numberLine),
      "place_and_date_line": kept(heading.placeAndDateLine), "date_line": heading.dateLine,
      "appendix_reference": kept(heading.appendixReference),
    ]
    return TableDesign(
      design: design,
      texts: sentences.mapValues { $0.text(values).replacing(Self.room, with: "\u{A0}") },
      rows: rows, columns: columns)
  }
}
