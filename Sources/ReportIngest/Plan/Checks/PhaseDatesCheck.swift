import ReportModel
import Settings

/// A phase ends after it begins, and lies within the phase that it is a part of.
enum PhaseDatesCheck {
  static func findings(_ phases: [PhaseDraft]) -> [Finding] {
    var findings: [Finding] = []
    for phase in phases {
      if let first = phase.first, let last = phase.last, last.value < first.value {
        findings.append(
          PlanMessages.endsBeforeBeginning.finding(
            at: last.location, value: "\(first.value)..\(last.value)"))
      }
      guard let parent = phase.parent.map({ phases[$0] }) else { continue }
      let message = PlanMessages.outsideOfParent(parent.code.value)
      if let first = phase.first, !parent.spans(first.value) {
        findings.append(message.finding(at: first.location, value: "\(first.value)"))
      }
      if let last = phase.last, !parent.spans(last.value) {
        findings.append(message.finding(at: last.location, value: "\(last.value)"))
      }
    }
    return findings
  }
}

extension PhaseDraft {
  /// Whether a day isn't outside of the phase's dates; a missing date sets no bound.
  fileprivate func spans(_ day: Day) -> Bool {
    (first.map { $0.value <= day } ?? true) && (last.map { day <= $0.value } ?? true)
  }
}
