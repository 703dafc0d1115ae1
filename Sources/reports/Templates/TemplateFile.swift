import ReportEngine
import ReportModel
import Settings

/// A template of a report or a letter, or a layout, as a file, before it is read.
struct TemplateFile {
  enum Kind: String {
    case template
    case layout
    case letter

    /// As messages call it.
    var name: BilingualText {
      switch self {
      case .template: BilingualText(vi: "mẫu báo cáo", en: "template")
      case .layout: BilingualText(vi: "thể thức", en: "layout")
      case .letter: BilingualText(vi: "mẫu công văn", en: "letter")
      }
    }

    /// The folder below that of the templates; `nil` for that itself.
    var subfolder: String? {
      switch self {
      case .template: nil
      case .layout: "layouts"
      case .letter: "letters"
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

  /// What a file says it is: a layout has the key `layout`, which in turn may have one `letter` for letters.
  static func kind(of text: String) -> Kind {
    let lines = text.split(separator: "\n")
    return [Kind.layout, .letter].first { kind in
      lines.contains { $0.hasPrefix("\(kind.rawValue):") }
    } ?? .template
  }
}
