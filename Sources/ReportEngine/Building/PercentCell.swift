import ReportModel

/// A cell that sets figures of its row in relation to others: «% kế hoạch», «% cùng kỳ».
struct PercentCell {
  let plan: Plan
  let columns: [ColumnPlan]
  let entry: RowOutline.Entry

  /// Stands behind a difference of two rates, which is told in points.
  private static let pointSign = " đ%"

  func cell(_ row: [RawFigure?], _ parts: [Int], _ wholes: [Int]) -> Cell {
    let numerators = parts.compactMap { row[$0] }
    let denominators = wholes.compactMap { row[$0] }
    if (numerators + denominators).contains(.absent(.notComparable)) {
      return .absent(.notComparable)
    }
    if numerators.contains(.absent(.notReported)) { return .absent(.notReported) }
    if numerators.allSatisfy({ $0 == .absent(.notExpected) }) { return .absent(.notExpected) }
    if wholes.contains(where: isCumulativeLevel) { return .absent(.noBase) }
    if let part = parts.first, let whole = wholes.first, case .quotient? = row[part] {
      return change(of: row[part], from: row[whole], form: form(of: part))
    }
    let part = numerators.compactMap(\.quantity).reduce(.zero) { $0 + $1 }
    let whole = denominators.compactMap(\.quantity).reduce(.zero) { $0 + $1 }
    guard !denominators.contains(where: { $0.quantity == nil }),
      let ratio = Ratio(part, over: whole)
    else { return .absent(.noBase) }
    let isLive = !numerators.contains { $0.quantity == nil }
    let derivation: Derivation =
      parts.count == 1 && wholes.count == 1
      ? .percentOfColumns(
        numerator: ColumnPlan.place(parts[0]), denominator: ColumnPlan.place(wholes[0]))
      : .percentOfColumnSums(
        numerators: parts.map(ColumnPlan.place), denominators: wholes.map(ColumnPlan.place))
    return Cell(.percent(ratio), derivation: isLive ? derivation : nil)
  }

  /// How a quotient compares: rates by their difference in points, averages in percent of the base.
  private func change(of raw: RawFigure?, from base: RawFigure?, form: Ratio.Form?) -> Cell {
    guard let form, let ratio = raw?.ratio, let base = PercentCell.ratio(base, form) else {
      return .absent(.noBase)
    }
    guard form.isPercent else {
      return ratio.divided(by: base).map { Cell(.percent($0)) } ?? .absent(.noBase)
    }
    let points = ratio.points(minus: base, places: form.decimals)
    let amount = DecimalText.vietnamese(points, places: form.decimals, keeping: form.decimals)
    return .text((points > 0 ? "+" : "") + amount + PercentCell.pointSign)
  }

  /// A target of a rate is written as the rate is printed: 90 for 90 %.
  private static func ratio(_ raw: RawFigure?, _ form: Ratio.Form) -> Ratio? {
    if case .quantity(let target) = raw {
      return Ratio(target.thousandths, over: Quantity(Int(form.scale)).thousandths)
    }
    return raw?.ratio
  }

  private func form(of column: Int) -> Ratio.Form? { indicator(in: column)?.ratioForm }

  /// Levels of a stock don't accumulate: the latest of them is no share of what there was before.
  private func isCumulativeLevel(_ column: Int) -> Bool {
    guard case .figure(let figure) = columns[column].content else { return false }
    return [.sinceYearBegan, .sinceCampaignBegan].contains(figure.comparison)
      && indicator(in: column)?.accumulation == .stock
  }

  private func indicator(in column: Int) -> Indicator? {
    guard case .figure(let figure) = columns[column].content else { return nil }
    return (entry.indicator ?? figure.filter.indicator).map { plan.indicators[$0] }
  }

  /// What the sign for points means, if a row bears it.
  static func legend(of rows: [Table.Row]) -> String? {
    let bearsSign = rows.lazy.flatMap(\.cells).contains { cell in
      if case .text(let text) = cell.value { text.hasSuffix(pointSign) } else { false }
    }
    return bearsSign ? "đ%: chênh lệch của hai tỷ lệ, tính bằng điểm %." : nil
  }
}

extension ColumnPlan {
  /// Where a column of the template stands: after the running number and the stub.
  static func place(_ column: Int) -> Int { column + 2 }
}
