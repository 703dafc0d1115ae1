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

  @Test("The hash of a text is the same in every run")
  func stable() {
    var hasher = RecordHasher()
    hasher.combine("Hội nghị")
    hasher.combine(Int64(-1))
    hasher.combine(nil)
    let first = hasher.fingerprint
    var again = RecordHasher()
    again.combine("Hội nghị")
    again.combine(Int64(-1))
    again.combine(nil)
    #expect(first == again.fingerprint)
    #expect(RecordHasher.hash(of: "") != RecordHasher.hash(of: "\u{0}"))
  }

  @Test("Absent and empty text, and the order of the parts, make a difference")
  func differences() {
    func fingerprint(_ parts: String?...) -> RecordFingerprint {
      var hasher = RecordHasher()
      for part in parts { hasher.combine(part) }
      return hasher.fingerprint
    }
    let all = [
      fingerprint(nil, ""), fingerprint("", nil), fingerprint("a", "b"), fingerprint("b", "a"),
      fingerprint("ab", ""), fingerprint("", "ab"), fingerprint(nil, nil), fingerprint("", ""),
    ]
    #expect(Set(all).count == all.count)
  }
}
