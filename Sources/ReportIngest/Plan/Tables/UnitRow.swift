import ReportModel
import Settings

/// One row of units.csv: a unit, or one of its versions in time.
struct UnitRow: Sendable {
  let code: Located<String>
  let name: Located<String>
  let level: String
  let parent: Located<String>?
  let group: Located<String>?
  let aliases: [Located<String>]
  let validFrom: Located<Day>?
  let validTo: Located<Day>?
  let successors: SuccessorList?
  let submits: Bool
  let decision: String?
  let mailbox: MailAddress?

  init(_ row: PlanTableRow<UnitColumn>, _ findings: inout [Finding]) {
    code = row.code(.code, &findings)
    name = row.required(.name, &findings)
    level = row.required(.level, &findings).value
    parent = row.locatedText(.parent)
    group = row.locatedText(.group)
    aliases = row.list(.aliases, &findings)
    validFrom = row.day(.validFrom, &findings)
    validTo = row.day(.validTo, &findings)
    successors = SuccessorList(row.list(.successor, &findings), &findings)
    submits = row.flag(.submits, standard: true, &findings)
    decision = row.text(.decision)
    mailbox = row.mailbox(.email, &findings)
  }
}

/// The cell `successor`: `A` passes all figures on, `A;B` is a split without, `A*;B` one with a main
/// successor.
struct SuccessorList: Sendable {
  let codes: [Located<String>]
  /// Index of the successor that all figures pass to.
  let main: Int?

  /// `nil` when nothing is listed.
  init?(_ parts: [Located<String>], _ findings: inout [Finding]) {
    guard let first = parts.first else { return nil }
    let marked = parts.indices.filter { parts[$0].value.hasSuffix("*") }
    codes = parts.map { part in
      part.value.hasSuffix("*")
        ? Located(
          VietnameseText.normalized(String(part.value.dropLast())), at: part.location) : part
    }
    main = parts.count == 1 ? 0 : marked.first
    if marked.count > 1 {
      findings.append(
        UnitMessages.severalMainSuccessors.finding(
          at: first.location, value: parts.map(\.value).joined(separator: ";")))
    }
  }
}
