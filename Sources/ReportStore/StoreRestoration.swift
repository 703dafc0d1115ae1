import Foundation
import GRDB
public import ReportModel

/// Puts a copy in the place of a store, and keeps what was there.
///
/// Where the store is in use, its content is replaced in one transaction, so that other programs go on with
/// the old content or the new. Nothing is written to the copy.
public struct StoreRestoration {
  /// What was done.
  public struct Outcome: Sendable, Hashable {
    public let contents: StoreFile.Contents
    /// Where the former store is kept; `nil` when there was none.
    public let former: String?
  }

  private let path: String
  private let patience: StorePatience
  private let formerPath: String
  private let author: Author?

  /// - Parameters:
  ///   - path: of the store.
  ///   - formerPath: what the former store is to be called; where such a file is there, a number is added.
  ///   - author: in whose name the log tells of it; `nil` leaves the copy as it is.
  public init(
    of path: String, formerPath: String, patience: StorePatience = StorePatience(),
    author: Author? = nil
  ) {
    self.author = author
    self.path = path
    self.formerPath = formerPath
    self.patience = patience
  }

  /// - Throws: `StoreError`; the store is then as it was.
  public func run(from backup: String) throws -> Outcome {
    let prepared = try HiddenFile(beside: path)
    defer { prepared.remove() }
    let contents = try StoreFile(path: backup, patience: patience)
      .copy(to: prepared.path, toldAs: path)
    if let author { try note(backup, by: author, in: prepared) }
    if !FileManager.default.fileExists(atPath: SQLiteConnection.fileName(path)) {
      if try place(prepared) { return Outcome(contents: contents, former: nil) }
    }
    let former: String
    do {
      former = try replaceContent(by: prepared)
    } catch let error as StoreError {
      // What isn't even a database any more can't be written into; it gives up its place.
      switch error {
      case .notAStore, .damaged: former = try replaceFile(by: prepared)
      default: throw error
      }
    }
    return Outcome(contents: contents, former: former)
  }

  /// Tells in the copy's log that it was put in the store's place.
  private func note(_ backup: String, by author: Author, in prepared: HiddenFile) throws {
    do {
      let copy = try StoreFile.openPlain(prepared.path)
      defer { try? copy.close() }
      try SQLiteSchema.migrator.migrate(copy)
      let name = URL(fileURLWithPath: backup).lastPathComponent
      try copy.write { database in
        _ = try LogTable(database: StoreSession(database)).append(
          .restoration, by: author, ["file": name])
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Gives a copy the store's name, unless another program has just made a store.
  private func place(_ prepared: HiddenFile) throws -> Bool {
    try makeReady(prepared)
    // What a lost store had noted beside it would be taken for notes on this one.
    for suffix in ["-wal", "-journal"] { try setAside(suffix) }
    return try prepared.take(name: path, of: path)
  }

  /// Writes the copy over the content of the store; gives the name under which the former one is kept.
  private func replaceContent(by prepared: HiddenFile) throws -> String {
    let store = try SQLiteConnection.existing(path, patience: patience)
    defer { try? store.close() }
    do {
      try store.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try fit(prepared, to: store)
      let copy = try StoreFile.openPlain(prepared.path)
      defer { try? copy.close() }
      return try copy.inDatabase { copy in
        try store.inDatabase { database in
          let pages = try PageCopy(from: copy, to: database)
          // What others write from here on waits, so that the former store is kept with all there is.
          try pages.lockTarget()
          let former = try keepFormer()
          try pages.run()
          return former
        }
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// A store that is in use takes only pages of its own size.
  private func fit(_ prepared: HiddenFile, to store: DatabaseQueue) throws {
    func pageSize(_ database: Database) throws -> Int64? {
      try DirectStatement(database, "PRAGMA page_size").firstRow { $0.integer(0) }
    }
    guard let wanted = try store.read({ try pageSize($0) }) else { return }
    let copy = try StoreFile.openPlain(prepared.path)
    defer { try? copy.close() }
    guard try copy.read({ try pageSize($0) }) != wanted else { return }
    try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA page_size = \(wanted); VACUUM") }
  }

  /// Copies the store to a name that is free.
  private func keepFormer() throws -> String {
    let kept = try HiddenFile(beside: path)
    defer { kept.remove() }
    let store = try SQLiteConnection.existing(path, patience: patience)
    defer { try? store.close() }
    let target = try StoreFile.openPlain(kept.path)
    // It may be damaged, and is kept as it is.
    try store.inDatabase { store in
      try target.inDatabase { database in
        try PageCopy(from: store, to: database).run()
        try? database.execute(sql: "PRAGMA journal_mode = DELETE")
      }
    }
    try target.close()
    try kept.synchronize(for: path)
    return try nameFormer { try kept.take(name: $0, of: path) }
  }

  /// Gives the copy the name of what stands there, which keeps its file under another name.
  private func replaceFile(by prepared: HiddenFile) throws -> String {
    try makeReady(prepared)
    let former = try nameFormer { try HiddenFile(path: path).link(to: $0, of: path) }
    for suffix in ["-wal", "-journal"] { try setAside(suffix) }
    guard rename(prepared.path, path) == 0 else { throw HiddenFile.failure(of: path) }
    HiddenFile.synchronizeFolder(of: path)
    return former
  }

  /// Makes a copy a store that can be written while it is read, on the disk.
  private func makeReady(_ prepared: HiddenFile) throws {
    do {
      let store = try StoreFile.openPlain(prepared.path)
      try store.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try store.close()
    } catch {
      throw StoreError(error, path: path)
    }
    try prepared.synchronize(for: path)
  }

  private func setAside(_ suffix: String) throws {
    guard FileManager.default.fileExists(atPath: path + suffix) else { return }
    _ = try nameFormer(suffix: suffix) { name in
      try HiddenFile(path: path + suffix).take(name: name, of: path)
    }
  }

  /// The first name that `take` finds free.
  private func nameFormer(
    suffix: String = "", _ take: (String) throws -> Bool
  ) throws -> String {
    var number = 1
    while true {
      let name = (number == 1 ? formerPath : "\(formerPath)-\(number)") + suffix
      if try take(name) { return name }
      number += 1
    }
  }
}
