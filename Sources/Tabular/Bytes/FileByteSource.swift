#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a file, or of a pipe such as the standard input.
public struct FileByteSource: ByteSource, ~Copyable {
  private let path: String
  private let descriptor: Int32
  private let closesAtEnd: Bool

  /// Opens a file for reading.
  ///
  /// - Throws: `TabularError.unreadable` with the system's error number when it can't be opened.
  public init(path: String) throws(TabularError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, errorNumber: errno) }
    self.path = path
    self.descriptor = descriptor
    closesAtEnd = true
  }

  /// Reads from a descriptor that is open already and stays so.
  ///
  /// - Parameters:
  ///   - descriptor: 0 is the standard input.
  ///   - name: what errors call it.
  public init(descriptor: Int32, name: String) {
    path = name
    self.descriptor = descriptor
    closesAtEnd = false
  }

  deinit {
    // Nothing was written, so a failing close loses nothing.
    if closesAtEnd { _ = close(descriptor) }
  }

  public mutating func read(
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(TabularError) -> Int {
    while true {
      #if canImport(Glibc)
        let length = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let length = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let length = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if length >= 0 { return length }
      // A signal that was handled is no reason to give up.
      if errno != EINTR { throw .unreadable(path: path, errorNumber: errno) }
    }
  }
}
