import ReportEngine
import ReportModel
import Settings

/// A template or a layout as a file, before it is read.
struct TemplateFile {
  enum Kind: String {
    case template
    case layout

    /// As messages call it.
    var name: BilingualText {
      switch self {
      case .template: BilingualText(vi: "mẫu báo cáo", en: "template")
      case .layout: BilingualText(vi: "thể thức", en: "layout")
      }
    }
  }

  let kind: Kind
  /// The file's name without folder and ending.
  let name: String
  let path: String
  /// Whether it is the workspace's own.
  let isOwn: Bool

  func settings() throws(FileFailure) -> SettingsFile {
    SettingsFile(name: path, text: try InputFile(name: path).text())
  }

  /// What a file says it is: a layout begins with the key `layout`.
  static func kind(of text: String) -> Kind {
    text.split(separator: "\n").contains { $0.hasPrefix("layout:") } ? .layout : .template
  }
}
