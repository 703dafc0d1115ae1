import ArgumentParser

/// Which workspace a command works on.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: .of(Help.Workspace.workspace), completion: .directory)
  var workspace: String?

  @Option(help: .of(Help.Workspace.store), completion: .file())
  var store: String?

  func located() throws -> Workspace {
    try Workspace.located(named: workspace).keeping(store: store)
  }

  /// The workspace, or `nil` where none was named and there is none upwards.
  func locatedIfAny() throws -> Workspace? {
    try Workspace.locatedIfAny(named: workspace)?.keeping(store: store)
  }
}
