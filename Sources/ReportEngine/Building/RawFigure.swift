import ReportModel

/// A figure of a table while rows are summed up: a number, or the reason why there is none.
enum RawFigure: Hashable {
  case count(Int)
  case quantity(Quantity)
  case absent(Absence)

  /// Exact value in thousandths; `nil` when there is no figure.
  var quantity: Quantity? {
    switch self {
    case .count(let count): Quantity(count)
    case .quantity(let quantity): quantity
    case .absent: nil
    }
  }

  /// The sum of parts: those without a figure count for nothing, and only if none has one is the sum
  /// absent, for the weightiest of their reasons.
  static func sum(_ parts: [RawFigure]) -> RawFigure {
    var counts: Int?
    var quantities: Quantity?
    var reasons: Set<Absence> = []
    for part in parts {
      switch part {
      case .count(let count): counts = (counts ?? 0).addingSaturating(count)
      case .quantity(let quantity): quantities = (quantities ?? .zero) + quantity
      case .absent(let reason): reasons.insert(reason)
      }
    }
    if let quantities { return .quantity(quantities) }
    if let counts { return .count(counts) }
    let weight: [Absence] = [
      .notComparable, .reportedNone, .notReported, .noBase, .notExpected, .notApplicable,
    ]
    return .absent(weight.first(where: reasons.contains) ?? .notApplicable)
  }
}
