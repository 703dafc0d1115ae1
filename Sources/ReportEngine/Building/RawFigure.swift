import ReportModel

/// A figure of a table while rows are summed up: a number, or the reason why there is none.
enum RawFigure: Hashable {
  case count(Int)
  case quantity(Quantity)
  /// An indicator that is a quotient, still in two parts: those of a whole are the sums of its parts'.
  case quotient(Quantity, over: Quantity)
  case absent(Absence)

  /// Exact value in thousandths; `nil` when there is no figure that can be added to others.
  var quantity: Quantity? {
    switch self {
    case .count(let count): Quantity(count)
    case .quantity(let quantity): quantity
    case .quotient, .absent: nil
    }
  }

  /// The quotient; `nil` when it is none or has no base.
  var ratio: Ratio? {
    if case .quotient(let part, let whole) = self { Ratio(part, over: whole) } else { nil }
  }

  /// Whether there is something to tell of in a sentence.
  var isTold: Bool {
    if case .quotient = self { ratio != nil } else { quantity.map { $0 > .zero } ?? false }
  }

  /// The sum of parts: those without a figure count for nothing, and only if none has one is the sum
  /// absent, for the weightiest of their reasons.
  static func sum(_ parts: [RawFigure]) -> RawFigure {
    var counts: Int?
    var quantities: Quantity?
    var quotient: (part: Quantity, whole: Quantity)?
    var reasons: Set<Absence> = []
    for part in parts {
      switch part {
      case .count(let count): counts = (counts ?? 0).addingSaturating(count)
      case .quantity(let quantity): quantities = (quantities ?? .zero) + quantity
      case .quotient(let more, let base):
        quotient = ((quotient?.part ?? .zero) + more, (quotient?.whole ?? .zero) + base)
      case .absent(let reason): reasons.insert(reason)
      }
    }
    if let quotient { return .quotient(quotient.part, over: quotient.whole) }
    if let quantities { return .quantity(quantities) }
    if let counts { return .count(counts) }
    let weight: [Absence] = [
      .notComparable, .reportedNone, .notReported, .noBase, .notExpected, .notApplicable,
    ]
    return .absent(weight.first(where: reasons.contains) ?? .notApplicable)
  }
}
