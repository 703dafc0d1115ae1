import CZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A ZIP archive that was opened. Only this file calls libzip.
///
/// Nothing is ever unpacked to a file. What is told of an entry is what the archive declares; it may
/// lie, so a reader holds it to that.
final class ZipArchive {
  struct Entry: Hashable, Sendable {
    let index: UInt64
    /// As it stands in the archive, in whatever encoding.
    let rawName: [UInt8]
    /// As libzip reads it: UTF-8 where it is that, else the encoding of the old DOS.
    let name: String
    /// Unpacked, in bytes.
    let length: Int
    let packedLength: Int
    let isEncrypted: Bool

    /// Whether it unpacks to more than `limit` bytes for each packed one, beyond `smallLength`.
    func isCompressedBeyond(_ limit: Int, smallLength: Int) -> Bool {
      length > smallLength && length / limit > packedLength
    }
  }

  /// Why an archive can't be read.
  enum Fault: Error, Hashable {
    /// It isn't well formed; the entry, if one is to blame.
    case damaged(entry: String)
    case tooManyEntries
    /// The system doesn't give the memory.
    case noMemory
  }

  let entries: [Entry]
  private let archive: OpaquePointer

  /// Opens an archive in memory.
  convenience init(_ bytes: [UInt8], entryLimit: Int) throws(Fault) {
    try self.init(archive: try Self.opened(bytes), entryLimit: entryLimit)
  }

  /// Opens a file, of which only what is asked for is read.
  convenience init(path: String, entryLimit: Int) throws(Fault) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw .damaged(entry: "") }
    try self.init(archive: archive, entryLimit: entryLimit)
  }

  private init(archive: OpaquePointer, entryLimit: Int) throws(Fault) {
    do throws(Fault) {
      entries = try Self.entries(of: archive, limit: entryLimit)
    } catch {
      zip_discard(archive)
      throw error
    }
    self.archive = archive
  }

  deinit {
    zip_discard(archive)
  }

  /// Begins to unpack an entry.
  func reader(of entry: Entry) throws(Fault) -> ZipEntryReader {
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw .damaged(entry: entry.name)
    }
    return ZipEntryReader(entry, file: file, of: self)
  }

  private static func opened(_ bytes: [UInt8]) throws(Fault) -> OpaquePointer {
    // libzip frees what it is given by `malloc`, unless that is empty; the array could move.
    let copy = bytes.isEmpty ? nil : malloc(bytes.count)
    guard bytes.isEmpty || copy != nil else { throw .noMemory }
    copy?.copyMemory(from: bytes, byteCount: bytes.count)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw .damaged(entry: "")
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged(entry: "")
    }
    return archive
  }

  private static func entries(
    of archive: OpaquePointer, limit: Int
  ) throws(Fault) -> [Entry] {
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0 else { throw .damaged(entry: "") }
    guard count <= limit else { throw .tooManyEntries }
    var entries: [Entry] = []
    entries.reserveCapacity(Int(count))
    for index in 0..<UInt64(count) {
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name,
        let rawName = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW))
      else {
        throw .damaged(entry: "")
      }
      guard let length = Int(exactly: status.size), let packed = Int(exactly: status.comp_size)
      else { throw .damaged(entry: String(cString: name)) }
      entries.append(
        Entry(
          index: index,
          rawName: Array(UnsafeRawBufferPointer(start: rawName, count: strlen(rawName))),
          name: String(cString: name), length: length, packedLength: packed,
          isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE)))
    }
    return entries
  }
}

/// Unpacks one entry, piece by piece.
struct ZipEntryReader: ~Copyable {
  let entry: ZipArchive.Entry
  private let file: OpaquePointer
  /// The archive must outlive its files.
  private let archive: ZipArchive
  private var length = 0

  init(_ entry: ZipArchive.Entry, file: OpaquePointer, of archive: ZipArchive) {
    self.entry = entry
    self.file = file
    self.archive = archive
  }

  deinit {
    // Nothing was written, so a failing close loses nothing.
    _ = zip_fclose(file)
  }

  /// Writes the next bytes to `buffer` and returns how many; 0 means the end.
  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ZipArchive.Fault) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    let count = Int(zip_fread(file, base, UInt64(buffer.count)))
    guard count >= 0 else { throw .damaged(entry: entry.name) }
    length += count
    // The sizes that were checked are those which the archive declares; it may lie.
    guard length <= entry.length else { throw .damaged(entry: entry.name) }
    return count
  }
}
