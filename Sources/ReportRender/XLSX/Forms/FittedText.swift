/// A text with the room that it has in its row.
struct FittedText: Sendable {
  var text: String
  let metrics: FontMetrics
  /// Points that a line may take.
  let room: Double

  /// Nearly every text fits on a line, and needs no breaking into words.
  var isOneLine: Bool { metrics.width(of: text) <= room }

  var lineCount: Int {
    isOneLine ? 1 : max(1, metrics.lines(of: text, width: room).count)
  }
}
