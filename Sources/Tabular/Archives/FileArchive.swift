/// Files that were packed in a ZIP archive, read one by one in memory.
///
/// Names are only names here: nothing is written where they point to. Those that point out of the
/// archive are refused all the same, since whoever made them meant no good.
public final class FileArchive {
  /// A file in the archive; folders are none.
  public struct Entry: Hashable, Sendable {
    /// Path within the archive, with `/` between folders.
    public let name: String
    /// Unpacked, as the archive declares it, in bytes.
    public let length: Int
    /// Why the entry isn't to be read.
    public let fault: EntryFault?
    let packed: ZipArchive.Entry
  }

  /// Why an archive can't be read at all.
  public enum Fault: Error, Hashable, Sendable {
    /// It isn't well formed, or there is nothing in it.
    case damaged
    case tooManyEntries
    /// The entries together are larger than `ArchiveLimits.totalLength` when unpacked.
    case tooLarge
  }

  /// Why one entry can't be read, while others can.
  public enum EntryFault: Error, Hashable, Sendable {
    /// The name leads out of the archive: `../../x`, `/etc/x`, `C:\x`.
    case unsafeName
    /// An entry before it has the same name.
    case nameTwice
    case encrypted
    /// Larger than `ArchiveLimits.entryLength` when unpacked.
    case tooLarge
    /// Larger than `ArchiveLimits.compression` allows when unpacked.
    case compression
    case damaged
  }

  /// In the order of the archive.
  public let entries: [Entry]
  /// Whether this is a workbook or another document, which merely is kept as an archive.
  public let isDocument: Bool
  private let archive: ZipArchive

  /// Whether the first bytes of a file are those of an archive that holds anything.
  public static func isLikely(_ start: [UInt8]) -> Bool {
    FileSignature(firstBytes: start) == .zip
  }

  /// Opens a file; what it holds is read when it is asked for.
  public init(path: String) throws(Fault) {
    do throws(ZipArchive.Fault) {
      archive = try ZipArchive(path: path, entryLimit: ArchiveLimits.entryCount)
    } catch {
      throw error == .tooManyEntries ? .tooManyEntries : .damaged
    }
    // libzip takes a file of no bytes, such as a download that failed, for an archive of no files.
    guard !archive.entries.isEmpty else { throw .damaged }
    let names = EntryNames(archive.entries)
    let marks: Set<String> = ["[Content_Types].xml", "mimetype"]
    isDocument = archive.entries.contains { marks.contains($0.name) }
    var total = 0
    var seen: Set<String> = []
    var entries: [Entry] = []
    for packed in archive.entries {
      let (name, isSafe) = names.name(of: packed)
      if name.hasSuffix("/") && isSafe { continue }
      total += min(packed.length, ArchiveLimits.totalLength)
      guard total <= ArchiveLimits.totalLength || isDocument else { throw .tooLarge }
      let fault: EntryFault? =
        if !isSafe {
          .unsafeName
        } else if !seen.insert(name).inserted {
          .nameTwice
        } else {
          Self.fault(of: packed)
        }
      entries.append(Entry(name: name, length: packed.length, fault: fault, packed: packed))
    }
    self.entries = entries
  }

  /// Unpacks an entry.
  ///
  /// - Throws: the entry's fault, or `damaged` when it isn't what the archive declares.
  public func bytes(of entry: Entry) throws(EntryFault) -> [UInt8] {
    if let fault = entry.fault { throw fault }
    do throws(ZipArchive.Fault) {
      var reader = try archive.reader(of: entry.packed)
      var bytes: [UInt8] = []
      var block = [UInt8](repeating: 0, count: max(1, min(entry.length, 1 << 20)))
      while true {
        let count = try block.withUnsafeMutableBytes { buffer -> Result<Int, ZipArchive.Fault> in
          Result { () throws(ZipArchive.Fault) in try reader.read(into: buffer) }
        }.get()
        if count == 0 { break }
        bytes.append(contentsOf: block[..<count])
      }
      guard bytes.count == entry.length else { throw .damaged(entry: entry.name) }
      return bytes
    } catch {
      throw .damaged
    }
  }

  private static func fault(of entry: ZipArchive.Entry) -> EntryFault? {
    if entry.isEncrypted { return .encrypted }
    if entry.length > ArchiveLimits.entryLength { return .tooLarge }
    let isTooDense = entry.isCompressedBeyond(
      ArchiveLimits.compression, smallLength: ArchiveLimits.smallEntryLength)
    return isTooDense ? .compression : nil
  }
}
