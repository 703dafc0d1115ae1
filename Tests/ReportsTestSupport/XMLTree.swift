import Foundation
import FoundationXML
import Testing

/// An XML part as a tree.
public struct XMLTree {
  public final class Element {
    public let name: String
    public let attributes: [String: String]
    /// The text of the element's own.
    public fileprivate(set) var text = ""
    /// The text of the element and of all below it, in order.
    public fileprivate(set) var wholeText = ""
    public fileprivate(set) var children: [Element] = []

    init(name: String, attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    public subscript(attribute: String) -> String? { attributes[attribute] }

    /// The elements of a name below this one, at any depth, in order.
    public func all(_ name: String) -> [Element] {
      children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }
  }

  public let root: Element

  public init(_ text: String) throws {
    let builder = Builder()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = builder
    try #require(parser.parse(), "not well-formed XML")
    root = try #require(builder.root)
  }

  private final class Builder: NSObject, XMLParserDelegate {
    var root: Element?
    private var open: [Element] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let element = Element(name: name, attributes: attributes)
      open.last?.children.append(element)
      if root == nil { root = element }
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      open.last?.text += string
      for element in open { element.wholeText += string }
    }
  }
}
