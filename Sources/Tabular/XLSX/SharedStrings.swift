/// The strings that the cells of a workbook share, all in one piece of memory.
final class SharedStrings: XMLHandler {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var isInText = false
  /// Inside `<rPh>`, which says how a text is pronounced.
  private var isPhonetic = false
  private let part: String

  init(part: String) {
    self.part = part
  }

  /// The length of a string in bytes; `nil` if there is no such string.
  func length(_ index: Int) -> Int? {
    ends.indices.contains(index) ? ends[index] - start(index) : nil
  }

  func withBytes<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[start(index)..<ends[index]]))
    }
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) {
    switch element {
    case "t": isInText = !isPhonetic
    case "rPh": isPhonetic = true
    default: break
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard isInText else { return }
    guard bytes.count + text.count <= XLSXLimits.sharedLength else {
      throw .tooLarge(part: part, .strings)
    }
    bytes.append(contentsOf: text)
  }

  func end(_ element: XMLName) throws(WorkbookFault) {
    switch element {
    case "t": isInText = false
    case "rPh": isPhonetic = false
    case "si":
      guard ends.count < XLSXLimits.sharedCount else { throw .tooLarge(part: part, .strings) }
      EscapedText.decode(&bytes, from: ends.last ?? 0)
      ends.append(bytes.count)
    default: break
    }
  }

  private func start(_ index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }
}

/// Characters that XML can't hold, as workbooks write them: `_x000D_` (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
  /// Decodes the escapes from `start` to the end, in place.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard let first = firstEscape(in: bytes, from: start) else { return }
    var decoded: [UInt8] = []
    var position = first
    while position < bytes.count {
      if let scalar = scalar(in: bytes, at: position) {
        decoded += Array(String(Character(scalar)).utf8)
        position += 7
      } else {
        decoded.append(bytes[position])
        position += 1
      }
    }
    bytes.replaceSubrange(first..., with: decoded)
  }

  private static func firstEscape(in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= 7 else { return nil }
    return (start...bytes.count - 7).first {
      bytes[$0] == UInt8(ascii: "_") && scalar(in: bytes, at: $0) != nil
    }
  }

  private static func scalar(in bytes: [UInt8], at position: Int) -> Unicode.Scalar? {
    guard position + 7 <= bytes.count, bytes[position] == UInt8(ascii: "_"),
      bytes[position + 1] == UInt8(ascii: "x"), bytes[position + 6] == UInt8(ascii: "_"),
      let value = UInt32(
        String(decoding: bytes[position + 2..<position + 6], as: UTF8.self), radix: 16)
    else { return nil }
    return Unicode.Scalar(value)
  }
}
