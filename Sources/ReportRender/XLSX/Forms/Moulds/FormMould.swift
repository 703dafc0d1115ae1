import Foundation
import ReportModel

/// A form as it was drawn once, with gaps where those of other units differ: their code, their name and
/// what they reported for the period before.
///
/// What is filled in gives the very bytes that drawing would, or nothing where it can't.
struct FormMould: Sendable {
  private static let sharedTexts = "xl/sharedStrings.xml"
  private static let properties = "docProps/core.xml"
  /// Stands for every figure of the period before. No other number on a form has decimals.
  private static let figure = Quantity(thousandths: 1)
  private static let figureCell = "><v>0.001</v></c>"
  /// Longer codes and names might be cut somewhere.
  private static let longestText = 100

  /// What stands for code and name of the unit; no text of a plan has it.
  struct Markers {
    let unit: String
    let unitName: String

    init() {
      let random = String(UInt64.random(in: .min ... .max), radix: 16)
      unit = "~\(random)c"
      unitName = "~\(random)n"
    }
  }

  /// What a form has in common with all that one mould fits.
  static func shape(of form: EntryForm) -> EntryForm {
    form.replacingOwn(unit: "", unitName: "", former: figure)
  }

  /// What a mould is drawn from.
  static func pattern(of form: EntryForm, _ markers: Markers) -> EntryForm {
    form.replacingOwn(unit: markers.unit, unitName: markers.unitName, former: figure)
  }

  /// Whether texts that aren't drawn into cells have room for the longest name.
  static func hasRoom(for markers: Markers, in pattern: EntryForm, layout: Layout) -> Bool {
    let properties = FormDrawing(pattern, entries: FormEntries(), layout: layout).properties
    return [
      properties.title, properties.comments, FormPage.footer(pattern, layout: layout),
    ].allSatisfy { $0.utf16.count + longestText <= 255 }
  }

  private let package: ZipPackage
  private let parts: [(name: String, part: GappedPart)]
  private let places: [FormPlace]
  private let markers: Markers
  private let unitTexts: [FittedText]
  /// The texts that are shared between cells: those without gaps, and those with markers.
  private let commonTexts: Set<String>
  private let ownTexts: [String]
  /// How many cells hold texts without those of figures.
  private let textCount: Int
  private let figureCount: Int

  /// - Parameter package: the pattern as it was drawn; `nil` comes of one that can't be cut.
  init?(
    package: ZipPackage, pattern: EntryForm, markers: Markers, outcome: FormDrawing.Outcome
  ) throws(RenderError) {
    guard let shared = try package.text(of: Self.sharedTexts),
      let count = shared.firstMatch(of: /\ count="([0-9]+)"/), let textCount = Int(count.1),
      outcome.unitTexts.allSatisfy(\.isOneLine)
    else { return nil }
    let texts = shared.components(separatedBy: "</t></si>").dropLast().map { item in
      item.lastIndex(of: ">").map { String(item[item.index(after: $0)...]) } ?? item
    }
    let isOwn = { (text: String) in text.contains(markers.unit) || text.contains(markers.unitName) }
    let checksum = FormStamp(pattern.identity, places: outcome.places).checksum
    var parts: [(name: String, part: GappedPart)] = []
    var figures = 0
    for name in package.names {
      guard let content = try package.content(of: name) else { continue }
      var part = GappedPart(content)
      part.cut(markers.unit) { _ in .unit }
      part.cut(markers.unitName) { _ in .unitName }
      if name == Self.sharedTexts {
        part.cut(checksum) { _ in .checksum }
        guard part.cut(String(count.0), { _ in .textCount }) == 1 else { return nil }
      } else {
        let first = figures
        figures += part.cut(Self.figureCell) { .former(first + $0) }
      }
      if part.hasGaps { parts.append((name, part)) }
    }
    self.package = package
    self.parts = parts
    self.places = outcome.places
    self.markers = markers
    self.unitTexts = outcome.unitTexts
    self.textCount = textCount
    commonTexts = Set(texts.filter { !isOwn($0) })
    ownTexts = texts.filter(isOwn)
    figureCount = figures
    guard figures == pattern.formerFigures.count else { return nil }
  }

  /// The form's workbook; `nil` when it has to be drawn.
  func filled(in form: EntryForm) throws(RenderError) -> [UInt8]? {
    let identity = form.identity
    guard Self.isPlain(identity.unit), Self.isPlain(identity.unitName), fits(identity) else {
      return nil
    }
    var cells: [[UInt8]] = []
    cells.reserveCapacity(figureCount)
    var markCount = 0
    for value in form.formerFigures {
      let content = FormerFigureCell.content(of: value)
      guard let cell = Self.cell(content) else { return nil }
      if case .text = content { markCount += 1 }
      cells.append(Array(cell.utf8))
    }
    guard cells.count == figureCount else { return nil }
    let places = places.map { place in
      if case .unit = place.row {
        FormPlace(.unit(identity.unit), sheet: place.sheet, line: place.line)
      } else {
        place
      }
    }
    let unit = Array(identity.unit.utf8)
    let unitName = Array(identity.unitName.utf8)
    let checksum = Array(FormStamp(identity, places: places).checksum.utf8)
    let count = Array(" count=\"\(textCount + markCount)\"".utf8)
    var package = package
    for (name, part) in parts {
      try package.replace(
        name,
        with: part.filled { gap in
          switch gap {
          case .unit: unit
          case .unitName: unitName
          case .checksum: checksum
          case .textCount: count
          case .former(let number): cells[number]
          }
        })
    }
    return try package.bytes()
  }

  /// Whether a text reads the same wherever it stands: in a cell, in a footer, in an attribute.
  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.utf16.count <= longestText && text.first != " " && text.last != " "
      && !text.contains { "&<>\"'_".contains($0) } && PrintableText.line(text) == text
  }

  /// Whether rows keep their height, and texts are shared between the same cells.
  private func fits(_ identity: FormIdentity) -> Bool {
    let areOneLine = unitTexts.allSatisfy {
      var text = $0
      text.text = $0.text.replacing(markers.unitName, with: identity.unitName)
      return text.isOneLine
    }
    guard areOneLine else { return false }
    let texts = Set(
      ownTexts.map {
        $0.replacing(markers.unitName, with: identity.unitName)
          .replacing(markers.unit, with: identity.unit)
      })
    return texts.count == ownTexts.count && texts.isDisjoint(with: commonTexts)
  }

  /// What follows the look of a cell: as the library writes it.
  private static func cell(_ content: CellContent) -> String? {
    switch content {
    case .blank: return "/>"
    case .number(let number):
      let whole = Int(exactly: number).flatMap { abs($0) < 1_000_000_000_000_000 ? $0 : nil }
      return "><v>\(whole.map(String.init) ?? String(format: "%.16G", number))</v></c>"
    case .text(let text):
      return FormerFigureCell.marks.firstIndex(of: text).map { " t=\"s\"><v>\($0)</v></c>" }
    case .formula: return nil
    }
  }
}
