/// Bytes of another source, watched for text in another encoding than the one that its start is in.
///
/// The encoding of a long file is told from its start. What follows is judged as it goes by, lest a
/// second part in another encoding be misread without a word.
public struct JudgedByteSource<Source: ByteSource & ~Copyable>: ByteSource, ~Copyable {
  private var source: Source
  /// Not counted: whoever reads holds it longer than the source lives. (A counted reference that is
  /// taken out of a source like this one is released too early by the optimiser of Swift 6.3.)
  private let judgement: Unmanaged<EncodingJudgement>

  /// - Parameter judgement: must outlive the source.
  public init(_ source: consuming Source, judgement: EncodingJudgement) {
    self.source = source
    self.judgement = .passUnretained(judgement)
  }

  public mutating func read(
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(TabularError) -> Int {
    let count = try source.read(into: buffer)
    judgement.takeUnretainedValue().take(UnsafeBufferPointer(rebasing: buffer[..<count]))
    return count
  }
}

/// What was found in the text that a source has given so far.
public final class EncodingJudgement {
  private let encoding: TextEncoding
  /// Bytes of lines that weren't judged yet.
  private var pending: [UInt8] = []
  private var lines = 1
  private var error: TabularError?

  /// Small enough that a part in another encoding isn't outweighed by what stands before it.
  private static let pieceLength = 1 << 16

  /// - Parameter encoding: of the start of the text.
  public init(of encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Why the text can't be relied upon; `nil` if nothing is known against it.
  public func fault() -> TabularError? {
    _ = pending.withUnsafeBufferPointer { judge($0, isAtEnd: true) }
    pending = []
    return error
  }

  fileprivate func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard error == nil else { return }
    var start = 0
    if !pending.isEmpty {
      // The piece that began before; what follows is judged where it lies.
      start = min(bytes.count, Self.pieceLength)
      pending.append(contentsOf: bytes[..<start])
      let judged = pending.withUnsafeBufferPointer { judge($0) }
      let left = pending.count - judged
      if judged > 0, left <= start {
        pending.removeAll(keepingCapacity: true)
        start -= left
      } else {
        pending.removeFirst(judged)
      }
    }
    if pending.isEmpty {
      let rest = UnsafeBufferPointer(rebasing: bytes[start...])
      pending.append(contentsOf: rest[judge(rest)...])
    } else {
      pending.append(contentsOf: bytes[start...])
    }
    // A line longer than that is refused by whoever reads it.
    if pending.count > 1 << 24 { pending.removeAll() }
  }

  /// Judges the pieces of whole lines at the start of some bytes; tells how many bytes they have.
  private func judge(_ bytes: UnsafeBufferPointer<UInt8>, isAtEnd: Bool = false) -> Int {
    var start = 0
    while error == nil, let end = Self.endOfPiece(of: bytes, from: start, isAtEnd: isAtEnd) {
      let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
      error = Self.fault(in: piece, encoding: encoding, line: lines)
      lines += ByteVector.lineEnds(in: piece)
      start = end
    }
    return start
  }

  /// Where whole lines of about the length of a piece end; `nil` if they don't yet.
  private static func endOfPiece(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, isAtEnd: Bool
  ) -> Int? {
    guard start < bytes.count else { return nil }
    let length = min(bytes.count - start, pieceLength)
    if length < pieceLength { return isAtEnd ? bytes.count : nil }
    let end =
      bytes[start..<start + length].lastIndex(of: ASCII.lineFeed)
      ?? bytes[start...].firstIndex(of: ASCII.lineFeed)
    return end.map { $0 + 1 } ?? (isAtEnd ? bytes.count : nil)
  }

  private static func fault(
    in piece: UnsafeBufferPointer<UInt8>, encoding: TextEncoding, line: Int
  ) -> TabularError? {
    switch encoding {
    case .utf16, .utf16BigEndian: return nil
    case .utf8:
      guard ByteVector.mayBeMojibake(piece),
        let found = Mojibake.first(in: Array(piece)),
        case .mojibake(let ownLine, let excerpt, let meant) = found
      else { return nil }
      return .mojibake(line: line + ownLine - 1, excerpt: excerpt, meant: meant)
    case .windows1258, .tcvn3, .vni:
      let piece = Array(piece)[...]
      let evidence = EncodingEvidence(piece, in: encoding)
      guard evidence.count >= EncodingEvidence.least, evidence.share < 700 else { return nil }
      return .unknownEncoding(TextEncoding.readings(of: piece))
    }
  }
}
