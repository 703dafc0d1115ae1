import GRDB

/// Makes the tables of a store, or brings them up to date.
public enum StoreInstallation {
  /// What was done to a store.
  public enum Outcome: Sendable, Hashable {
    case made
    /// These changes were made, in order.
    case migrated([String])
    /// Nothing was to be done.
    case upToDate
  }

  /// Makes a store that isn't there yet, and brings one of before up to date.
  ///
  /// - Throws: `StoreError`; the store is then as it was.
  public static func install(
    at address: StoreAddress, patience: StorePatience = StorePatience()
  ) throws -> Outcome {
    switch address {
    case .file(let path):
      let connection = try SQLiteConnection(
        path: path, opening: .createIfMissing, patience: patience)
      return outcome(of: try connection.install(), all: SQLiteSchema.migrator.migrations)
    case .server(let server):
      let connection = try PostgresConnection(
        server, opening: .createIfMissing, patience: patience)
      return outcome(of: try connection.install(), all: PostgresSchema.migrations.map(\.name))
    }
  }

  private static func outcome(of changes: [String], all: [String]) -> Outcome {
    if changes.isEmpty { return .upToDate }
    return changes == all ? .made : .migrated(changes)
  }
}
