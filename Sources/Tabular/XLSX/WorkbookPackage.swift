/// The archive that a workbook is: its parts by name, within the bounds of `XLSXLimits`.
final class WorkbookPackage {
  /// A part of the package.
  struct Part: Hashable {
    let entry: ZipArchive.Entry

    var name: String { entry.name }
  }

  let archiveLength: Int
  private let archive: ZipArchive
  private let parts: [String: Part]

  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    guard bytes.count <= XLSXLimits.archiveLength else {
      throw .tooLarge(part: "", .archive)
    }
    archiveLength = bytes.count
    do throws(ZipArchive.Fault) {
      archive = try ZipArchive(bytes, entryLimit: XLSXLimits.partCount)
    } catch {
      throw WorkbookFault(error)
    }
    parts = try Self.parts(archive.entries)
  }

  /// A part by its name; letter case doesn't matter in a package.
  func part(named name: String) -> Part? { parts[name.lowercased()] }

  /// Begins to unpack a part.
  func reader(of part: Part) throws(WorkbookFault) -> WorkbookPartReader {
    do throws(ZipArchive.Fault) {
      return WorkbookPartReader(part, try archive.reader(of: part.entry))
    } catch {
      throw WorkbookFault(error)
    }
  }

  private static func parts(
    _ entries: [ZipArchive.Entry]
  ) throws(WorkbookFault) -> [String: Part] {
    var parts: [String: Part] = [:]
    for entry in entries {
      let name = entry.name
      guard isSafe(name) else { throw .unsafeName(name) }
      if name.hasSuffix("/") { continue }
      guard !entry.isEncrypted else { throw .passwordProtected }
      guard entry.length <= XLSXLimits.partLength else { throw .tooLarge(part: name, .part) }
      if entry.isCompressedBeyond(
        XLSXLimits.compression, smallLength: XLSXLimits.smallPartLength)
      {
        throw .tooLarge(part: name, .compression)
      }
      guard parts.updateValue(Part(entry: entry), forKey: name.lowercased()) == nil else {
        throw .damaged(part: name)
      }
    }
    return parts
  }

  private static func isSafe(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.contains("\\") && !name.contains(":")
      && !name.split(separator: "/").contains("..")
  }
}

/// Unpacks one part, piece by piece.
struct WorkbookPartReader: ~Copyable {
  let part: WorkbookPackage.Part
  private var reader: ZipEntryReader

  init(_ part: WorkbookPackage.Part, _ reader: consuming ZipEntryReader) {
    self.part = part
    self.reader = reader
  }

  /// Writes the next bytes to `buffer` and returns how many; 0 means the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
    do throws(ZipArchive.Fault) {
      return try reader.read(into: buffer)
    } catch {
      throw WorkbookFault(error)
    }
  }
}

extension WorkbookFault {
  fileprivate init(_ fault: ZipArchive.Fault) {
    self =
      switch fault {
      case .damaged(let entry): .damaged(part: entry)
      case .tooManyEntries: .tooLarge(part: "", .parts)
      case .noMemory: .tooLarge(part: "", .archive)
      }
  }
}
