import ReportModel

/// A cell that tells by how much a figure of its row exceeds another: «tăng, giảm».
enum DifferenceCell {
  /// - Parameters:
  ///   - row: the row's figures by column.
  ///   - decimals: of the quantities, if they are such.
  static func cell(_ row: [RawFigure?], _ minuend: Int, minus subtrahend: Int, decimals: Int)
    -> Cell
  {
    let (left, right) = (row[minuend], row[subtrahend])
    for reason in [Absence.notComparable, .notReported, .notExpected, .noBase, .notApplicable]
    where left == .absent(reason) || right == .absent(reason) {
      return .absent(reason)
    }
    // Where nothing was done there is a zero to count with, but none to print.
    if left == .absent(.reportedNone), right == .absent(.reportedNone) {
      return .absent(.reportedNone)
    }
    let derivation =
      left?.quantity != nil && right?.quantity != nil
      ? Derivation.differenceOfColumns(
        minuend: ColumnPlan.place(minuend), subtrahend: ColumnPlan.place(subtrahend)) : nil
    if let left = count(left), let right = count(right) {
      return Cell(.count(left - right), derivation: derivation)
    }
    guard let left = quantity(left), let right = quantity(right) else {
      return .absent(.notApplicable)
    }
    return Cell(.quantity(left - right, decimals: decimals), derivation: derivation)
  }

  private static func count(_ figure: RawFigure?) -> Int? {
    switch figure {
    case .count(let count): count
    case .absent(.reportedNone): 0
    default: nil
    }
  }

  private static func quantity(_ figure: RawFigure?) -> Quantity? {
    figure == .absent(.reportedNone) ? .zero : figure?.quantity
  }
}
