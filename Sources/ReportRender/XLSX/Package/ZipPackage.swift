/// A finished workbook file as the ZIP package that it is, for what the library can't write.
///
/// Reads packages as libxlsxwriter makes them: no comment, no ZIP64, sizes in the directory. Parts that
/// aren't replaced stay where they are until the package is written again, and are never unpacked for that.
struct ZipPackage: Sendable {
  private enum Content {
    /// A part of the source.
    case kept(Range<Int>)
    /// What stands in its place.
    case replaced([UInt8])

    var count: Int {
      switch self {
      case .kept(let range): range.count
      case .replaced(let bytes): bytes.count
      }
    }
  }

  private struct Entry {
    let name: String
    /// Local header without name and extra field, 30 bytes.
    var local: [UInt8]
    /// Directory record without name, extra field and comment, 46 bytes.
    var directory: [UInt8]
    let nameBytes: [UInt8]
    var content: Content
  }

  /// How many bytes are read from the source and given on at once, about.
  private static let pieceSize = 1 << 18

  private let source: any PackageSource
  private var entries: [Entry] = []

  init(_ bytes: [UInt8]) throws(RenderError) {
    try self.init(PackageInMemory(bytes: bytes))
  }

  init(_ source: any PackageSource) throws(RenderError) {
    self.source = source
    let end = source.count - 22
    let ending = try end >= 0 ? Array(source.bytes(end..<source.count)) : []
    guard !ending.isEmpty, Self.number(ending, at: 0, 4) == 0x0605_4B50 else {
      throw .unreadableWorkbook(reason: "no end of directory")
    }
    let start = Self.number(ending, at: 16, 4)
    guard start <= end else { throw .unreadableWorkbook(reason: "directory cut off") }
    let directory = try Array(source.bytes(start..<end))
    var position = 0
    for _ in 0..<Self.number(ending, at: 10, 2) {
      guard position + 46 <= directory.count,
        Self.number(directory, at: position, 4) == 0x0201_4B50
      else { throw .unreadableWorkbook(reason: "directory cut off") }
      let record = Array(directory[position..<(position + 46)])
      let nameLength = Self.number(record, at: 28, 2)
      let tail = nameLength + Self.number(record, at: 30, 2) + Self.number(record, at: 32, 2)
      let local = Self.number(record, at: 42, 4)
      guard position + 46 + tail <= directory.count, local + 30 <= source.count else {
        throw .unreadableWorkbook(reason: "record cut off")
      }
      let name = Array(directory[(position + 46)..<(position + 46 + nameLength)])
      let header = try Array(source.bytes(local..<(local + 30)))
      let start = local + 30 + Self.number(header, at: 26, 2) + Self.number(header, at: 28, 2)
      let size = Self.number(record, at: 20, 4)
      guard start + size <= source.count else {
        throw .unreadableWorkbook(reason: "part cut off")
      }
      entries.append(
        Entry(
          name: String(decoding: name, as: UTF8.self), local: header, directory: record,
          nameBytes: name, content: .kept(start..<(start + size))))
      position += 46 + tail
    }
  }

  var names: [String] { entries.map(\.name) }

  /// The text of a part; `nil` when there is none of that name.
  func text(of name: String) throws(RenderError) -> String? {
    try content(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a part; `nil` when there is none of that name.
  func content(of name: String) throws(RenderError) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    let stream: ArraySlice<UInt8>
    switch entry.content {
    case .kept(let range): stream = try source.bytes(range)
    case .replaced(let bytes): stream = bytes[...]
    }
    if Self.number(entry.directory, at: 10, 2) == 0 { return Array(stream) }
    let size = Self.number(entry.directory, at: 24, 4)
    guard let bytes = Deflate.inflated(stream, size: size) else {
      throw .unreadableWorkbook(reason: "part \(name) is damaged")
    }
    return bytes
  }

  /// Puts another text into a part.
  mutating func replace(_ name: String, with text: String) throws(RenderError) {
    try replace(name, with: Array(text.utf8))
  }

  /// Puts other bytes into a part.
  mutating func replace(_ name: String, with bytes: [UInt8]) throws(RenderError) {
    guard let index = entries.firstIndex(where: { $0.name == name }) else { return }
    guard let stream = Deflate.deflated(bytes) else {
      throw .unreadableWorkbook(reason: "part \(name) can't be written")
    }
    entries[index].content = .replaced(stream)
    let checksum = Int(Deflate.checksum(bytes))
    for (offset, value) in [(0, checksum), (4, stream.count), (8, bytes.count)] {
      Self.set(&entries[index].directory, at: 16 + offset, 4, to: value)
      Self.set(&entries[index].local, at: 14 + offset, 4, to: value)
    }
    Self.set(&entries[index].directory, at: 10, 2, to: 8)
    Self.set(&entries[index].local, at: 8, 2, to: 8)
  }

  // MARK: - Writing the package again

  /// The package as a file, held whole.
  func bytes() throws(RenderError) -> [UInt8] {
    var file: [UInt8] = []
    file.reserveCapacity(
      entries.reduce(1024) { $0 + $1.content.count + 2 * $1.nameBytes.count + 76 })
    for content in layout {
      switch content {
      case .kept(let range): file += try source.bytes(range)
      case .replaced(let bytes): file += bytes
      }
    }
    return file
  }

  /// Calls `body` with the package as a file, some of it at a time.
  ///
  /// - Throws: what `body` throws, and `RenderError` where the source can't be read.
  func forEachPiece(_ body: ([UInt8]) throws -> Void) throws {
    var piece: [UInt8] = []
    for content in layout {
      switch content {
      case .kept(var rest):
        while !rest.isEmpty {
          let part = rest.prefix(Self.pieceSize)
          piece += try source.bytes(part)
          rest = part.upperBound..<rest.upperBound
          try giveIfLong()
        }
      case .replaced(let bytes):
        piece += bytes
        try giveIfLong()
      }
    }
    if !piece.isEmpty { try body(piece) }

    func giveIfLong() throws {
      guard piece.count >= Self.pieceSize else { return }
      try body(piece)
      piece.removeAll(keepingCapacity: true)
    }
  }

  /// What the file consists of, one after another.
  private var layout: [Content] {
    var contents: [Content] = []
    var position = 0
    var directory: [UInt8] = []
    for entry in entries {
      var (local, record) = (entry.local, entry.directory)
      Self.set(&local, at: 28, 2, to: 0)  // extra fields stay behind
      Self.set(&record, at: 30, 2, to: 0)
      Self.set(&record, at: 32, 2, to: 0)
      Self.set(&record, at: 42, 4, to: position)
      directory += record + entry.nameBytes
      contents += [.replaced(local + entry.nameBytes), entry.content]
      position += local.count + entry.nameBytes.count + entry.content.count
    }
    var end = [UInt8](repeating: 0, count: 22)
    Self.set(&end, at: 0, 4, to: 0x0605_4B50)
    Self.set(&end, at: 8, 2, to: entries.count)
    Self.set(&end, at: 10, 2, to: entries.count)
    Self.set(&end, at: 12, 4, to: directory.count)
    Self.set(&end, at: 16, 4, to: position)
    return contents + [.replaced(directory + end)]
  }

  // MARK: - Reading and writing little-endian numbers

  private static func number(_ bytes: [UInt8], at position: Int, _ length: Int) -> Int {
    (0..<length).reversed().reduce(0) { $0 << 8 | Int(bytes[position + $1]) }
  }

  private static func set(_ bytes: inout [UInt8], at position: Int, _ length: Int, to value: Int) {
    for index in 0..<length { bytes[position + index] = UInt8(value >> (8 * index) & 0xFF) }
  }
}
