import ReportModel

/// Numbers the tables of a report: «Biểu 1» in the running text, «Phụ lục 1» or «Phụ lục I» behind it.
struct TableNumbers {
  private let appendix: Layout.Appendix

  init(_ layout: Layout) {
    appendix = layout.appendix
  }

  /// The tables with their numbers. A single appendix has none: Nghị định 30/2020/NĐ-CP, Phụ lục I,
  /// numbers two or more of them.
  func numbered(_ tables: [TablePlan]) -> [TablePlan] {
    let appendices = tables.count { $0.placement == .appendix }
    var bodyNumber = 0
    var appendixNumber = 0
    return tables.map { planned in
      var table = planned
      switch planned.placement {
      case .body:
        bodyNumber += 1
        table.number = "Biểu \(bodyNumber)"
      case .appendix:
        appendixNumber += 1
        table.number =
          appendices > 1 ? "\(appendix.label) \(written(appendixNumber))" : appendix.label
      }
      return table
    }
  }

  private func written(_ number: Int) -> String {
    switch appendix.numbers {
    case .roman: RomanNumeral.text(number)
    case .arabic: String(number)
    }
  }
}
