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
  ///
  /// - Throws: `FileFailure`, with the number `EFBIG` when there are more than `limit` bytes.
  func readAll(path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    let bytes = try readAll(path: path, upTo: limit + 1)
    guard bytes.count <= limit else {
      throw FileFailure(action: .read, path: path, errorNumber: EFBIG)
    }
    return bytes
  }

  /// Reads to the end, or until there are as many bytes as are wanted.
  func readAll(path: String, upTo wanted: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: min(wanted, 1 << 16))
    while bytes.count < wanted {
      let count = try read(into: &block, path: path)
      if count == 0 { break }
      bytes.append(contentsOf: block.prefix(min(count, wanted - bytes.count)))
    }
    return bytes
  }

  /// Reads the next bytes to the front of a block; 0 means the end.
  func read(into block: inout [UInt8], path: String) throws(FileFailure) -> Int {
    try block.withUnsafeMutableBytes { buffer -> Result<Int, FileFailure> in
      Result { () throws(FileFailure) in try read(into: buffer, path: path) }
    }.get()
  }

  /// Reads the next bytes, as many as there are and have room; 0 means the end.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(FileFailure) -> Int {
    while true {
      let count = Foundation.read(number, buffer.baseAddress, buffer.count)
      if count >= 0 {
        return count
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
