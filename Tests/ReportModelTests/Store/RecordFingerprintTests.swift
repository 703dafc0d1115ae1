import ReportModel
import Testing

@Suite("Fingerprint of records")
struct RecordFingerprintTests {
  @Test("Taking away what was added gives what was there before, over all carries")
  func sums() {
    let parts = [
      RecordFingerprint(high: .max, low: .max), RecordFingerprint(high: 0, low: 1),
      RecordFingerprint(high: 7, low: .max), RecordFingerprint(high: .max, low: 0),
    ]
    for left in parts {
      for right in parts {
        #expect(left + right == right + left)
        #expect((left + right) - right == left)
      }
    }
    #expect(parts[0] + parts[1] == .empty)
  }

  @Test("It is printed as three groups of four digits")
  func printed() {
    let fingerprint = RecordFingerprint(high: 0x0f1c_9a20_77be_1234, low: 5)
    #expect(fingerprint.printed == "0f1c 9a20 77be")
    #expect(fingerprint.hexadecimal == "0f1c9a2077be12340000000000000005")
  }

  @Test("The hash of the same words is the same in every run and on every machine")
  func stable() {
    let fingerprint = RecordFingerprint(ofWords: 1, 2, 3, 4, 5, 6, 7, 8, 9)
    #expect(fingerprint.hexadecimal == "876796324b03811f39813816f455c091")
  }

  @Test("Each word and its place make a difference")
  func differences() {
    let all = (0..<9).flatMap { place in
      [UInt64(1), .max].map { value in
        let w = (0..<9).map { $0 == place ? value : UInt64(0) }
        return RecordFingerprint(ofWords: w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8])
      }
    }
    #expect(Set(all).count == all.count)
  }
}
