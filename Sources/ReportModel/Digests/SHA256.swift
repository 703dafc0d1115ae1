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
  public struct Digest: Sendable, Hashable, Comparable {
    /// 32 of them.
    public let bytes: [UInt8]

    public static func < (left: Digest, right: Digest) -> Bool {
      left.bytes.lexicographicallyPrecedes(right.bytes)
    }
  }

  /// The digest of bytes.
  public static func digest(of bytes: some Collection<UInt8>) -> Digest {
    var digest = SHA256()
    digest.update(bytes)
    return digest.digest
  }

  /// The digest of all bytes so far.
  public var digest: Digest {
    var finished = context
    var bytes = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&finished, bytes.count, &bytes)
    return Digest(bytes: bytes)
  }

  /// The digest of all bytes so far, as 64 hexadecimal digits.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] },
      as: UTF8.self)
  }
}
