/// How the names in an archive are to be read.
///
/// An archive says of a name that it is UTF-8, or says nothing. What isn't UTF-8 was written in the
/// encoding of the system that packed it: on Vietnamese computers windows-1258 or one of the older
/// ones, which the names together show; else libzip takes it for that of the old DOS.
struct EntryNames {
  private let encoding: TextEncoding?

  init(_ entries: [ZipArchive.Entry]) {
    let legacy = entries.filter { !Self.isUTF8($0.rawName) }
    let text = legacy.map { $0.rawName + [UInt8(ascii: "\n")] }.joined()
    let recognised = try? TextEncoding.recognised(in: Array(text))
    encoding = legacy.isEmpty || recognised == .utf8 ? nil : recognised
  }

  /// The name with `/` between folders, and whether it stays within the archive.
  func name(of entry: ZipArchive.Entry) -> (name: String, isSafe: Bool) {
    // Some programs of Windows separate folders by `\`.
    let name = decoded(entry).replacing("\\", with: "/")
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    let isDrive = name.utf8.dropFirst().first == UInt8(ascii: ":")
    let isSafe = !name.isEmpty && !name.hasPrefix("/") && !isDrive && !steps.contains("..")
    return (name, isSafe)
  }

  private func decoded(_ entry: ZipArchive.Entry) -> String {
    if Self.isUTF8(entry.rawName) { return String(decoding: entry.rawName, as: UTF8.self) }
    guard let encoding else { return entry.name }
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    decoder.decode(entry.rawName, into: &text)
    decoder.finish(into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { (try? UTF8Span(validating: $0.span)) != nil }
  }
}
