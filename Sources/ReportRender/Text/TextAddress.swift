/// «Kính gửi: …» in the middle; of several lines the block is, its lines one below another.
enum TextAddress {
  static func lines(_ addressLines: [String], width: Int) -> [String] {
    let lines = addressLines.enumerated().flatMap { index, line in
      TextLines.wrapped(line, width: width - 16).enumerated().map { part, text in
        // Addressees stand a little in, and what they run on to further.
        TextLines.spaces((index == 0 ? 0 : 4) + (part == 0 ? 0 : 2)) + text
      }
    }
    let widest = lines.map { DisplayWidth.of($0) }.max() ?? 0
    return lines.map { TextLines.spaces((width - widest) / 2) + $0 }
  }
}
