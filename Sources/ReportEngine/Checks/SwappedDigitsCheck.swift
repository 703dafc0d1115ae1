import ReportModel

/// Figures that would be usual if two neighbouring digits stood the other way round.
struct SwappedDigitsCheck: FigureCheck {
  let code = CheckCode.swappedDigits

  func suspects(in material: CheckMaterial) -> [SuspectFigure] {
    material.oddSuspects(of: code) { figure in
      figure.correction.map { correction in
        let meant = CheckWording.number(correction.figure)
        return BilingualText(
          vi: "có thể là \(meant.vietnamese) gõ đảo hai chữ số",
          en: "perhaps \(meant.english) with two digits swapped")
      }
    }
  }
}
