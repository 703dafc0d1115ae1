/// Where a cell stands in a sheet, written as spreadsheets do: `D7`.
public struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  /// 1 and up.
  public let row: Int
  /// 1 and up.
  public let column: Int

  /// - Precondition: both are positive.
  public init(row: Int, column: Int) {
    precondition(row > 0 && column > 0, "rows and columns count from 1")
    self.row = row
    self.column = column
  }

  public var description: String { Self.letters(ofColumn: column) + String(row) }

  /// The letters of a column: 1 is `A`, 27 is `AA`.
  public static func letters(ofColumn column: Int) -> String {
    precondition(column > 0, "columns count from 1")
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Reads an address as it is typed: `F12`, `$F$12`; `nil` if it is none, or far beyond any sheet.
  public init?(written text: String) {
    let plain = text.filter { $0 != "$" }
    guard plain.utf8.count == plain.count,
      let address = plain.withCString({ CellAddress($0) })
    else { return nil }
    self = address
  }

  /// Reads an address; `nil` if it is none, or far beyond any sheet.
  init?(_ text: UnsafePointer<CChar>) {
    var position = text
    var column = 0
    while case let letter = UInt8(bitPattern: position.pointee) & 0xDF,
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
    {
      guard column < 1 << 24 else { return nil }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
      position += 1
    }
    var row = 0
    while case let digit = Int(position.pointee) - 0x30, (0...9).contains(digit) {
      guard row < 1 << 24 else { return nil }
      row = row * 10 + digit
      position += 1
    }
    guard position.pointee == 0, row > 0, column > 0 else { return nil }
    self.row = row
    self.column = column
  }
}
