import ReportModel

/// What stands today where a source was read from.
enum SourceFile {
  /// The very bytes that were imported.
  case same
  case changed
  case missing
  /// Within an archive, which is still there.
  case inArchive(String)

  /// `nil` for sources that go by another name than a path: stdin, forms, what `--source` named.
  init?(of source: SourceSummary, in workspace: Workspace) {
    guard !source.name.hasPrefix("-:"), FormFile.identity(ofSource: source.name) == nil,
      source.name.contains(".")
    else { return nil }
    let path = workspace.path(source.name)
    if FileSystem.kind(of: path) == .file {
      let bytes = try? InputFile(name: path).bytes()
      self = bytes.map(SHA256.hexadecimal(of:)) == source.digest ? .same : .changed
      return
    }
    var folder = FileSystem.folder(of: path)
    while folder != "." && folder != "/" {
      if FileSystem.kind(of: folder) == .file {
        self = .inArchive(folder)
        return
      }
      folder = FileSystem.folder(of: folder)
    }
    self = .missing
  }

  var wording: String {
    switch self {
    case .same: "vẫn như khi nhập"
    case .changed: "đã khác lúc nhập"
    case .missing: "không còn ở chỗ cũ"
    case .inArchive(let path): "trong tệp nén \(path)"
    }
  }
}
