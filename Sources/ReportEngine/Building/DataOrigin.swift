import ReportModel

/// Where everything comes from that the report was made of.
struct DataOrigin {
  let report: ReportPlan
  let source: any RecordSource

  /// Label and value of everything that the report was made from.
  func provenance(_ facts: ReportFacts) throws -> Table {
    var entries: [(label: String, value: Cell)] = [
      ("Chiến dịch", .text("\(facts.campaignName) (\(facts.campaignCode))")),
      ("Đơn vị tổng hợp", .text("\(facts.scopeName) (\(facts.scopeCode))")),
      (
        facts.phase == nil ? "Kỳ báo cáo" : "Đợt báo cáo",
        .text("\(facts.periodName) (\(facts.phase?.code ?? facts.period.code))")
      ),
      ("Chế độ kỳ", .text(facts.calendar)), ("Từ ngày", Cell(.day(facts.window.first))),
      ("Đến ngày", Cell(.day(facts.window.last))), ("Tính đến ngày", Cell(.day(facts.asOf))),
      ("Hệ thống đơn vị", .text(UnitViewWording.name(of: report.units, cutOff: facts.asOf))),
      ("Mẫu báo cáo", .text(facts.template)),
      ("Vân tay mẫu báo cáo", .text(facts.request.templateFingerprint)),
      ("Thể thức", .text(report.layout.code)),
      ("Vân tay số liệu", .text(facts.dataFingerprint.hexadecimal)),
      ("Vân tay kế hoạch", .text(facts.planFingerprint)),
      ("Chương trình", .text(facts.request.program)),
    ]
    for entry in try AmendmentNotes(report: report, source: source).provenance {
      entries.append((entry.label, .text(entry.value)))
    }
    if let digest = facts.recordDigest { entries.append(("SHA-256 bản ghi", .text(digest))) }
    if let number = facts.request.issueNumber {
      entries.append(("Số văn bản", Cell(.count(number))))
    }
    if let day = facts.request.issueDay { entries.append(("Ngày văn bản", Cell(.day(day)))) }
    for source in try source.sources() {
      entries.append(
        (
          DataSourceLine.label,
          .text(
            "\(source.name) (bản \(source.version), \(source.recordCount) bản ghi, \(Self.digest(of: source)))"
          )
        ))
    }
    return Table(
      code: "provenance", title: "Nguồn gốc số liệu", placement: .appendix,
      columns: [
        Table.Column(code: "label", label: "Mục", kind: .label),
        Table.Column(code: "value", label: "Giá trị", kind: .text),
      ], rows: entries.map { Table.Row(kind: .item, cells: [.text($0.label), $0.value]) })
  }

  /// The beginning of the digest that a source is known by, and which digest it is.
  private static func digest(of source: SourceSummary) -> String {
    source.digest.hasPrefix(QuickDigest.prefix)
      ? "XXH3 \(source.digest.dropFirst(QuickDigest.prefix.count).prefix(16))"
      : "SHA-256 \(source.digest.prefix(16))"
  }
}

/// Lines on the sheet on the data's origin that name the sources: all that there are, also those that came
/// later and that no figure of the report depends on.
public enum DataSourceLine {
  public static let label = "Nguồn số liệu"
}
