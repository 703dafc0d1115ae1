import Foundation

/// Values as JSON, in the form that all of the program's JSON but reports has.
enum JSONText {
  /// One line, keys in order, so that equal values give equal bytes.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
