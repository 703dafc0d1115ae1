import Foundation
import ReportModel
import ReportStore

/// The stores that must behave alike.
enum StoreKind: CaseIterable, Sendable {
  case inMemory
  case sqlite

  /// A fresh store; what it writes lies in `folder`.
  func make(_ plan: Plan, in folder: TemporaryFolder) throws -> any RecordStore {
    switch self {
    case .inMemory: InMemoryStore(plan: plan)
    case .sqlite: try DatabaseStore(path: folder.path("\(UUID().uuidString).sqlite"), plan: plan)
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
