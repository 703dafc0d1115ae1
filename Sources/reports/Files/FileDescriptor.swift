import Foundation

/// An open file of the system, read and written to the end.
struct FileDescriptor {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  /// - Throws: `FileFailure` with the system's reason.
  static func opened(
    _ path: String, flags: Int32, mode: mode_t = 0, for action: FileFailure.Action
  ) throws(FileFailure) -> FileDescriptor {
    let number = open(path, flags | O_CLOEXEC, mode)
    guard number >= 0 else {
      throw FileFailure(action: action, path: path, errorNumber: errno)
    }
    return FileDescriptor(number)
  }

  /// Writes all bytes, however many calls it takes.
  func write(_ bytes: some Collection<UInt8>, path: String) throws(FileFailure) {
    let bytes = Array(bytes)
    var offset = 0
    while offset < bytes.count {
      let written = bytes[offset...].withUnsafeBytes {
        Foundation.write(number, $0.baseAddress, $0.count)
      }
      if written >= 0 {
        offset += written
      } else if errno == EAGAIN {
        waitUntilReady(for: Int16(POLLOUT))
      } else if errno != EINTR {
        throw FileFailure(action: .write, path: path, errorNumber: errno)
      }
    }
  }

  /// Reads to the end.
  func readAll(path: String) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = block.withUnsafeMutableBytes { read(number, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes.append(contentsOf: block[..<count])
      } else if count == 0 {
        return bytes
      } else if errno == EAGAIN {
        waitUntilReady(for: Int16(POLLIN))
      } else if errno != EINTR {
        throw FileFailure(action: .read, path: path, errorNumber: errno)
      }
    }
  }

  func close() {
    _ = Foundation.close(number)
  }

  /// A pipe that isn't ready asks for patience, not for a loop that spins.
  private func waitUntilReady(for events: Int16) {
    var entry = pollfd(fd: number, events: events, revents: 0)
    _ = poll(&entry, 1, -1)
  }
}
