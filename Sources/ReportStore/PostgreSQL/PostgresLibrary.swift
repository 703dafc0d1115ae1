import CPostgreSQL
import Foundation

/// The functions of libpq that are used, opened when a store is on a server.
///
/// Linked in the ordinary way, libpq and the twenty libraries that it needs would be loaded at each start, also
/// of programs that keep their records in a file.
struct PostgresLibrary: Sendable {
  typealias Connection = OpaquePointer
  typealias Result = OpaquePointer
  typealias Texts = UnsafePointer<UnsafePointer<CChar>?>
  typealias Numbers = UnsafePointer<Int32>

  let connect: @Sendable @convention(c) (Texts?, Texts?, Int32) -> Connection?
  let ping: @Sendable @convention(c) (UnsafePointer<CChar>?) -> PGPing
  let status: @Sendable @convention(c) (Connection?) -> ConnStatusType
  let transactionStatus: @Sendable @convention(c) (Connection?) -> PGTransactionStatusType
  let finish: @Sendable @convention(c) (Connection?) -> Void
  let connectionMessage: @Sendable @convention(c) (Connection?) -> UnsafePointer<CChar>?
  let host: @Sendable @convention(c) (Connection?) -> UnsafePointer<CChar>?
  let execute: @Sendable @convention(c) (Connection?, UnsafePointer<CChar>?) -> Result?
  let prepare:
    @Sendable @convention(c) (
      Connection?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, Int32, UnsafePointer<Oid>?
    ) -> Result?
  let executePrepared:
    @Sendable @convention(c) (
      Connection?, UnsafePointer<CChar>?, Int32, Texts?, Numbers?, Numbers?, Int32
    ) -> Result?
  let putCopyData: @Sendable @convention(c) (Connection?, UnsafePointer<CChar>?, Int32) -> Int32
  let putCopyEnd: @Sendable @convention(c) (Connection?, UnsafePointer<CChar>?) -> Int32
  let nextResult: @Sendable @convention(c) (Connection?) -> Result?
  let resultStatus: @Sendable @convention(c) (Result?) -> ExecStatusType
  let resultField: @Sendable @convention(c) (Result?, Int32) -> UnsafePointer<CChar>?
  let clear: @Sendable @convention(c) (Result?) -> Void
  let rowCount: @Sendable @convention(c) (Result?) -> Int32
  let affectedCount: @Sendable @convention(c) (Result?) -> UnsafePointer<CChar>?
  let isNull: @Sendable @convention(c) (Result?, Int32, Int32) -> Int32
  let length: @Sendable @convention(c) (Result?, Int32, Int32) -> Int32
  let value: @Sendable @convention(c) (Result?, Int32, Int32) -> UnsafePointer<CChar>?
  let type: @Sendable @convention(c) (Result?, Int32) -> Oid
  let setNoticeProcessor:
    @Sendable @convention(c) (
      Connection?, (@convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void)?,
      UnsafeMutableRawPointer?
    ) -> OpaquePointer?

  /// The library, opened once.
  static let shared = Swift.Result<PostgresLibrary, StoreError> { () throws(StoreError) in
    try PostgresLibrary()
  }

  private init() throws(StoreError) {
    let names = ["libpq.so.5", "libpq.5.dylib"]
    guard let handle = names.lazy.compactMap({ name in dlopen(name, RTLD_NOW) }).first else {
      throw .noClientLibrary(detail: dlerror().map { String(cString: $0) } ?? "libpq.so.5")
    }
    func function<Function>(_ name: String, as _: Function.Type = Function.self)
      throws(StoreError) -> Function
    {
      guard let symbol = dlsym(handle, name) else { throw .noClientLibrary(detail: name) }
      return unsafeBitCast(symbol, to: Function.self)
    }
    connect = try function("PQconnectdbParams")
    ping = try function("PQping")
    status = try function("PQstatus")
    transactionStatus = try function("PQtransactionStatus")
    finish = try function("PQfinish")
    connectionMessage = try function("PQerrorMessage")
    host = try function("PQhost")
    execute = try function("PQexec")
    prepare = try function("PQprepare")
    executePrepared = try function("PQexecPrepared")
    putCopyData = try function("PQputCopyData")
    putCopyEnd = try function("PQputCopyEnd")
    nextResult = try function("PQgetResult")
    resultStatus = try function("PQresultStatus")
    resultField = try function("PQresultErrorField")
    clear = try function("PQclear")
    rowCount = try function("PQntuples")
    affectedCount = try function("PQcmdTuples")
    isNull = try function("PQgetisnull")
    length = try function("PQgetlength")
    value = try function("PQgetvalue")
    type = try function("PQftype")
    setNoticeProcessor = try function("PQsetNoticeProcessor")
  }
}
