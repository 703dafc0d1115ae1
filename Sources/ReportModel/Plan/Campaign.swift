/// What a report says of the campaign as a whole.
public struct Campaign: Sendable, Hashable {
  /// Short code in ASCII, used in file names: `gia-lai-2020`.
  public let code: String
  public let name: String
  /// What the report is on, as its title continues after «BÁO CÁO»: «kết quả công tác tuyên truyền …».
  public let subject: String
  /// First day of the campaign; figures «since the campaign began» count from it.
  public let first: Day
  /// Last day, if it is known.
  public let last: Day?
  /// Documents that the report is founded on, each as it is cited.
  public let basis: [String]
  /// What the campaign is for and what is required of it (mục đích, yêu cầu), as the plan words it.
  public let purpose: [String]
  /// How it is carried out (hình thức), as the plan words it; what is counted of it is in the channels.
  public let forms: [String]
  /// Those whom the campaign addresses.
  public let audiences: [String]
  /// Slogans to be shown.
  public let slogans: [String]

  public init(
    code: String, name: String, subject: String, first: Day, last: Day? = nil,
    basis: [String] = [], purpose: [String] = [], forms: [String] = [], audiences: [String] = [],
    slogans: [String] = []
  ) {
    self.code = code
    self.name = name
    self.subject = subject
    self.first = first
    self.last = last
    self.basis = basis
    self.purpose = purpose
    self.forms = forms
    self.audiences = audiences
    self.slogans = slogans
  }
}

/// The body that issues the report, as its heading and signature block show it.
public struct Issuer: Sendable, Hashable {
  /// Whose rules for documents the body follows; needed where the layout is to be chosen by the day of
  /// issue.
  public let regime: Regime?
  /// The body above: «Tỉnh ủy Gia Lai».
  public let superior: String
  /// «Ban Tuyên giáo».
  public let name: String
  /// The body in running text: «Ban Tuyên giáo Tỉnh ủy».
  public let nameInText: String
  /// What stands in the document's number after the kind: «BTGTU».
  public let abbreviation: String
  /// Where the document is dated: «Gia Lai».
  public let place: String
  public let signature: Signature
  /// To whom the report is addressed («Kính gửi»); party reports have nobody here.
  public let addressees: [String]
  /// Recipients (nơi nhận) without dash and without final punctuation.
  public let recipients: [String]

  public init(
    regime: Regime? = nil, superior: String, name: String, nameInText: String? = nil,
    abbreviation: String, place: String, signature: Signature, addressees: [String] = [],
    recipients: [String]
  ) {
    self.regime = regime
    self.superior = superior
    self.name = name
    self.nameInText = nameInText ?? name
    self.abbreviation = abbreviation
    self.place = place
    self.signature = signature
    self.addressees = addressees
    self.recipients = recipients
  }
}
