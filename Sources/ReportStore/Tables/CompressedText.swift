import CZstd

/// Texts of many records, most of which repeat one another, in a fraction of their length.
enum CompressedText {
  /// The quickest of the levels that aren't made for speed alone.
  fileprivate static let level: Int32 = 1

  /// - Throws: `Contradiction`, which can only mean that there is no memory.
  static func packed(_ bytes: [UInt8]) throws(Contradiction) -> [UInt8] {
    var length = 0
    let packed = [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) {
      buffer, count in
      length = ZSTD_compress(buffer.baseAddress, buffer.count, bytes, bytes.count, level)
      count = ZSTD_isError(length) == 0 ? length : 0
    }
    if ZSTD_isError(length) != 0 { throw Contradiction("texts can't be packed") }
    return packed
  }

  /// - Parameter length: how long they were.
  /// - Throws: `Contradiction` when the bytes aren't packed texts of that length.
  static func unpacked(
    _ bytes: UnsafeRawBufferPointer, length: Int
  ) throws(Contradiction) -> [UInt8] {
    // A block has a few thousand records, whose texts were read from rows of at most 16 MiB.
    guard length >= 0, length <= 1 << 31 else { throw Contradiction("length of texts \(length)") }
    var result = 0
    let unpacked = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      result = ZSTD_decompress(buffer.baseAddress, length, bytes.baseAddress, bytes.count)
      count = result == length ? length : 0
    }
    guard result == length else { throw Contradiction("packed texts") }
    return unpacked
  }
}

/// Packs the texts of many blocks one after the other: what packing needs is made once, which for short ones takes
/// longer than the packing.
final class TextPacker {
  private let context = ZSTD_createCCtx()

  deinit {
    ZSTD_freeCCtx(context)
  }

  /// As `CompressedText.packed` does.
  func packed(_ bytes: [UInt8]) throws(Contradiction) -> [UInt8] {
    var length = 0
    let packed = [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) {
      buffer, count in
      length = ZSTD_compressCCtx(
        context, buffer.baseAddress, buffer.count, bytes, bytes.count, CompressedText.level)
      count = ZSTD_isError(length) == 0 ? length : 0
    }
    if ZSTD_isError(length) != 0 { throw Contradiction("texts can't be packed") }
    return packed
  }
}
