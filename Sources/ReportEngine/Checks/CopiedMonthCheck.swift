import ReportModel

/// Months of a unit that repeat an earlier one, figure by figure.
///
/// That two months are equal by chance is the less likely the more figures there are and the more each
/// strays: a figure x that usually strays by σ (natural logarithm) is one of about x · σ · √(2πe) values.
/// A unit that reports the same of an indicator in months that differ otherwise gives no evidence by it.
struct CopiedMonthCheck: FigureCheck {
  let code = CheckCode.copiedMonth

  /// log2(√(2πe) · ln 2 / 0.6745), in 65 536ths: from a deviation in powers of two to values.
  private static let spread = 136_738
  /// What figures stray where too few months tell, 0.3 in powers of two.
  private static let usualDeviation = 19_661

  func suspects(in material: CheckMaterial) -> [SuspectFigure] {
    material.history.contents.flatMap { unit, contents in
      contents.indices.compactMap { index -> SuspectFigure? in
        let content = contents[index]
        guard material.history.checked.contains(content.month),
          let original = contents[..<index].lastIndex(where: {
            $0.fingerprint == content.fingerprint
          }), isNoChance(content, amongst: index - original, habits: Habits(contents), material)
        else { return nil }
        return suspect(unit, content, contents[original], material)
      }
    }
  }

  /// - Parameter amongst: how many months lie as near as the one that is repeated: the one before is copied
  ///   more often than any other.
  private func isNoChance(
    _ content: MonthContent, amongst months: Int, habits: Habits, _ material: CheckMaterial
  ) -> Bool {
    let evidence = content.figures.map { indicator, figure in
      let scale = FigureScale(decimals: material.plan.indicators[indicator].decimals)
      let level = scale.level(figure)
      let own = material.expectations.deviations[indicator] ?? Self.usualDeviation
      let chance = ChanceDeviation.of(countAt: level)
      let deviation = WholeRoot.of(own * own + chance * chance)
      let values =
        level + BinaryLogarithm.of(UInt64(deviation)) - 16 * BinaryLogarithm.one + Self.spread
      return min(max(0, values), habits.evidence(of: indicator))
    }.reduce(0, +)
    let odds = UInt64(material.plan.checks.copyOdds) * UInt64(max(1, months))
    return evidence > BinaryLogarithm.of(odds)
  }

  private func suspect(
    _ unit: Position<OrgUnit>, _ content: MonthContent, _ original: MonthContent,
    _ material: CheckMaterial
  ) -> SuspectFigure {
    let history = material.history
    let (month, before) = (history.months[content.month], history.months[original.month])
    let name = CheckWording.month(before, beside: month)
    let count = content.figures.count
    return SuspectFigure(
      identity: SuspectIdentity(
        check: code, unit: material.plan.units[unit].code, time: .month(month),
        value: history.period(original.month).code),
      grade: material.grade(of: code), unit: unit, indicator: nil, month: month, figure: nil,
      reason: BilingualText(
        vi:
          "toàn bộ số liệu của \(DecimalText.vietnamese(count)) chỉ tiêu giống hệt \(name.vietnamese)",
        en: "all figures of \(count) indicators are those of \(name.english)"))
  }
}

/// How often a unit repeats itself in single indicators.
private struct Habits {
  /// Pairs of neighbouring months that say enough.
  private static let telling = 3

  private var pairs: [Position<Indicator>: Int] = [:]
  private var repetitions: [Position<Indicator>: Int] = [:]

  init(_ contents: [MonthContent]) {
    // Months that are equal as a whole are what is in question.
    for (former, latter) in zip(contents, contents.dropFirst())
    where former.fingerprint != latter.fingerprint {
      for (indicator, figure) in latter.figures {
        guard let before = former.figures[indicator] else { continue }
        pairs[indicator, default: 0] += 1
        if before == figure { repetitions[indicator, default: 0] += 1 }
      }
    }
  }

  /// At most how much a repetition tells, as a logarithm.
  func evidence(of indicator: Position<Indicator>) -> Int {
    guard let pairs = pairs[indicator], pairs >= Habits.telling,
      let repetitions = repetitions[indicator]
    else { return .max }
    return BinaryLogarithm.of(UInt64(pairs)) - BinaryLogarithm.of(UInt64(repetitions))
  }
}
