import ArgumentParser
import ReportModel

/// In which tree of units figures are shown.
struct UnitViewOptions: ParsableArguments {
  @Option(help: .of(Help.UnitView.units), completion: .unitViews)
  var units: String?

  func view() throws -> UnitView {
    guard let units else { return .atCutOff }
    guard let view = UnitView(word: units, today: try Environment.today()) else {
      let words = UnitView.words.joined(separator: ", ")
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--units: «\(units)» không phải là cách xem hệ thống đơn vị.",
          en: "--units: “\(units)” is no view of the units."),
        remedy: BilingualText(vi: "Có thể dùng: \(words).", en: "There are: \(words)."))
    }
    return view
  }
}
