import ReportModel
import Settings

/// The columns of tasks.csv.
enum TaskColumn: String, PlanColumn {
  case code
  case title
  case assignees
  case support
  case contentArea = "content_area"
  case phase
  case assignedOn = "assigned_on"
  case due
  case originalDue = "original_due"
  case document

  var isRequired: Bool {
    switch self {
    case .code, .title, .assignees: true
    default: false
    }
  }

  var vietnameseHeadings: [String] {
    switch self {
    case .code: ["Mã", "Mã nhiệm vụ"]
    case .title: ["Nhiệm vụ", "Tên nhiệm vụ", "Nội dung nhiệm vụ"]
    case .assignees:
      ["Đơn vị thực hiện", "Đơn vị", "Đơn vị, khối thực hiện", "Đơn vị chủ trì", "Chủ trì"]
    case .support: ["Đơn vị phối hợp", "Phối hợp"]
    case .contentArea: ["Nội dung", "Nội dung tuyên truyền"]
    case .phase: ["Đợt", "Giai đoạn", "Đợt (giai đoạn)"]
    case .assignedOn: ["Ngày giao"]
    case .due: ["Hạn hoàn thành", "Thời hạn", "Hạn"]
    case .originalDue: ["Hạn ban đầu", "Thời hạn ban đầu"]
    case .document: ["Văn bản giao", "Văn bản"]
    }
  }
}

/// One row of tasks.csv.
struct TaskDraft: CodedDraft {
  let code: Located<String>
  let title: Located<String>
  let assignees: [Located<String>]
  let support: [Located<String>]
  let contentArea: Located<String>?
  let phase: Located<String>?
  let assignedOn: Located<Day>?
  let due: Located<Day>?
  let originalDue: Located<Day>?
  let document: String?

  var names: [Located<String>] { [title] }
  var aliases: [Located<String>] { [] }

  init(_ row: PlanTableRow<TaskColumn>, _ findings: inout [Finding]) {
    code = row.code(.code, &findings)
    title = row.required(.title, &findings)
    assignees = row.list(.assignees, &findings)
    support = row.list(.support, &findings)
    contentArea = row.locatedText(.contentArea)
    phase = row.locatedText(.phase)
    assignedOn = row.day(.assignedOn, &findings)
    due = row.day(.due, &findings)
    originalDue = row.day(.originalDue, &findings)
    document = row.text(.document)
    if assignees.isEmpty {
      findings.append(
        TaskMessages.noAssignees.finding(at: row.location(.assignees), value: nil))
    }
    for last in [due, originalDue].compactMap({ $0 }) {
      if let assignedOn, last.value < assignedOn.value {
        findings.append(
          TaskMessages.dueBeforeAssignment.finding(at: last.location, value: "\(last.value)"))
      }
    }
    if let originalDue, due == nil {
      findings.append(
        TaskMessages.originalDueAlone.finding(
          at: originalDue.location, value: "\(originalDue.value)"))
    }
  }

  func task(
    units: CodeRegister<OrgUnit>, groups: CodeRegister<UnitGroup>,
    contentAreas: CodeRegister<ContentArea>, phases: CodeRegister<Phase>,
    _ findings: inout [Finding]
  ) -> PlanTask {
    let leads = assigned(assignees, besides: [], units: units, groups: groups, &findings)
    let supporting = assigned(support, besides: leads, units: units, groups: groups, &findings)
    return PlanTask(
      code: code.value, title: title.value, assignees: leads, support: supporting,
      contentArea: contentAreas.position(of: contentArea, findings: &findings),
      phase: phases.position(of: phase, findings: &findings), assignedOn: assignedOn?.value,
      due: due?.value, originalDue: originalDue?.value, document: document)
  }

  /// Those of a list that the plan knows, each once and none of the others.
  private func assigned(
    _ references: [Located<String>], besides others: [PlanTask.Assignee],
    units: CodeRegister<OrgUnit>, groups: CodeRegister<UnitGroup>, _ findings: inout [Finding]
  ) -> [PlanTask.Assignee] {
    var found: [PlanTask.Assignee] = []
    for reference in references {
      let assignee: PlanTask.Assignee
      if let unit = units.position(of: reference.value) {
        assignee = .unit(unit)
      } else if let group = groups.position(of: reference.value) {
        assignee = .group(group)
      } else {
        let nearest = units.nearest(to: reference.value) + groups.nearest(to: reference.value)
        findings.append(
          TaskMessages.unknownAssignee(nearest: nearest).finding(
            at: reference.location, value: reference.value))
        continue
      }
      if found.contains(assignee) || others.contains(assignee) {
        findings.append(
          TaskMessages.assigneeTwice.finding(
            .warning, at: reference.location, value: reference.value))
      } else {
        found.append(assignee)
      }
    }
    return found
  }
}
