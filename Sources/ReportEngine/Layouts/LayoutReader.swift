public import ReportModel
public import Settings

/// Reads a layout file (thể thức).
public enum LayoutReader {
  /// Sizes of type that a document can be set in, points.
  private static let sizes = 6...40

  /// The layout, and everything that is wrong with the file.
  public static func read(_ file: SettingsFile) -> SettingsReading<Layout> {
    file.read { root in
      let code = root.text("layout")
      let regime = root.choice("regime", of: Regime.self)
      let valid = root.optionalMapping("valid", validity)
      let margins = root.mapping("margins", margins)
      let styles = root.mapping("styles", by: Layout.Role.self) { $0.mapping(style) }
      let forms = root.mapping("signature_forms", signatureForms)
      return Layout(
        code: code, regime: regime, validFrom: valid?.from, validTo: valid?.to, margins: margins,
        fontName: root.text("font"), styles: styles,
        nationalTitle: root.text("national_title"),
        nationalMotto: root.optionalText("national_motto"),
        issuerOrnament: root.optionalChoice("issuer_ornament", of: Layout.Ornament.self) ?? .none,
        numberLine: line("number_line", of: [.number, .abbreviation], &root),
        numberDigits: root.optionalInteger("number_digits", in: 1...5) ?? 2,
        letter: root.optionalMapping("letter", letter),
        placeAndDateLine: line("place_and_date_line", of: [.place, .day, .month, .year], &root),
        documentType: root.text("document_type"),
        titleRule: root.optionalText("title_rule", allowingEmpty: true) ?? "",
        lowercasesSubject: root.optionalBoolean("lowercase_subject") ?? false,
        sectionNumbers: root.list("section_numbers", sectionNumber),
        appendix: root.mapping("appendix", appendix),
        recipientsLabel: root.text("recipients_label"),
        recipientSeparator: root.text("recipient_separator"),
        recipientAsAbove: root.optionalText("recipient_as_above"),
        signatureForms: forms.ofAuthorities, actingForm: forms.acting,
        combinesSignatureForms: root.optionalBoolean("combines_signature_forms") ?? false,
        endMark: root.text("end_mark"))
    }
  }

  private static func validity(_ valid: inout MappingReader) -> (from: Day?, to: Day?) {
    let days = (from: valid.optionalDay("from"), to: valid.optionalDay("to"))
    if let from = days.from, let to = days.to, to < from {
      valid.report(LayoutMessages.endsBeforeBeginning(valid.location(of: "to")))
    }
    return days
  }

  private static func margins(_ margins: inout MappingReader) -> Layout.Margins {
    Layout.Margins(
      top: margins.number("top", in: 5...60), bottom: margins.number("bottom", in: 5...60),
      left: margins.number("left", in: 5...60), right: margins.number("right", in: 5...60))
  }

  private static func style(_ style: inout MappingReader) -> Layout.Style {
    Layout.Style(
      size: style.number("size", in: sizes), bold: style.optionalBoolean("bold") ?? false,
      italic: style.optionalBoolean("italic") ?? false,
      underlined: style.optionalBoolean("underlined") ?? false,
      capitals: style.optionalBoolean("capitals") ?? false)
  }

  private static func appendix(_ appendix: inout MappingReader) -> Layout.Appendix {
    Layout.Appendix(
      label: appendix.text("label"),
      numbers: appendix.choice("numbers", of: Layout.Appendix.Numbers.self),
      reference: line(
        "reference_line", of: [.number, .abbreviation, .day, .month, .year, .issuer], &appendix),
      hasOwnPageNumbers: appendix.optionalBoolean("own_page_numbers") ?? false)
  }

  private static func letter(_ letter: inout MappingReader) -> Layout.Letter {
    Layout.Letter(
      numberLine: line("number_line", of: [.number, .abbreviation], &letter),
      subjectLine: line("subject_line", of: [.subject], &letter))
  }

  private static func signatureForms(
    _ forms: inout MappingReader
  ) -> (ofAuthorities: [Signature.Authority: String], acting: String?) {
    var written: [Signature.Authority: String] = [:]
    for authority in Signature.Authority.allCases {
      written[authority] = forms.optionalText(authority.rawValue)
    }
    return (written, forms.optionalText("acting"))
  }

  private static func sectionNumber(_ value: inout ValueReader) -> SectionNumber {
    let example = value.text()
    if let number = SectionNumber(example: example) { return number }
    if !example.isEmpty {
      value.report(LayoutMessages.unknownNumbering(example, value.location))
    }
    return SectionNumber(.arabic, separator: ". ")
  }

  /// A line with blanks, none of which may be another one than those.
  private static func line(
    _ key: String, of blanks: [LayoutLine.Blank], _ reader: inout MappingReader
  ) -> LayoutLine {
    reader.required(key) { value in
      let line = LayoutLine(value.text())
      let known = blanks.map(\.rawValue)
      for name in line.names where !known.contains(name) {
        value.report(LayoutMessages.unknownBlank(name, known: known, value.location))
      }
      return line
    }
  }
}
