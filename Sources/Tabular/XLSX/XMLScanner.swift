import CExpat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Takes what a part in XML holds, in the order of the part.
protocol XMLHandler: AnyObject {
  func start(_ element: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault)
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault)
  func end(_ element: XMLName) throws(WorkbookFault)
}

/// The name of an element without its prefix; valid during the call that it was handed to.
struct XMLName {
  private let name: UnsafePointer<CChar>

  init(_ qualified: UnsafePointer<CChar>) {
    // Writers choose prefixes as they like; local names are enough to know SpreadsheetML.
    name = strchr(qualified, 0x3A).map { UnsafePointer($0) + 1 } ?? qualified
  }

  static func ~= (pattern: StaticString, name: XMLName) -> Bool {
    strcmp(name.name, pattern.bytes) == 0
  }
}

/// The attributes of an element; valid during the call that they were handed to.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.list = list
  }

  /// The value of an attribute, by its name without prefix.
  subscript(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard var item = list else { return nil }
    while let key = item[0], let value = item[1] {
      if name ~= XMLName(key) { return value }
      item += 2
    }
    return nil
  }

  func text(_ name: StaticString) -> String? { self[name].map { String(cString: $0) } }

  /// A value of digits only, as the numbers of rows and formats are.
  func number(_ name: StaticString) -> Int? {
    guard var digit = self[name], digit.pointee != 0 else { return nil }
    var number = 0
    while digit.pointee != 0 {
      let value = Int(digit.pointee) - 0x30
      guard (0...9).contains(value), number < 1 << 40 else { return nil }
      number = number * 10 + value
      digit += 1
    }
    return number
  }

  func isTrue(_ name: StaticString) -> Bool {
    guard let value = self[name] else { return false }
    return strcmp(value, "1") == 0 || strcmp(value, "true") == 0
  }
}

extension StaticString {
  fileprivate var bytes: UnsafePointer<CChar> {
    UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}

/// Reads a part in XML as a stream, and bounds what it may ask for. Only this file calls expat.
final class XMLScanner {
  private let parser: XML_Parser
  private let part: String
  private let handler: any XMLHandler
  private var depth = 0
  private var consumed = 0
  private var fault: WorkbookFault?

  init(part: String, handler: any XMLHandler) throws(WorkbookFault) {
    guard let parser = XML_ParserCreate(nil) else { throw .damaged(part: part) }
    self.parser = parser
    self.part = part
    self.handler = handler
    // The scanner outlives its parser, so the parser needn't hold it.
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name else { return }
        XMLScanner.of(context)?.start(XMLName(name), XMLAttributes(attributes))
      },
      { context, name in
        guard let name else { return }
        XMLScanner.of(context)?.end(XMLName(name))
      })
    XML_SetCharacterDataHandler(parser) { context, text, length in
      guard let text else { return }
      XMLScanner.of(context)?.text(
        UnsafeBufferPointer(
          start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: Int(length)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let scanner = XMLScanner.of(context) else { return }
      scanner.stop(.documentType(part: scanner.part))
    }
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// Reads the next bytes of the part; none mean its end.
  func scan(_ bytes: UnsafeRawBufferPointer) throws(WorkbookFault) {
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = XML_Parse(
      parser, start, Int32(truncatingIfNeeded: bytes.count), bytes.isEmpty ? 1 : 0)
    if let fault { throw fault }
    guard status == XML_STATUS_OK else { throw .damaged(part: part) }
    consumed += bytes.count
    // Expat holds a tag until its end; how much it holds shows in how far its events have come.
    let behind = consumed - Int(XML_GetCurrentByteIndex(parser))
    if !bytes.isEmpty, behind > XLSXLimits.tokenLength { throw .tooLarge(part: part, .token) }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLScanner? {
    context.map { Unmanaged<XMLScanner>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ element: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    if depth > XLSXLimits.depth { return stop(.tooLarge(part: part, .depth)) }
    run { () throws(WorkbookFault) in try handler.start(element, attributes) }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    run { () throws(WorkbookFault) in try handler.text(bytes) }
  }

  private func end(_ element: XMLName) {
    depth -= 1
    run { () throws(WorkbookFault) in try handler.end(element) }
  }

  private func run(_ body: () throws(WorkbookFault) -> Void) {
    // Expat may still deliver an event or two after it was stopped.
    guard fault == nil else { return }
    do { try body() } catch { stop(error) }
  }

  private func stop(_ fault: WorkbookFault) {
    self.fault = fault
    // Fails only when it is stopped already.
    _ = XML_StopParser(parser, 0)
  }
}

extension WorkbookPackage {
  /// Reads a whole part.
  func scan(_ part: Part, with handler: any XMLHandler) throws(WorkbookFault) {
    var reader = try reader(of: part)
    let scanner = try XMLScanner(part: part.name, handler: handler)
    var chunk = OwnedBuffer<UInt8>(capacity: 1 << 16)
    while true {
      chunk.removeAll()
      let length = try chunk.appendFromFreeSpace { (free) throws(WorkbookFault) in
        try reader.read(into: UnsafeMutableRawBufferPointer(free))
      }
      try scanner.scan(UnsafeRawBufferPointer(start: chunk.base, count: length))
      if length == 0 { return }
    }
  }
}
