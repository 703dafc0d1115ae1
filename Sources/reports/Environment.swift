import Foundation
import ReportModel

/// What a run takes from its surroundings: variables, the day, the folder. Read nowhere else.
enum Environment {
  /// A variable that is set and not empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Today: by `$REPORTS_TODAY` for tests and reproducible runs, else by the clock of the machine.
  static func today() throws -> Day {
    if let text = value("REPORTS_TODAY") {
      return try DayArgument.day(text, of: "$REPORTS_TODAY")
    }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    let day = Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    guard let day else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "Đồng hồ của máy chỉ một ngày không có thật.",
          en: "The machine's clock shows a day that doesn't exist."))
    }
    return day
  }

  /// Where files are put that are gone when the run ends.
  static var temporaryFolder: String { value("TMPDIR") ?? "/tmp" }

  /// Where small files are put that are gone at once: in memory as long as there is room, unless
  /// `$TMPDIR` says otherwise. A disk has to make and forget each of them.
  static var smallFilesFolder: String {
    guard value("TMPDIR") == nil, FileSystem.freeBytes(in: memoryFolder) ?? 0 >= memoryReserve,
      access(memoryFolder, W_OK | X_OK) == 0
    else { return temporaryFolder }
    return memoryFolder
  }

  private static let memoryFolder = "/dev/shm"
  /// Room that is left to others; small files never take as much.
  private static let memoryReserve: UInt64 = 32 << 20

  /// Absolute path of the current folder.
  static var currentFolder: String { FileManager.default.currentDirectoryPath }
}
