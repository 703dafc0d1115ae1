import ReportModel
import Settings

extension Campaign {
  /// Reads `campaign:`.
  init(reading reader: inout MappingReader) {
    let first = reader.day("from")
    let last = reader.optionalDay("to")
    if let last, last < first {
      reader.report(
        PlanMessages.endsBeforeBeginning.finding(
          at: reader.location(of: "to"), value: "\(first)..\(last)"))
    }
    self.init(
      code: reader.code().value, name: reader.text("name"), subject: reader.text("subject"),
      first: first, last: last, basis: reader.optionalTexts("basis"),
      purpose: reader.optionalTexts("purpose"), forms: reader.optionalTexts("forms"),
      audiences: reader.optionalTexts("audiences"), slogans: reader.optionalTexts("slogans"))
  }
}

extension Issuer {
  /// Reads `issuer:`.
  init(reading reader: inout MappingReader) {
    self.init(
      regime: reader.optionalChoice("regime", of: Regime.self),
      superior: reader.text("superior"), name: reader.text("name"),
      nameInText: reader.optionalText("name_in_text"), abbreviation: reader.text("abbreviation"),
      place: reader.text("place"),
      signature: reader.mapping("signature", Signature.init(reading:)),
      addressees: reader.optionalTexts("addressees"), recipients: reader.texts("recipients"))
  }
}

extension Signature {
  /// Reads `issuer.signature:`.
  init(reading reader: inout MappingReader) {
    var authorities: [Authority: String] = [:]
    for authority in Authority.allCases {
      authorities[authority] = reader.optionalText(authority.rawValue)
    }
    self.init(
      authorities: authorities, post: reader.text("post"),
      isActing: reader.optionalBoolean("acting") ?? false, name: reader.optionalText("name"))
  }
}
