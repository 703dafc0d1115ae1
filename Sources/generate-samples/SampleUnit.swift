/// A unit of the sample with what shapes its invented figures.
struct SampleUnit {
  enum Kind {
    case district
    case committee
    case partyBody
    case department
    case organisation
    case press
  }

  /// As in the sample's `units.csv`.
  let code: String
  let kind: Kind
  /// How much the unit does, in percent of a common unit of its kind.
  let weight: Int
  /// What its documents bear after their number, such as `-BC/HU`.
  let documentMark: String

  init(_ code: String, _ kind: Kind, weight: Int = 100, documentMark: String) {
    self.code = code
    self.kind = kind
    self.weight = weight
    self.documentMark = documentMark
  }

  /// The codes of the unit groups are those of the sample's plan.
  var group: String {
    switch kind {
    case .district: "HU"
    case .committee: "DU"
    case .partyBody: "BXD"
    case .department: "SN"
    case .organisation: "DT"
    case .press: "BD"
    }
  }

  /// The department that issues the report: it works, but reports to nobody here.
  static let issuer = "BTGTU"

  /// All units that work, in the order of `units.csv`.
  static let all: [SampleUnit] = [
    SampleUnit("PLK", .district, weight: 170, documentMark: "-BC/TU"),
    SampleUnit("AKH", .district, weight: 100, documentMark: "-BC/TU"),
    SampleUnit("AYP", .district, weight: 80, documentMark: "-BC/TU"),
    SampleUnit("CPH", .district, weight: 95, documentMark: "-BC/HU"),
    SampleUnit("CPR", .district, weight: 110, documentMark: "-BC/HU"),
    SampleUnit("CPU", .district, weight: 85, documentMark: "-BC/HU"),
    SampleUnit("CSE", .district, weight: 125, documentMark: "-BC/HU"),
    SampleUnit("DDO", .district, weight: 120, documentMark: "-BC/HU"),
    SampleUnit("DPO", .district, weight: 70, documentMark: "-BC/HU"),
    SampleUnit("DCO", .district, weight: 95, documentMark: "-BC/HU"),
    SampleUnit("IGR", .district, weight: 105, documentMark: "-BC/HU"),
    SampleUnit("IPA", .district, weight: 75, documentMark: "-BC/HU"),
    SampleUnit("KBA", .district, weight: 90, documentMark: "-BC/HU"),
    SampleUnit("KCH", .district, weight: 75, documentMark: "-BC/HU"),
    SampleUnit("KPA", .district, weight: 95, documentMark: "-BC/HU"),
    SampleUnit("MYA", .district, weight: 85, documentMark: "-BC/HU"),
    SampleUnit("PTH", .district, weight: 90, documentMark: "-BC/HU"),
    SampleUnit("DUKCQ", .committee, weight: 120, documentMark: "-BC/ĐUK"),
    SampleUnit("DUKDN", .committee, weight: 90, documentMark: "-BC/ĐUK"),
    SampleUnit("DUQS", .committee, weight: 110, documentMark: "-BC/ĐU"),
    SampleUnit("DUCA", .committee, weight: 110, documentMark: "-BC/ĐU"),
    SampleUnit("DUBP", .committee, weight: 100, documentMark: "-BC/ĐU"),
    SampleUnit("VPTU", .partyBody, weight: 80, documentMark: "-BC/VPTU"),
    SampleUnit("BTCTU", .partyBody, documentMark: "-BC/BTCTU"),
    SampleUnit("BTGTU", .partyBody, weight: 220, documentMark: "-BC/BTGTU"),
    SampleUnit("UBKTTU", .partyBody, weight: 80, documentMark: "-BC/UBKTTU"),
    SampleUnit("BDVTU", .partyBody, weight: 120, documentMark: "-BC/BDVTU"),
    SampleUnit("BNCTU", .partyBody, weight: 60, documentMark: "-BC/BNCTU"),
    SampleUnit("STTTT", .department, weight: 150, documentMark: "/BC-STTTT"),
    SampleUnit("SVHTTDL", .department, weight: 180, documentMark: "/BC-SVHTTDL"),
    SampleUnit("SGDDT", .department, weight: 140, documentMark: "/BC-SGDĐT"),
    SampleUnit("SNV", .department, documentMark: "/BC-SNV"),
    SampleUnit("SYT", .department, weight: 90, documentMark: "/BC-SYT"),
    SampleUnit("SLDTBXH", .department, weight: 80, documentMark: "/BC-SLĐTBXH"),
    SampleUnit("SNNPTNT", .department, weight: 80, documentMark: "/BC-SNNPTNT"),
    SampleUnit("BDT", .department, weight: 90, documentMark: "/BC-BDT"),
    SampleUnit("MTTQ", .organisation, weight: 130, documentMark: "/BC-MTTQ"),
    SampleUnit("LDLD", .organisation, weight: 110, documentMark: "/BC-LĐLĐ"),
    SampleUnit("HPN", .organisation, weight: 120, documentMark: "/BC-HLHPN"),
    SampleUnit("HND", .organisation, weight: 110, documentMark: "/BC-HNDT"),
    SampleUnit("HCCB", .organisation, weight: 80, documentMark: "/BC-HCCB"),
    SampleUnit("TDOAN", .organisation, weight: 140, documentMark: "-BC/TĐTN"),
    SampleUnit("BAOGL", .press, documentMark: "/BC-BGL"),
    SampleUnit("DPTTH", .press, documentMark: "/BC-PTTH"),
  ]
}
