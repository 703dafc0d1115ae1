/// Which of the names that there are was probably meant.
public enum NearestNames {
  /// Up to `limit` candidates that differ from `name` by little, the nearest first.
  ///
  /// Accents count for little, so that a name typed without them finds its own; what begins or ends
  /// alike is nearer than what doesn't.
  public static func nearest(
    to name: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let key = NameKey(String(name.prefix(80)))
    let plain = Array(key.withoutAccents.unicodeScalars)
    guard !plain.isEmpty else { return [] }
    let tolerance = max(2, plain.count / 3)
    var found: [(name: String, distance: Int)] = []
    var seen: Set<String> = []
    for candidate in candidates where seen.insert(candidate).inserted {
      let other = Array(NameKey(candidate).withoutAccents.unicodeScalars)
      let contained = other.count > plain.count && plain.count >= 3 && contains(other, plain)
      let distance = contained ? 1 : editDistance(plain, other, limit: tolerance)
      if distance <= tolerance { found.append((candidate, distance)) }
    }
    return found.enumerated()
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .prefix(limit).map(\.element.name)
  }

  /// Insertions, deletions and replacements between two texts; more than `limit` is `limit + 1`.
  static func editDistance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
  ) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var previous = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (scalar == other ? 0 : 1)
        current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return min(previous[right.count], limit + 1)
  }

  private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
