/// What a file that nobody named, but that lies in a folder or an archive, is taken for by its name.
enum FileNameRole {
  /// A table: to be read, or refused with the reason.
  case table
  /// An archive whose files are read.
  case archive
  /// An archive of a kind that can't be read.
  case foreignArchive
  /// What systems and programs leave behind, which nobody means to import.
  case leftover
  /// Anything else: letters, pictures, settings.
  case other

  /// - Parameter name: the last name of the path.
  init(_ name: String) {
    let lowercased = name.lowercased()
    if FileNameRole.isLeftover(lowercased) {
      self = .leftover
      return
    }
    let ending = lowercased.split(separator: ".").dropFirst().last.map(String.init) ?? ""
    self =
      switch ending {
      // Old workbooks are tables too: whoever sent one is to be asked for another.
      case "csv", "tsv", "xlsx", "xlsm", "xls", "xlsb", "ods": .table
      case "zip": .archive
      case "rar", "7z", "gz", "tgz", "tar": .foreignArchive
      default: .other
      }
  }

  /// Hidden files, the locks of Office and LibreOffice, and what Windows and macOS put into folders.
  static func isLeftover(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name == "thumbs.db" || name == "desktop.ini"
      || name == "__macosx"
  }
}
