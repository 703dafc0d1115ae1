import Tabular

/// One file of records that is to be read: a file of its own, or one that is packed in an archive.
struct RecordInput: Sendable {
  enum Place: Sendable {
    case file(InputFile)
    case entry(FileArchive.Entry, of: RecordArchive)
  }

  let place: Place

  /// As the user would name it: `thang-5.zip/PLK.xlsx` in an archive.
  var name: String {
    switch place {
    case .file(let file): file.name
    case .entry(let entry, let archive): "\(archive.path)/\(entry.name)"
    }
  }

  /// Length in bytes; 0 when it isn't known.
  var length: Int {
    switch place {
    case .file(let file): file.length
    case .entry(let entry, _): entry.length
    }
  }

  /// Where files that belong to it are put: beside it, or beside the archive that holds it.
  var companionPath: String {
    switch place {
    case .file(let file): file.isStandardInput ? "stdin" : file.name
    case .entry(let entry, let archive):
      "\(archive.path).\(entry.name.replacing("/", with: "."))"
    }
  }
}
