import CZip
import Testing

/// The parts of a workbook file, by name.
public struct PackageParts {
  public let names: [String]
  private let texts: [String: String]

  public init(_ bytes: [UInt8]) throws {
    var names: [String] = []
    var texts: [String: String] = [:]
    try bytes.withUnsafeBytes { buffer in
      var fault = zip_error_t()
      let source = try #require(
        zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &fault))
      let archive = try #require(zip_open_from_source(source, Int32(ZIP_RDONLY), &fault))
      defer { zip_discard(archive) }
      for index in 0..<UInt64(zip_get_num_entries(archive, 0)) {
        var entry = zip_stat_t()
        try #require(zip_stat_index(archive, index, 0, &entry) == 0)
        let name = String(cString: try #require(entry.name))
        let file = try #require(zip_fopen_index(archive, index, 0))
        defer { zip_fclose(file) }
        var content = [UInt8](repeating: 0, count: Int(entry.size))
        try #require(zip_fread(file, &content, entry.size) == Int64(entry.size))
        names.append(name)
        texts[name] = String(decoding: content, as: UTF8.self)
      }
    }
    self.names = names
    self.texts = texts
  }

  /// The text of a part that must be there.
  public func part(_ name: String) throws -> String { try #require(texts[name], "no part \(name)") }
}
