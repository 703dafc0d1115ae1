import CZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A ZIP archive in memory. Only this file calls libzip.
///
/// Nothing is ever unpacked to a file, and names are checked all the same.
final class ZipArchive {
  /// A part of the archive.
  struct Part: Hashable {
    let index: UInt64
    let name: String
    /// Unpacked, as the archive declares it.
    let length: Int
  }

  let archiveLength: Int
  private let archive: OpaquePointer
  private let parts: [String: Part]

  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    guard bytes.count <= XLSXLimits.archiveLength else {
      throw .tooLarge(part: "", .archive)
    }
    archiveLength = bytes.count
    let archive = try Self.opened(bytes)
    do {
      parts = try Self.parts(of: archive)
    } catch {
      zip_discard(archive)
      throw error
    }
    self.archive = archive
  }

  deinit {
    zip_discard(archive)
  }

  /// A part by its name; letter case doesn't matter in a package.
  func part(named name: String) -> Part? { parts[name.lowercased()] }

  /// Begins to unpack a part.
  func reader(of part: Part) throws(WorkbookFault) -> ZipPartReader {
    guard let file = zip_fopen_index(archive, part.index, 0) else {
      throw .damaged(part: part.name)
    }
    return ZipPartReader(part, file: file, of: self)
  }

  private static func opened(_ bytes: [UInt8]) throws(WorkbookFault) -> OpaquePointer {
    // libzip frees what it is given by `malloc`; the array could move.
    guard let copy = malloc(max(1, bytes.count)) else { throw .tooLarge(part: "", .archive) }
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw .damaged(part: "")
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged(part: "")
    }
    return archive
  }

  private static func parts(of archive: OpaquePointer) throws(WorkbookFault) -> [String: Part] {
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0 else { throw .damaged(part: "") }
    guard count <= XLSXLimits.partCount else { throw .tooLarge(part: "", .parts) }
    var parts: [String: Part] = [:]
    for index in 0..<UInt64(count) {
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(archive, index, 0, &status) == 0, let pointer = status.name else {
        throw .damaged(part: "")
      }
      let name = String(cString: pointer)
      guard isSafe(name) else { throw .unsafeName(name) }
      if name.hasSuffix("/") { continue }
      let part = try part(status, name: name, index: index)
      guard parts.updateValue(part, forKey: name.lowercased()) == nil else {
        throw .damaged(part: name)
      }
    }
    return parts
  }

  private static func part(
    _ status: zip_stat_t, name: String, index: UInt64
  ) throws(WorkbookFault) -> Part {
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .passwordProtected }
    guard let length = Int(exactly: status.size), let packed = Int(exactly: status.comp_size) else {
      throw .damaged(part: name)
    }
    guard length <= XLSXLimits.partLength else { throw .tooLarge(part: name, .part) }
    if length > XLSXLimits.smallPartLength, length / XLSXLimits.compression > packed {
      throw .tooLarge(part: name, .compression)
    }
    return Part(index: index, name: name, length: length)
  }

  private static func isSafe(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.contains("\\") && !name.contains(":")
      && !name.split(separator: "/").contains("..")
  }
}

/// Unpacks one part, piece by piece.
struct ZipPartReader: ~Copyable {
  let part: ZipArchive.Part
  private let file: OpaquePointer
  /// The archive must outlive its files.
  private let archive: ZipArchive
  private var length = 0

  init(_ part: ZipArchive.Part, file: OpaquePointer, of archive: ZipArchive) {
    self.part = part
    self.file = file
    self.archive = archive
  }

  deinit {
    // Nothing was written, so a failing close loses nothing.
    _ = zip_fclose(file)
  }

  /// Writes the next bytes to `buffer` and returns how many; 0 means the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    let count = Int(zip_fread(file, base, UInt64(buffer.count)))
    guard count >= 0 else { throw .damaged(part: part.name) }
    length += count
    // The sizes that were checked are those which the archive declares; it may lie.
    guard length <= part.length else { throw .damaged(part: part.name) }
    return count
  }
}
