import ReportModel
import Testing

@Suite("The digest of a set of digests")
struct DigestSetTests {
  @Test(
    "is that of all of them in order, whatever order they came in",
    arguments: [1, 2, 15, 16, 31, 32, 33, 500, 5000])
  func inOrder(count: Int) {
    // Some come twice, as records may that say the same.
    let digests = (0..<count).map { SHA256.digest(of: "record \($0 / 2 * 3)".utf8) }
    var expected = SHA256()
    expected.update("\(count)\n".utf8)
    for digest in digests.sorted() { expected.update(digest) }
    for order in [digests, digests.reversed(), digests.sorted()] {
      var set = DigestSet()
      set.append(contentsOf: Array(order.dropLast()))
      for digest in order.suffix(1) { set.append(digest) }
      #expect(set.digest == expected.digest)
    }
  }

  @Test("is none when there are no digests")
  func empty() {
    #expect(DigestSet().digest == nil)
  }

  @Test("a digest that is finished begins anew")
  func finished() {
    var digest = SHA256()
    digest.update("abc".utf8)
    let first = digest.finish()
    digest.update("abc".utf8)
    #expect(digest.finish() == first)
    #expect(first == SHA256.digest(of: "abc".utf8))
    #expect(first.hexadecimal == SHA256.hexadecimal(of: "abc"))
  }
}
