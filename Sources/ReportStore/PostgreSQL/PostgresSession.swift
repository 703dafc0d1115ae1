import CPostgreSQL
import Synchronization

/// One connection to a server. Statements are run one after the other; whoever uses it sees to that.
final class PostgresSession: Sendable {
  private struct State {
    /// The address of libpq's connection, which is no value that Swift lets several threads hold.
    var handle: UInt
    var names: [String: String] = [:]
    var translations: [String: PostgresText] = [:]
  }

  let library: PostgresLibrary
  private let name: String
  private let patience: StorePatience
  private let state: Mutex<State>

  /// - Throws: `StoreError.noClientLibrary`, `PostgresError`.
  init(_ address: ServerAddress, name: String, patience: StorePatience) throws {
    self.name = name
    self.patience = patience
    let library = try PostgresLibrary.shared.get()
    self.library = library
    // What stands in the address goes before what stands before it.
    let settings = [
      ("connect_timeout", "10"), ("dbname", address.text), ("client_encoding", "UTF8"),
      ("fallback_application_name", "reports"),
    ]
    let handle = PostgresSession.withTexts(settings.map(\.0)) { keywords in
      PostgresSession.withTexts(settings.map(\.1)) { values in
        library.connect(keywords, values, 1)
      }
    }
    guard let handle else {
      throw PostgresError(state: nil, message: "no memory", isConnectionLost: true)
    }
    state = Mutex(State(handle: UInt(bitPattern: handle)))
    guard library.status(handle) == CONNECTION_OK else {
      let failure = failure(of: nil)
      // One that starts up, or comes to itself after a crash, is worth another try. Of a refusal no state is told:
      // its words are known in English only, and asking again may already find it up.
      let isComing =
        failure.message.contains("the database system is")
        || library.ping(address.text) == PQPING_REJECT
      throw isComing
        ? PostgresError(state: "57P03", message: failure.message, isConnectionLost: true) : failure
    }
    // Notices tell of tables that are there already; there is nobody to read them.
    _ = library.setNoticeProcessor(handle, { _, _ in }, nil)
  }

  deinit {
    library.finish(handle)
  }

  private var handle: OpaquePointer? { OpaquePointer(bitPattern: state.withLock(\.handle)) }

  /// Calls `body` with texts as C has them, `NULL` behind the last.
  private static func withTexts<Value>(
    _ texts: [String], _ body: (PostgresLibrary.Texts) -> Value
  ) -> Value {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for text in texts {
      starts.append(bytes.count)
      bytes += text.utf8CString
    }
    return bytes.withUnsafeBufferPointer { bytes in
      let pointers = starts.map { start in bytes.baseAddress.map { $0 + start } } + [nil]
      return pointers.withUnsafeBufferPointer { pointers in
        withUnsafePointer(to: nil as UnsafePointer<CChar>?) { nothing in
          body(pointers.baseAddress ?? nothing)
        }
      }
    }
  }

  var locks: PostgresLocks { PostgresLocks(session: self, patience: patience, name: name) }

  // MARK: - Statements

  /// Runs statements without arguments.
  @discardableResult
  func execute(_ sql: String) throws -> PostgresResult {
    try checked(library.execute(handle, sql))
  }

  func translated(_ sql: String) -> PostgresText {
    if let known = state.withLock({ $0.translations[sql] }) { return known }
    let made = PostgresText(sql)
    state.withLock { $0.translations[sql] = made }
    return made
  }

  /// Runs a statement, prepared when it runs for the first time.
  func run(
    _ sql: String, _ arguments: [PostgresStatement.Argument]
  ) throws -> PostgresResult {
    let name = try prepared(sql)
    let packed = PackedArguments(arguments)
    return try packed.withPointers { values, lengths, formats in
      try checked(
        library.executePrepared(
          handle, name, Int32(arguments.count), values, lengths, formats, 1))
    }
  }

  private func prepared(_ sql: String) throws -> String {
    if let name = state.withLock({ $0.names[sql] }) { return name }
    let name = "s\(state.withLock { $0.names.count })"
    try checked(library.prepare(handle, name, sql, 0, nil))
    state.withLock { $0.names[sql] = name }
    return name
  }

  @discardableResult
  private func checked(_ result: OpaquePointer?) throws -> PostgresResult {
    guard let result else { throw failure(of: nil) }
    switch library.resultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN, PGRES_EMPTY_QUERY:
      return PostgresResult(result, library)
    default:
      defer { library.clear(result) }
      throw failure(of: result)
    }
  }

  private func failure(of result: OpaquePointer?) -> PostgresError {
    func field(_ letter: Character) -> String? {
      guard let result, let code = letter.asciiValue else { return nil }
      return library.resultField(result, Int32(code)).map { String(cString: $0) }
    }
    let told = library.connectionMessage(handle).map { String(cString: $0) } ?? ""
    // Of the fields: C is the state, M the message.
    let message = field("M") ?? told.split(separator: "\n").first.map { String($0) } ?? told
    return PostgresError(
      state: field("C"), message: message,
      isConnectionLost: library.status(handle) != CONNECTION_OK)
  }

  /// Whether a transaction was begun and not ended yet.
  var isInTransaction: Bool {
    [PQTRANS_INTRANS, PQTRANS_INERROR, PQTRANS_ACTIVE].contains(library.transactionStatus(handle))
  }

  // MARK: - COPY

  /// Sends bytes of rows to a `COPY … FROM STDIN (FORMAT binary)` that was begun.
  func send(_ bytes: [UInt8]) throws {
    let sent = bytes.withUnsafeBytes { bytes in
      library.putCopyData(
        handle, bytes.baseAddress.map { $0.assumingMemoryBound(to: CChar.self) },
        Int32(clamping: bytes.count))
    }
    guard sent == 1 else { throw failure(of: nil) }
  }

  /// Ends a COPY; what was wrong with its rows is told now.
  func endCopy() throws {
    guard library.putCopyEnd(handle, nil) == 1 else { throw failure(of: nil) }
    var fault: (any Error)?
    while let result = library.nextResult(handle) {
      do { try checked(result) } catch { fault = fault ?? error }
    }
    if let fault { throw fault }
  }
}

/// Arguments as libpq wants them: one behind the other in one piece of memory.
private struct PackedArguments {
  private var bytes: [UInt8] = []
  private var starts: [Int?] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  init(_ arguments: [PostgresStatement.Argument]) {
    for argument in arguments {
      starts.append(bytes.count)
      switch argument {
      case .null:
        starts[starts.count - 1] = nil
        lengths.append(0)
        formats.append(0)
      case .text(let text):
        bytes += text.utf8
        lengths.append(Int32(clamping: text.utf8.count))
        formats.append(0)
      case .bytes(let blob):
        bytes += blob
        lengths.append(Int32(clamping: blob.count))
        formats.append(1)
      }
      // Texts end with it; and none has no address.
      bytes.append(0)
    }
  }

  func withPointers<Value>(
    _ body: (PostgresLibrary.Texts?, PostgresLibrary.Numbers?, PostgresLibrary.Numbers?) throws ->
      Value
  ) rethrows -> Value {
    try bytes.withUnsafeBytes { bytes in
      let pointers = starts.map { start in
        start.flatMap { start in
          bytes.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
        }
      }
      return try pointers.withUnsafeBufferPointer { pointers in
        try lengths.withUnsafeBufferPointer { lengths in
          try formats.withUnsafeBufferPointer { formats in
            try body(pointers.baseAddress, lengths.baseAddress, formats.baseAddress)
          }
        }
      }
    }
  }
}
