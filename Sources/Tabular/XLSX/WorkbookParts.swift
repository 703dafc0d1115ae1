/// The relationships of one part: which other parts it is made of.
final class PartRelationships: XMLHandler {
  struct Relationship {
    let identifier: String
    /// The last word of the relationship's type, such as `worksheet`.
    let kind: String
    /// The name of the part that is meant.
    let target: String
  }

  private(set) var list: [Relationship] = []
  private let part: String
  private let folder: String

  /// - Parameters:
  ///   - part: the part that holds the relationships.
  ///   - folder: the folder that targets are told from.
  init(part: String, folder: String) {
    self.part = part
    self.folder = folder
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    guard case "Relationship" = element, let identifier = attributes.text("Id"),
      let type = attributes.text("Type"), let target = attributes.text("Target"),
      attributes.text("TargetMode") != "External"
    else { return }
    guard list.count < XLSXLimits.partCount else { throw .tooLarge(part: part, .parts) }
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    list.append(
      Relationship(
        identifier: identifier, kind: kind, target: try Self.name(of: target, in: folder)))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ element: XMLName) {}

  func target(ofKind kind: String) -> String? { list.first { $0.kind == kind }?.target }

  /// The name of a part that is told from a folder, or from the root.
  private static func name(of target: String, in folder: String) throws(WorkbookFault) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step != ".." {
        steps.append(step)
      } else if steps.popLast() == nil {
        throw .unsafeName(target)
      }
    }
    return steps.joined(separator: "/")
  }
}

/// The part that lists the sheets.
final class SheetList: XMLHandler {
  struct Entry {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var entries: [Entry] = []
  private(set) var dateSystem = SerialDay.System.from1900
  private let part: String

  init(part: String) {
    self.part = part
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch element {
    case "workbookPr": if attributes.isTrue("date1904") { dateSystem = .from1904 }
    case "sheet":
      guard let name = attributes.text("name"), let identifier = attributes.text("id") else {
        throw .damaged(part: part)
      }
      guard entries.count < XLSXLimits.partCount else { throw .tooLarge(part: part, .parts) }
      let state = attributes.text("state") ?? "visible"
      entries.append(Entry(name: name, relationship: identifier, isHidden: state != "visible"))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ element: XMLName) {}
}
