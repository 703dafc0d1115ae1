import Foundation

/// stdout and stderr, written without a buffer that could be lost.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes all bytes.
  ///
  /// - Throws: `OutputClosed` when whoever read has gone, `FileFailure` when writing fails.
  func write(_ bytes: some Collection<UInt8>) throws {
    let name = self == .output ? "stdout" : "stderr"
    do {
      try FileDescriptor(rawValue).write(bytes, path: name)
    } catch let failure where failure.errorNumber == EPIPE {
      throw OutputClosed()
    }
  }
}
