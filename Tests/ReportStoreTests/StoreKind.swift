import Foundation
import ReportModel
import ReportStore
import ReportsTestSupport

/// The stores that must behave alike.
enum StoreKind: Sendable {
  case inMemory
  case sqlite
  case postgres

  /// Those that can be had: without PostgreSQL's programs there is no server.
  static let allCases: [StoreKind] =
    [.inMemory, .sqlite] + (PostgresCluster.isAvailable ? [.postgres] : [])

  /// Those that keep what they are told.
  static let databases: [StoreKind] = allCases.filter { $0 != .inMemory }

  /// Where a fresh store of a database lies; its tables are made.
  func address(in folder: TemporaryFolder) throws -> StoreAddress {
    switch self {
    case .inMemory, .sqlite: return .file(folder.path("\(UUID().uuidString).sqlite"))
    case .postgres:
      let address = try StoreAddress(PostgresCluster.shared.get().freshDatabase())
      _ = try StoreInstallation.install(at: address)
      return address
    }
  }

  /// A fresh store; what it writes lies in `folder`.
  func make(_ plan: Plan, in folder: TemporaryFolder) throws -> any RecordStore {
    switch self {
    case .inMemory: InMemoryStore(plan: plan)
    case .sqlite, .postgres: try DatabaseStore(address: address(in: folder), plan: plan)
    }
  }
}

/// A folder that goes with its last user.
final class TemporaryFolder: Sendable {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("reports-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
