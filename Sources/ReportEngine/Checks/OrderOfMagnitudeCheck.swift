import ReportModel

/// Figures with a zero too many or too few: ×10, ×100 or ×1000 of what the unit usually reports.
struct OrderOfMagnitudeCheck: FigureCheck {
  let code = CheckCode.orderOfMagnitude

  func suspects(in material: CheckMaterial) -> [SuspectFigure] {
    material.oddSuspects(of: code) { figure in
      guard let correction = figure.correction else { return nil }
      let meant = CheckWording.number(correction.figure)
      switch correction.slip {
      case .extraZeros(let zeros):
        return BilingualText(
          vi: "có thể là \(meant.vietnamese) gõ thừa \(CheckWording.zeros(zeros).vietnamese)",
          en: "perhaps \(meant.english) with \(CheckWording.zeros(zeros).english) too many")
      case .missingZeros where figure.figure.significantPlaces > 0:
        return BilingualText(
          vi: "có thể là \(meant.vietnamese) đặt sai dấu thập phân",
          en: "perhaps \(meant.english) with its decimal sign misplaced")
      case .missingZeros(let zeros):
        return BilingualText(
          vi: "có thể là \(meant.vietnamese) gõ thiếu \(CheckWording.zeros(zeros).vietnamese)",
          en: "perhaps \(meant.english) with \(CheckWording.zeros(zeros).english) too few")
      case .enlarged(let zeros):
        let times = CheckWording.power(zeros)
        return BilingualText(
          vi: "gấp khoảng \(times.vietnamese) lần: có thể mất dấu thập phân hoặc nhầm đơn vị tính",
          en: "about \(times.english) times as much: perhaps a lost decimal sign or another measure"
        )
      case .swappedDigits: return nil
      }
    }
  }
}
