import ReportModel

/// One way of finding figures that are formally right but probably wrong.
protocol FigureCheck: Sendable {
  var code: CheckCode { get }

  /// The suspect figures of the checked months, in no particular order.
  ///
  /// - Throws: what the source of the records throws.
  func suspects(in material: CheckMaterial) throws -> [SuspectFigure]
}

/// All checks there are.
enum FigureChecks {
  static let all: [any FigureCheck] = [
    PartOfWholeCheck(), FallenCumulativeCheck(), DuplicateRecordCheck(), OrderOfMagnitudeCheck(),
    CopiedMonthCheck(), SwappedDigitsCheck(), OutlierCheck(),
  ]
}
