import GRDB
import GRDBSQLite

/// Copies the pages of one database over those of another, by SQLite's online backup.
///
/// The copy is one transaction of the target: its readers see the old content or the new one, and so does
/// whoever opens it after the program was killed. The source is read as it stands at one moment.
final class PageCopy {
  private let source: Database
  private let target: Database
  private let handle: OpaquePointer
  private var isFinished = false

  init(from source: Database, to target: Database) throws {
    self.source = source
    self.target = target
    guard
      let handle = sqlite3_backup_init(
        target.sqliteConnection, "main", source.sqliteConnection, "main")
    else { throw PageCopy.failure(of: target, sqlite3_errcode(target.sqliteConnection)) }
    self.handle = handle
  }

  deinit {
    if !isFinished { sqlite3_backup_finish(handle) }
  }

  /// Keeps other programs from writing into the target until the copy is done or given up.
  func lockTarget() throws {
    let code = sqlite3_backup_step(handle, 0)
    guard code == SQLITE_OK else { throw PageCopy.failure(of: target, code) }
  }

  /// Copies all pages.
  func run() throws {
    let code = sqlite3_backup_step(handle, -1)
    isFinished = true
    let end = sqlite3_backup_finish(handle)
    guard code == SQLITE_DONE else { throw PageCopy.failure(of: target, code) }
    guard end == SQLITE_OK else { throw PageCopy.failure(of: target, end) }
    target.clearSchemaCache()
  }

  private static func failure(of database: Database, _ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
  }
}
