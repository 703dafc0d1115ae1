import ReportModel

extension CaoBang {
  /// The document has no days of the congress; these stand for it in what records say.
  private static let congressBegins = Day(iso: "2020-10-27")
  private static let congressEnds = Day(iso: "2020-10-29")

  /// What an activity is about follows from what is counted; only what concerns the management of
  /// information on the internet names a phase, as in the document.
  static func content(
    on day: Day, of indicator: SampleIndicator, from stream: inout SampleStream
  ) -> SampleContent? {
    let area = stream.choice(areas(of: indicator.code))
    return area.map { SampleContent(area: $0, phase: $0 == "ND5" ? phase(on: day) : nil) }
  }

  private static func phase(on day: Day) -> String? {
    guard let congressBegins, let congressEnds else { return nil }
    return day < congressBegins ? "TRUOC" : day <= congressEnds ? "TRONG" : "SAU"
  }

  private static func areas(of indicator: String) -> [(String, weight: Int)] {
    switch indicator {
    case "VB":
      [("ND1", 25), ("ND2", 15), ("ND3", 25), ("ND5", 10), ("ND6", 15), ("ND7", 5), ("ND8", 5)]
    case "HN_BCV", "TBNB": [("ND1", 100)]
    case "TTM": [("ND1", 80), ("ND6", 20)]
    case "TL_TT": [("ND4", 100)]
    case "TB_BAO", "PTTH": [("ND2", 80), ("ND1", 8), ("ND7", 6), ("ND9", 6)]
    case "TS": [("ND2", 90), ("ND4", 10)]
    case "BR": [("ND3", 45), ("ND8", 55)]
    case "PN_C": [("ND8", 100)]
    case "CO": [("ND3", 65), ("ND8", 35)]
    case "CT": [("ND9", 100)]
    case "MXH": [("ND2", 45), ("ND1", 20), ("ND5", 35)]
    case "TG": [("ND5", 100)]
    case "GY", "BCTT": [("ND6", 100)]
    default: [("ND7", 100)]
    }
  }
}
