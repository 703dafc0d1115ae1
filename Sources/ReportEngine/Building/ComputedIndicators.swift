import ReportModel

extension Plan {
  /// The indicators, counted from records, that an indicator is worked out of, each once; itself if it
  /// is counted.
  func countedParts(of indicator: Position<Indicator>) -> [Position<Indicator>] {
    switch indicators[indicator].derivation {
    case nil, .audience: return [indicator]
    case .sum(let parts): return parts
    case .ratio(let part, let whole, _):
      let above = countedParts(of: part)
      return above + countedParts(of: whole).filter { !above.contains($0) }
    }
  }

  /// The figure of an indicator, worked out of those of counted ones.
  func figure(
    of indicator: Position<Indicator>, counted: (Position<Indicator>) -> RawFigure
  ) -> RawFigure {
    switch indicators[indicator].derivation {
    case nil, .audience: return counted(indicator)
    case .sum(let parts): return .sum(parts.map(counted))
    case .ratio(let part, let whole, _):
      let terms = [part, whole].map { figure(of: $0, counted: counted) }
      // Of two terms of which one is absent, the other was reported: none of it is 0.
      guard terms.contains(where: { $0.quantity != nil }) else { return .sum(terms) }
      return .quotient(terms[0].quantity ?? .zero, over: terms[1].quantity ?? .zero)
    }
  }
}
