import ReportModel
import Testing

@Suite("SHA-256 digests")
struct SHA256Tests {
  @Test(
    "the examples of FIPS 180-4 give their digests",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(text: String, digest: String) {
    #expect(SHA256.hexadecimal(of: text) == digest)
  }

  @Test(
    "pieces of any length give the digest of the whole", arguments: [1, 55, 56, 63, 64, 65, 200])
  func pieces(length: Int) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var digest = SHA256()
    for start in stride(from: 0, to: bytes.count, by: length) {
      digest.update(bytes[start..<min(start + length, bytes.count)])
    }
    #expect(digest.hexadecimal == SHA256.hexadecimal(of: bytes))
  }
}
