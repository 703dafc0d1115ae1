import ReportModel

/// Figures far from what the unit usually reports, without a slip that would explain them.
struct OutlierCheck: FigureCheck {
  let code = CheckCode.outlier

  func suspects(in material: CheckMaterial) -> [SuspectFigure] {
    material.oddSuspects(of: code) { figure in
      figure.score > 0
        ? BilingualText(vi: "cao bất thường", en: "unusually high")
        : BilingualText(vi: "thấp bất thường", en: "unusually low")
    }
  }
}
