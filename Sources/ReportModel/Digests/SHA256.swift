import CNettle

/// The SHA-256 digest of bytes (FIPS 180-4), by which equal contents are recognised.
///
/// Bytes may be given piece by piece:
///
///     var digest = SHA256()
///     digest.update(bytes)
///     let digits = digest.hexadecimal
public struct SHA256: Sendable {
  private var context = sha256_ctx()

  public init() {
    nettle_sha256_init(&context)
  }

  /// The digest of bytes, as 64 hexadecimal digits.
  public static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.hexadecimal
  }

  /// The digest of a text's UTF-8 bytes, as 64 hexadecimal digits.
  public static func hexadecimal(of text: String) -> String { hexadecimal(of: text.utf8) }

  /// Takes in the bytes that follow.
  public mutating func update(_ bytes: some Collection<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { update($0) }
    if isDone == nil { Array(bytes).withUnsafeBufferPointer { update($0) } }
  }

  /// Takes in the bytes that follow.
  public mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    nettle_sha256_update(&context, bytes.count, base)
  }

  /// A digest as a value, which can be put in order.
  public struct Digest: Sendable, Hashable, Comparable, BitwiseCopyable {
    // The bytes as they come, eight at a time, the first of them in the highest place.
    let words: (UInt64, UInt64, UInt64, UInt64)

    public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    public static func < (left: Digest, right: Digest) -> Bool { left.words < right.words }

    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

    /// 64 hexadecimal digits.
    public var hexadecimal: String {
      [words.0, words.1, words.2, words.3].map { word in
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
      }.joined()
    }
  }

  /// The digest of bytes.
  public static func digest(of bytes: some Collection<UInt8>) -> Digest {
    var digest = SHA256()
    digest.update(bytes)
    return digest.digest
  }

  /// Takes in the 32 bytes of another digest.
  public mutating func update(_ digest: Digest) {
    let words = (
      digest.words.0.bigEndian, digest.words.1.bigEndian, digest.words.2.bigEndian,
      digest.words.3.bigEndian
    )
    withUnsafeBytes(of: words) { update($0.bindMemory(to: UInt8.self)) }
  }

  /// The digest of all bytes so far.
  public var digest: Digest {
    var finished = self
    return finished.finish()
  }

  /// The digest of all bytes so far; what is taken in next begins another.
  public mutating func finish() -> Digest {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { bytes in
      let bytes = bytes.bindMemory(to: UInt8.self)
      // The library begins anew by itself.
      nettle_sha256_digest(&context, bytes.count, bytes.baseAddress)
    }
    return Digest(
      words: (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian))
  }

  /// The digest of all bytes so far, as 64 hexadecimal digits.
  public var hexadecimal: String { digest.hexadecimal }
}
