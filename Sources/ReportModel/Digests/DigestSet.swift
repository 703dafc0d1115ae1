/// The digests of some things, whatever their order, from which one digest of all is made.
public struct DigestSet: Sendable {
  private var digests: [SHA256.Digest] = []

  public init() {}

  public mutating func append(_ digest: SHA256.Digest) { digests.append(digest) }

  public mutating func append(contentsOf others: [SHA256.Digest]) {
    digests.append(contentsOf: others)
  }

  /// Of how many there are and of their digests in order; `nil` when there are none.
  public var digest: SHA256.Digest? {
    guard !digests.isEmpty else { return nil }
    var digest = SHA256()
    digest.update("\(digests.count)\n".utf8)
    for one in DigestSet.inOrder(digests) { digest.update(one) }
    return digest.finish()
  }

  /// Puts digests in order.
  ///
  /// Their bits are spread evenly, so that those with equal first bits are a dozen or so wherever there are
  /// many: to put each among its likes, and then these in order, compares a few of them instead of all.
  private static func inOrder(_ digests: [SHA256.Digest]) -> [SHA256.Digest] {
    let bits = Int.bitWidth - (digests.count >> 4).leadingZeroBitCount
    guard bits > 0 else { return digests.sorted() }
    func likes(_ digest: SHA256.Digest) -> Int { Int(digest.words.0 >> UInt64(64 - bits)) }
    var ends = [Int](repeating: 0, count: 1 << bits)
    for digest in digests { ends[likes(digest)] += 1 }
    var count = 0
    for place in ends.indices {
      count += ends[place]
      ends[place] = count
    }
    return Array(unsafeUninitializedCapacity: digests.count) { ordered, filled in
      var starts = ends
      for digest in digests {
        let likes = likes(digest)
        starts[likes] -= 1
        ordered.initializeElement(at: starts[likes], to: digest)
      }
      filled = digests.count
      for (start, end) in zip(starts, ends) where end - start > 1 {
        ordered[start..<end].sort()
      }
    }
  }
}
