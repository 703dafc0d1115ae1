import Dispatch
import ReportModel
import Synchronization
import Tabular

/// Reads the rows of delimited text on several threads.
///
/// The caller's thread cuts the text into pieces of whole lines and puts together what came of them, in
/// their order; while there is nothing to put together it reads pieces as well. Each piece is read as
/// though a row began with it. Where the one before ended within a row, which it may where a quoted cell
/// takes several lines, it is read again with what was left; so what comes out depends neither on how the
/// text is cut nor on the number of threads.
struct PieceWork<Form: RecordForm> {
  /// What came of one piece.
  struct Part: Sendable {
    var collector: RowCollector
    var records: Form.Records
    /// What doesn't end within the piece.
    var rest: TextPiece?
    var error: TabularError?
  }

  /// Reads pieces; each thread has its own, which remembers how names are spelled.
  struct PartReader: ~Copyable {
    let form: Form
    let empty: Part
    var names: PlanNames
    var rows: TextPieceReader

    mutating func part(_ piece: TextPiece) -> Part {
      var part = empty
      // At hand for every row without being taken out of the reader again.
      let form = form
      do throws(TabularError) {
        part.rest = try rows.forEachRow(of: piece) { row, problem in
          part.collector.take(row, problem, form: form, into: &part.records, names: &names)
        }
      } catch {
        part.error = error
      }
      return part
    }
  }

  /// About how many bytes a piece has: few enough to stay near the processor.
  static var pieceSize: Int { 1 << 18 }

  private let board: PieceBoard<Part>
  private let threads: Int
  private let reader: @Sendable () -> PartReader

  /// - Parameters:
  ///   - threads: how many threads read, at least 1.
  ///   - empty: what a part begins with.
  init(
    threads: Int, form: Form, empty: Part, names: PlanNames,
    rows: @escaping @Sendable () -> TextPieceReader
  ) {
    self.threads = threads
    board = PieceBoard()
    reader = { PartReader(form: form.detached, empty: empty, names: names, rows: rows()) }
  }

  /// Reads all pieces.
  ///
  /// - Parameter take: takes what came of a piece.
  func run(
    next: () throws(ReadingFault) -> TextPiece?, take: (Part) throws(ReadingFault) -> Void
  ) throws(ReadingFault) {
    let group = DispatchGroup()
    defer {
      board.close(threads: threads)
      group.wait()
    }
    var own = reader()
    var cut: [TextPiece] = []
    var rest: TextPiece?
    var taken = 0
    var isCut = false
    while true {
      while !isCut, cut.count < 2 * threads + 1 {
        guard let piece = try next() else {
          isCut = true
          break
        }
        cut.append(piece)
        if threads > 1 { board.post(piece) }
        if taken == 0, cut.count == 2 { startThreads(in: group) }
      }
      guard let piece = cut.first else { break }
      if threads == 1 {
        rest = try Self.take(own.part(piece.following(rest)), take)
      } else if let part = board.finished(taken) {
        let isRight = rest == nil
        rest = try Self.take(isRight ? part : own.part(piece.following(rest)), take)
      } else {
        if let (number, piece) = board.claim() {
          board.finish(number, own.part(piece))
        } else {
          board.waitForFinished()
        }
        continue
      }
      cut.removeFirst()
      taken += 1
    }
    if let rest { _ = try Self.take(own.part(rest.asLast), take) }
  }

  private static func take(
    _ part: Part, _ take: (Part) throws(ReadingFault) -> Void
  ) throws(ReadingFault) -> TextPiece? {
    try take(part)
    if let error = part.error { throw .table(error) }
    return part.rest
  }

  private func startThreads(in group: DispatchGroup) {
    for _ in 1..<threads {
      DispatchQueue.global().async(group: group) { [board, reader] in
        var own = reader()
        while let (number, piece) = board.claimOrWait() { board.finish(number, own.part(piece)) }
      }
    }
  }
}

/// Why the reading of a file can't go on.
enum ReadingFault: Error {
  case table(TabularError)
  case temporaryFile(TemporaryFileError)
}

/// Pieces that wait to be read, and what came of those that were.
private final class PieceBoard<Part: Sendable>: Sendable {
  private struct State {
    var posted = 0
    var waiting: [(number: Int, piece: TextPiece)] = []
    var finished: [Int: Part] = [:]
    var isClosed = false
  }

  private let state = Mutex(State())
  /// Signalled for each piece that was posted.
  private let work = DispatchSemaphore(value: 0)
  /// Signalled for each piece that was read by another thread.
  private let done = DispatchSemaphore(value: 0)

  func post(_ piece: TextPiece) {
    state.withLock { state in
      state.waiting.append((state.posted, piece))
      state.posted += 1
    }
    work.signal()
  }

  /// A piece to be read, if one waits.
  func claim() -> (number: Int, piece: TextPiece)? {
    state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
  }

  /// The next piece to be read; `nil` when no more will come.
  func claimOrWait() -> (number: Int, piece: TextPiece)? {
    while true {
      if let claimed = claim() { return claimed }
      if state.withLock({ $0.isClosed }) { return nil }
      work.wait()
    }
  }

  func finish(_ number: Int, _ part: Part) {
    state.withLock { $0.finished[number] = part }
    done.signal()
  }

  /// What came of a piece, if it was read.
  func finished(_ number: Int) -> Part? {
    state.withLock { $0.finished.removeValue(forKey: number) }
  }

  func waitForFinished() {
    done.wait()
  }

  /// Ends the threads, of which there are so many, once they have read what they are at.
  func close(threads: Int) {
    state.withLock { state in
      state.isClosed = true
      state.waiting.removeAll()
    }
    for _ in 0..<threads { work.signal() }
  }
}
