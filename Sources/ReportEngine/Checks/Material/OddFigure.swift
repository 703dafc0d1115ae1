import ReportModel

/// A figure far from what is usual, with the slip that would explain it.
struct OddFigure {
  /// What was probably meant, and how it was mistyped.
  struct Correction {
    let slip: Slip
    let figure: Quantity
    /// Whether hardly anything but the slip explains the figure.
    let isClear: Bool
  }

  /// What a part usually is beside its whole.
  struct Whole {
    let indicator: Position<Indicator>
    let figure: Quantity
  }

  enum Slip: Hashable {
    /// So many zeros too many, 1…3.
    case extraZeros(Int)
    /// Too large by ten to that power, 1…3, but not by zeros: a lost decimal sign, another measure.
    case enlarged(Int)
    /// So many zeros too few, 1…3.
    case missingZeros(Int)
    case swappedDigits

    var check: CheckCode {
      switch self {
      case .extraZeros, .enlarged, .missingZeros: .orderOfMagnitude
      case .swappedDigits: .swappedDigits
      }
    }
  }

  let unit: Position<OrgUnit>
  let indicator: Position<Indicator>
  let month: Int
  let figure: Quantity
  /// What is usual, to two significant digits.
  let usual: Quantity
  /// `nil`: usual for the unit; else beside the whole, which tells more.
  let whole: Whole?
  /// The modified z-score in thousandths.
  let score: Int
  /// `nil`: no slip explains the figure.
  let correction: Correction?

  /// The check that tells of the figure.
  var check: CheckCode { correction?.slip.check ?? .outlier }
}
