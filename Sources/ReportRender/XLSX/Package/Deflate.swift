import CZlib

/// Raw deflate streams, as ZIP packages hold them: the only place that calls zlib.
enum Deflate {
  private static let rawStream: Int32 = -15  // the largest window, no header

  /// The bytes that a stream holds, or `nil` when it isn't one of `size` bytes.
  static func inflated(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = z_stream()
    guard
      inflateInit2_(&stream, rawStream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var result = [UInt8](repeating: 0, count: size)
    let status = run(&stream, from: Array(bytes), into: &result) { inflate(&$0, Z_FINISH) }
    return status == Z_STREAM_END && stream.total_out == UInt(size) ? result : nil
  }

  /// The bytes as a stream, or `nil` when memory runs out.
  static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, rawStream, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var result = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let status = run(&stream, from: bytes, into: &result) { deflate(&$0, Z_FINISH) }
    return status == Z_STREAM_END ? Array(result.prefix(Int(stream.total_out))) : nil
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32(0, bytes, uInt(bytes.count)))
  }

  private static func run(
    _ stream: inout z_stream, from input: [UInt8], into output: inout [UInt8],
    _ step: (inout z_stream) -> Int32
  ) -> Int32 {
    var input = input
    return input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        return step(&stream)
      }
    }
  }
}
