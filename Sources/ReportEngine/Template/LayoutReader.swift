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
      _ = root.optionalMapping("valid") { valid in
        _ = valid.optionalDay("from")
        _ = valid.optionalDay("to")
      }
      return Layout(
        code: code, margins: root.mapping("margins", margins), fontName: root.text("font"),
        styles: root.mapping("styles", by: Layout.Role.self) { $0.mapping(style) },
        nationalTitle: root.text("national_title"),
        nationalMotto: root.optionalText("national_motto"),
        issuerOrnament: root.optionalChoice("issuer_ornament", of: Layout.Ornament.self) ?? .none,
        numberLine: root.text("number_line"),
        placeAndDateLine: root.text("place_and_date_line"),
        documentType: root.text("document_type"),
        titleRule: root.optionalText("title_rule", allowingEmpty: true) ?? "",
        lowercasesSubject: root.optionalBoolean("lowercase_subject") ?? false,
        sectionSeparator: root.text("section_separator"),
        recipientsLabel: root.text("recipients_label"),
        recipientSeparator: root.text("recipient_separator"), endMark: root.text("end_mark"))
    }
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
}
