import ReportModel

extension RecordFingerprinter {
  /// Takes fingerprints of rows that bear the store's ids of codes.
  init(codesOf database: StoreSession) throws {
    func codes(_ kind: Int64) throws -> [String] {
      let select = try DirectStatement(
        database, "SELECT id, code FROM code WHERE kind = ? ORDER BY id")
      try select.bind(kind)
      var codes: [String] = []
      try select.forEachRow { codes.append($0.text(1)) }
      return codes
    }
    // Ids count from 1; but phases, of which rows tell the position and 1, are told by their ids.
    self.init(
      unitCodes: [""] + (try codes(1)), phaseCodes: try codes(2),
      contentAreaCodes: [""] + (try codes(3)), indicatorCodes: [""] + (try codes(4)),
      taskCodes: [""] + (try codes(5)))
  }

  /// The fingerprint of a row and its texts.
  func fingerprint(
    of figure: PackedActivity, on day: Int32, reference: String?, note: String?
  ) -> RecordFingerprint {
    var (reference, note) = (reference, note)
    return reference.withUTF8 { reference in
      note.withUTF8 { note in
        fingerprint(of: figure, on: day, reference: reference, note: note)
      }
    }
  }
}

extension String? {
  /// Calls `body` with the bytes of the text, if there is one.
  mutating func withUTF8<Value>(
    _ body: (UnsafeBufferPointer<UInt8>?) -> Value
  ) -> Value {
    guard var text = self else { return body(nil) }
    return text.withUTF8 { body($0) }
  }
}
