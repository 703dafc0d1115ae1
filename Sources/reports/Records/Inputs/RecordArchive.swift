import Synchronization
import Tabular

/// An archive some of whose entries are to be read, by whichever thread.
///
/// It is opened for the first entry and closed after the last, so that a folder full of archives
/// doesn't exhaust what the system lets a program have open.
final class RecordArchive: Sendable {
  private struct State {
    var archive: FileArchive?
    var unread: Int
  }

  /// As the user named it.
  let path: String
  private let state: Mutex<State>

  /// - Parameter unread: how many entries will be asked for.
  init(path: String, unread: Int) {
    self.path = path
    state = Mutex(State(unread: unread))
  }

  /// The bytes of an entry.
  ///
  /// - Throws: `ArchiveFailure` when it can't be unpacked.
  func bytes(of entry: FileArchive.Entry) throws(ArchiveFailure) -> [UInt8] {
    try state.withLock { state -> Result<[UInt8], ArchiveFailure> in
      defer {
        state.unread -= 1
        if state.unread <= 0 { state.archive = nil }
      }
      return unpacked(entry, &state)
    }.get()
  }

  private func unpacked(
    _ entry: FileArchive.Entry, _ state: inout State
  ) -> Result<[UInt8], ArchiveFailure> {
    do throws(FileArchive.Fault) {
      let archive: FileArchive
      if let opened = state.archive {
        archive = opened
      } else {
        archive = try FileArchive(path: path)
      }
      state.archive = archive
      do throws(FileArchive.EntryFault) {
        return .success(try archive.bytes(of: entry))
      } catch {
        return .failure(ArchiveFailure(error, entry: entry.name, archive: path))
      }
    } catch {
      return .failure(ArchiveFailure(error, archive: path))
    }
  }
}
