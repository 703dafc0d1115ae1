/// Names one after the other in a sentence: «Huyện ủy A, Sở B»; with semicolons where a name has a comma of
/// its own.
enum NameList {
  static func text(_ names: [String]) -> String {
    names.joined(separator: names.contains { $0.contains(",") } ? "; " : ", ")
  }
}
