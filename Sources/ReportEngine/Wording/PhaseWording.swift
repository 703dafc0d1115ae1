import ReportModel

/// How phases are spoken of.
enum PhaseWording {
  private static let words = ["đợt", "giai đoạn"]

  /// What the plan calls a phase, by how the names of its own begin: «đợt», else «giai đoạn».
  static func word(in plan: Plan) -> String {
    let names = plan.phases.lazy.map { $0.name.lowercased() }
    return names.compactMap { name in words.first(where: name.hasPrefix) }.first ?? "giai đoạn"
  }

  /// A phase by itself, so that a part is told with its whole: «Đợt 2 - trong đại hội».
  static func name(of phase: Position<Phase>, in plan: Plan) -> String {
    let own = plan.phases[phase]
    guard let parent = own.parent else { return own.name }
    guard own.shortName == own.name else { return own.shortName }
    return "\(plan.phases[parent].shortName) - \(own.name.lowercasingFirstLetter)"
  }

  /// The same within a sentence, where it has to say that it is a phase: «giai đoạn trước đại hội».
  static func nameInText(of phase: Position<Phase>, in plan: Plan) -> String {
    let name = name(of: phase, in: plan).lowercasingFirstLetter
    return words.contains(where: name.hasPrefix) ? name : "\(word(in: plan)) \(name)"
  }
}
