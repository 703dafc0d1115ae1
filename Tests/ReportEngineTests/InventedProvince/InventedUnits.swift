import ReportModel

/// The units of the invented province. Parents are those on both sides of the reform but for AN2, which
/// has two versions.
enum InventedUnits {
  /// Code, name, level, parent, group, first day, first day no longer, successors (`*` is the main
  /// one), whether a report is expected.
  private static let table = TextTable(
    """
    TINH   | Tỉnh ủy Giả Định  | province |        |    |            |            |             | no
    AN     | Huyện ủy An       | district | TINH   | HU |            |            |             | yes
    AN1    | Xã An Một         | commune  | AN     |    |            |            |             | yes
    AN2    | Xã An Hai         | commune  | AN     |    |            | 2020-06-01 |             | no
    AN2    | Xã Hai            | commune  | BACCAO |    | 2020-06-01 |            |             | no
    BAC    | Huyện ủy Bắc      | district | TINH   | HU |            | 2020-06-01 | BACCAO      | yes
    CAO    | Huyện ủy Cao      | district | TINH   | HU |            | 2020-06-01 | BACCAO      | yes
    BACCAO | Huyện ủy Bắc Cao  | district | TINH   | HU | 2020-06-01 |            |             | yes
    DAI    | Huyện ủy Dài      | district | TINH   | HU |            | 2020-06-01 | DAI-D;DAI-T | yes
    DAI-D  | Huyện ủy Dài Đông | district | TINH   | HU | 2020-06-01 |            |             | yes
    DAI-T  | Huyện ủy Dài Tây  | district | TINH   | HU | 2020-06-01 |            |             | yes
    EM     | Huyện ủy Em       | district | TINH   | HU |            | 2020-06-01 | EM-T*;EM-H  | yes
    EM-T   | Huyện ủy Em Trên  | district | TINH   | HU | 2020-06-01 |            |             | yes
    EM-H   | Huyện ủy Em Dưới  | district | TINH   | HU | 2020-06-01 |            |             | yes
    NAM    | Huyện ủy Nam      | district | TINH   | HU |            |            |             | yes
    VAN    | Sở Văn            | agency   | TINH   | SN |            |            |             | yes
    XA     | Sở Xa             | agency   | TINH   | SN |            |            |             | no
    """)

  static let codes: [String] = table.rows.map { $0[0] }.reduce(into: []) { codes, code in
    if !codes.contains(code) { codes.append(code) }
  }

  static let units: [OrgUnit] = codes.map { code in
    let lines = table.rows.filter { $0[0] == code }
    let versions = lines.map { line in
      OrgUnit.Version(
        name: line[1], level: line[2], parent: line.cell(3).map(unit),
        group: line.cell(4).map { Position($0 == "HU" ? 0 : 1) },
        validFrom: line.cell(5).map { day($0) }, validTo: line.cell(6).map { day($0) },
        submits: line[8] == "yes")
    }
    return OrgUnit(
      code: code, versions: versions, succession: succession(lines.compactMap { $0.cell(7) }.first))
  }

  static func unit(_ code: String) -> Position<OrgUnit> {
    guard let index = codes.firstIndex(of: code) else {
      preconditionFailure("the invented province has no unit \(code)")
    }
    return Position(index)
  }

  private static func succession(_ text: String?) -> OrgUnit.Succession {
    guard let text else { return .none }
    let codes = text.split(separator: ";").map(String.init)
    if let main = codes.first(where: { $0.hasSuffix("*") }) {
      return .to(
        unit(String(main.dropLast())),
        parts: codes.filter { $0 != main }.map(unit))
    }
    return codes.count == 1 ? .to(unit(codes[0]), parts: []) : .split(codes.map(unit))
  }
}
