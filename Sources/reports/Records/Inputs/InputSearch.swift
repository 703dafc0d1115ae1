import Foundation
import ReportModel
import Tabular

/// What the names on a command line stand for: files as they are, the files in folders and archives.
///
/// Folders are walked by name, those within them included, so the order is the same everywhere. Files
/// that were named are read whatever they are called; those that were found, if they are tables.
struct InputSearch {
  enum Item: Sendable {
    case input(RecordInput)
    /// Something that won't be read, and has to be told of at its place.
    case refused(name: String, any ExitingError)
  }

  private(set) var items: [Item] = []
  /// Files that are no tables, in the order in which they were found.
  private(set) var others: [String] = []
  /// How many things there were that systems and programs leave behind.
  private(set) var leftoverCount = 0
  /// Whether a folder or an archive was looked into, so that there may be more files than names.
  private(set) var isWide = false

  /// Files that aren't records but belong to the plan.
  private let planFiles: Set<FileIdentity>

  /// - Parameter planFiles: paths of files that are no records, though they are tables.
  init(_ names: [String], planFiles: [String] = []) {
    self.planFiles = Set(planFiles.compactMap { FileIdentity($0) })
    for name in names {
      switch FileSystem.kind(of: name) {
      case .folder where name != "-":
        isWide = true
        walk(name, within: [])
      case .file where FileNameRole(FileSystem.name(of: name)) == .archive: open(name)
      default: add(.file(InputFile(name: name)))
      }
    }
  }

  /// The sum of all lengths that are known, in bytes.
  var length: Int {
    items.reduce(0) { sum, item in
      if case .input(let input) = item { sum + input.length } else { sum }
    }
  }

  private mutating func add(_ place: RecordInput.Place) {
    items.append(.input(RecordInput(place: place)))
  }

  private mutating func refuse(_ name: String, _ error: any ExitingError) {
    items.append(.refused(name: name, error))
  }

  /// - Parameter within: the folders that lead here, so that a link to one of them ends the walk.
  private mutating func walk(_ folder: String, within: Set<FileIdentity>) {
    guard let identity = FileIdentity(folder), !within.contains(identity) else { return }
    do throws(FileFailure) {
      try FileDescriptor.opened(folder, flags: O_RDONLY | O_DIRECTORY, for: .read).close()
    } catch {
      return refuse(folder, error)
    }
    for name in FileSystem.names(in: folder) {
      let path = FileSystem.joined(folder, name)
      if FileNameRole.isLeftover(name.lowercased()) {
        leftoverCount += 1
        continue
      }
      switch FileSystem.kind(of: path) {
      case .folder: walk(path, within: within.union([identity]))
      case .file: find(path)
      case .other, nil: others.append(path)
      }
    }
  }

  private mutating func find(_ path: String) {
    switch FileNameRole(FileSystem.name(of: path)) {
    case .table:
      let isOfPlan = FileIdentity(path).map(planFiles.contains) ?? false
      if isOfPlan { others.append(path) } else { add(.file(InputFile(name: path))) }
    case .archive: open(path)
    case .foreignArchive: refuse(path, ArchiveFailure(foreign: path))
    case .leftover: leftoverCount += 1
    case .other: others.append(path)
    }
  }

  /// Looks into an archive; what is called one but is a workbook is read as that.
  private mutating func open(_ path: String) {
    let archive: FileArchive
    do throws(FileArchive.Fault) {
      archive = try FileArchive(path: path)
    } catch {
      refuse(path, unreadable(path) ?? ArchiveFailure(error, archive: path))
      return
    }
    guard !archive.isDocument else { return add(.file(InputFile(name: path))) }
    isWide = true
    // In the order in which the files would be found if they were unpacked.
    let entries = archive.entries.map { (entry: $0, steps: $0.name.split(separator: "/")) }
      .sorted { $0.steps.lexicographicallyPrecedes($1.steps) }
      .map { ($0.entry, role: InputSearch.role(of: $0.steps)) }
    let shared = RecordArchive(
      path: path, unread: entries.count { $0.role == .table && $0.0.fault == nil })
    for (entry, role) in entries {
      let name = "\(path)/\(entry.name)"
      switch role {
      // A hidden file is passed over, but not one whose name was made to lead elsewhere.
      case _ where entry.fault == .unsafeName:
        refuse(name, ArchiveFailure(.unsafeName, entry: entry.name, archive: path))
      case .table:
        if let fault = entry.fault {
          refuse(name, ArchiveFailure(fault, entry: entry.name, archive: path))
        } else {
          add(.entry(entry, of: shared))
        }
      case .archive, .foreignArchive:
        refuse(name, ArchiveFailure(nested: entry.name, archive: path))
      case .leftover: leftoverCount += 1
      case .other: others.append(name)
      }
    }
  }

  /// An entry is a leftover as soon as one of its folders is.
  private static func role(of steps: [Substring]) -> FileNameRole {
    if steps.contains(where: { FileNameRole.isLeftover($0.lowercased()) }) { return .leftover }
    return FileNameRole(steps.last.map(String.init) ?? "")
  }

  /// Why the system doesn't give the file, if that is why it can't be opened.
  private func unreadable(_ path: String) -> FileFailure? {
    do throws(FileFailure) {
      _ = try InputFile(name: path).firstBytes(1)
      return nil
    } catch {
      return error
    }
  }
}
