extension KonTum {
  /// All units that work, in the order of `units.csv`.
  static let units: [SampleUnit] = [
    SampleUnit("VP", "PHG", weight: 150, documentMark: "/BC-VP"),
    SampleUnit("TTR", "PHG", weight: 80, documentMark: "/BC-TTr"),
    SampleUnit("QLNS", "PHG", weight: 110, documentMark: "/BC-QLNS"),
    SampleUnit("HCSN", "PHG", documentMark: "/BC-HCSN"),
    SampleUnit("GCS", "PHG", weight: 90, documentMark: "/BC-QLG&CS"),
    SampleUnit("TCDT", "PHG", weight: 90, documentMark: "/BC-TCĐT"),
    SampleUnit("TCDN", "PHG", weight: 70, documentMark: "/BC-TCDN"),
    SampleUnit("THTK", "PHG", weight: 80, documentMark: "/BC-THTK"),
    SampleUnit("TRANG", "PHG", documentMark: "/BC-BBT"),
    SampleUnit("CBCQ", "TCD", weight: 110, documentMark: "-BC/CB"),
    SampleUnit("CDCS", "DT", weight: 120, documentMark: "/BC-CĐCS"),
    SampleUnit("CDTN", "DT", weight: 130, documentMark: "-BC/CĐ"),
  ]
}
