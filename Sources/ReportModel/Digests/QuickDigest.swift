import CXXHash

/// A digest (XXH3, 128 bits) that tells contents apart at the speed of reading them.
///
/// It is no seal against forgery: for what is kept there is `SHA256`.
public final class QuickDigest {
  /// Stands before the digits, so that they aren't taken for those of another digest.
  public static let prefix = "xxh3:"

  private let state: OpaquePointer?

  public init() {
    state = XXH3_createState()
    XXH3_128bits_reset(state)
  }

  deinit {
    XXH3_freeState(state)
  }

  /// Takes in the bytes that follow.
  public func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    XXH3_128bits_update(state, bytes.baseAddress, bytes.count)
  }

  /// The digest of all bytes so far: the prefix and 32 hexadecimal digits.
  public var text: String {
    let hash = XXH3_128bits_digest(state)
    return QuickDigest.prefix
      + RecordFingerprint(high: hash.high64, low: hash.low64).hexadecimal
  }
}
