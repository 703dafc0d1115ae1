/// Rows, references and notes of activity records, packed one behind the other.
///
/// Each entry is three numbers of variable length and the bytes of its texts: the row as the difference to
/// the one before (signed, zigzag), the length of the reference and 1, the length of the note and 1 (0: there
/// is none), the reference, the note.
public enum ActivityTexts {
  /// What stands beside the figures of one record.
  public struct Entry: Sendable, Hashable {
    public let row: Int
    public let reference: String?
    public let note: String?

    /// Nothing beside the figures.
    public static let none = Entry(row: 0, reference: nil, note: nil)
  }

  /// Packs entries.
  public struct Writer: Sendable {
    public private(set) var bytes: [UInt8] = []
    private var lastRow = 0

    public init() {}

    /// Begins anew, keeping the memory.
    public mutating func removeAll() {
      bytes.removeAll(keepingCapacity: true)
      lastRow = 0
    }

    /// - Parameters:
    ///   - reference: UTF-8 in NFC; `nil` when there is none.
    ///   - note: UTF-8 in NFC; `nil` when there is none.
    public mutating func append(
      row: Int, reference: UnsafeBufferPointer<UInt8>?, note: UnsafeBufferPointer<UInt8>?
    ) {
      let step = row &- lastRow
      lastRow = row
      bytes.append(
        variableLength: UInt64(bitPattern: Int64((step << 1) ^ (step >> (Int.bitWidth - 1)))))
      bytes.append(variableLength: UInt64(reference.map { $0.count + 1 } ?? 0))
      bytes.append(variableLength: UInt64(note.map { $0.count + 1 } ?? 0))
      if let reference { bytes.append(contentsOf: reference) }
      if let note { bytes.append(contentsOf: note) }
    }

    /// Takes over the entries of another writer, behind the own ones.
    public mutating func append(contentsOf other: Writer) {
      // Only the first row is told as the difference to what stood before it.
      var reader = Reader(other.bytes)
      guard let first = reader.number() else { return }
      let step =
        (Int(truncatingIfNeeded: first >> 1) ^ -Int(truncatingIfNeeded: first & 1)) &- lastRow
      bytes.append(
        variableLength: UInt64(bitPattern: Int64((step << 1) ^ (step >> (Int.bitWidth - 1)))))
      bytes.append(contentsOf: other.bytes[reader.position...])
      lastRow = other.lastRow
    }

    public mutating func append(_ record: ActivityRecord) {
      append(Entry(row: record.row, reference: record.reference, note: record.note))
    }

    public mutating func append(_ entry: Entry) {
      var (reference, note) = (entry.reference ?? "", entry.note ?? "")
      reference.withUTF8 { reference in
        note.withUTF8 { note in
          append(
            row: entry.row, reference: entry.reference == nil ? nil : reference,
            note: entry.note == nil ? nil : note)
        }
      }
    }
  }

  /// Unpacks entries; bytes that are no entries end it.
  public struct Reader {
    private let bytes: [UInt8]
    fileprivate private(set) var position = 0
    private var row = 0

    public init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    public mutating func next() -> Entry? {
      guard let step = number(), let reference = number(), let note = number() else { return nil }
      row = row &+ (Int(truncatingIfNeeded: step >> 1) ^ -Int(truncatingIfNeeded: step & 1))
      guard let first = text(reference), let second = text(note) else { return nil }
      return Entry(row: row, reference: first, note: second)
    }

    /// Passes an entry over; `false` when there is none.
    public mutating func skip() -> Bool { nextPlaces() != nil }

    /// The next entry, with the places of its texts among the bytes: for those who need no text made of them.
    public mutating func nextPlaces() -> (row: Int, reference: Range<Int>?, note: Range<Int>?)? {
      guard let step = number(), let reference = number(), let note = number() else { return nil }
      row = row &+ (Int(truncatingIfNeeded: step >> 1) ^ -Int(truncatingIfNeeded: step & 1))
      guard let first = place(reference), let second = place(note) else { return nil }
      return (row, first, second)
    }

    /// `nil` when the bytes end too early, `.some(nil)` when there is no text.
    private mutating func text(_ lengthAndOne: UInt64) -> String?? {
      place(lengthAndOne).map { place in
        place.map { String(decoding: bytes[$0], as: UTF8.self) }
      }
    }

    /// `nil` when the bytes end too early, `.some(nil)` when there is no text.
    private mutating func place(_ lengthAndOne: UInt64) -> Range<Int>?? {
      if lengthAndOne == 0 { return .some(nil) }
      guard lengthAndOne - 1 <= UInt64(bytes.count - position) else { return nil }
      let start = position
      position += Int(lengthAndOne - 1)
      return .some(start..<position)
    }

    fileprivate mutating func number() -> UInt64? { bytes.variableLength(at: &position) }
  }
}
