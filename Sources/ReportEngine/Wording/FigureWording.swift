import ReportModel

/// Figures of indicators in sentences, counted ones and quotients alike.
enum FigureWording {
  /// The figure without its measure, but for the sign of a rate, which is attached: «84,5%».
  static func text(_ figure: RawFigure, of indicator: Indicator) -> String {
    switch figure {
    case .count(let count): return DecimalText.vietnamese(count)
    case .quantity(let quantity):
      return DecimalText.vietnamese(quantity, places: indicator.decimals)
    case .quotient:
      guard let ratio = figure.ratio, let form = indicator.ratioForm else { return "" }
      return DecimalText.vietnamese(ratio, form) + (form.isPercent ? Indicator.percent : "")
    case .absent: return ""
    }
  }

  /// What stands behind the figure; nothing behind a rate whose sign is attached.
  static func noun(of indicator: Indicator) -> String {
    let noun = indicator.wording.noun
    return indicator.ratioForm?.isPercent == true && noun == Indicator.percent ? "" : noun
  }

  /// What a sentence says of an indicator among several: its noun, or its name if it has none.
  static func subject(of indicator: Indicator) -> String {
    let noun = noun(of: indicator)
    return noun.isEmpty ? indicator.name.lowercasingFirstLetter : noun
  }

  /// A change in words; rates differ by points («điểm %»), and are never put in percent of each other.
  static func change(
    from base: RawFigure, to figure: RawFigure, of indicator: Indicator, than: String
  ) -> String {
    guard let form = indicator.ratioForm else {
      return ChangeWording.change(
        from: base.quantity, to: figure.quantity ?? .zero, measure: indicator.measure,
        decimals: indicator.decimals, than: than)
    }
    if form.isPercent {
      return ChangeWording.points(from: base.ratio, to: figure.ratio, places: form.decimals)
        .map { "\($0) so với \(than)" } ?? "\(than) không phát sinh"
    }
    func rounded(_ ratio: Ratio) -> Quantity {
      Quantity(thousandths: ratio.rounded(scale: 1, places: Quantity.places))
    }
    return ChangeWording.change(
      from: base.ratio.map(rounded), to: figure.ratio.map(rounded) ?? .zero,
      measure: indicator.measure, decimals: form.decimals, than: than)
  }
}
