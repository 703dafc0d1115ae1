public import ReportModel

extension ReportPlan {
  /// Resolves a template for a request, or says everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - designs: the sheets of officers that tables are written into, by the tables' codes.
  ///   - designDigests: SHA-256 of the files that these come from.
  /// - Returns: the plan, `nil` when any finding is an error, and the findings.
  public static func resolve(
    _ template: ReportTemplate, layout: Layout, plan: Plan, request: ReportRequest,
    designs: [String: SheetDesign] = [:], designDigests: [String] = []
  ) -> (plan: ReportPlan?, findings: [Finding]) {
    var findings = TemplateFindings(file: template.file)
    guard let windows = resolveWindows(template, plan, request, &findings) else {
      return (nil, findings.all)
    }
    let scope = request.scope ?? plan.units.top
    check(scope, of: plan, units: request.units, windows: windows, &findings)
    let values: @Sendable () -> [String: Any] = {
      SentenceVariables.values(
        plan: plan, windows: windows, scope: scope, units: request.units)
    }
    var labels = LabelWriter(variables: values(), findings: findings)
    let title = template.title.map { labels.text($0) }
    var tableResolution = TableResolution(
      plan: plan, units: request.units, designs: designs, labels: labels)
    let tables = template.tables.map { tableResolution.resolve($0) }
    let charts = template.charts.map { tableResolution.resolve($0, tables: tables) }
    labels = tableResolution.labels
    findings = labels.findings
    let blocks = resolveBlocks(template, &findings)
    findings.add(SignatureBlock(signature: plan.issuer.signature, layout: layout).findings)
    guard findings.all.isEmpty else { return (nil, findings.all) }
    return (
      ReportPlan(
        plan: plan, layout: layout, windows: windows, scope: scope, units: request.units,
        issue: request.issue, closed: request.closed, template: template.code,
        request: facts(of: request, fingerprint: template.fingerprint(with: designDigests)),
        periodVariables: values, title: title,
        blocks: blocks, tables: tables, charts: charts, listsRecords: template.listsRecords), []
    )
  }

  private static func facts(
    of request: ReportRequest, fingerprint: String
  ) -> ReportFacts.Request {
    ReportFacts.Request(
      templateName: request.templateName, templateFingerprint: fingerprint, units: request.units,
      issueNumber: request.issue.number, issueDay: request.issue.day,
      closedVersion: request.closed?.closing.version, program: request.program)
  }

  private static func resolveWindows(
    _ template: ReportTemplate, _ plan: Plan, _ request: ReportRequest,
    _ findings: inout TemplateFindings
  ) -> ComparisonWindows? {
    let (kind, code, asOf) =
      switch request.span {
      case .period(let period, let asOf): (ReportKind(period.kind), period.code, asOf)
      case .phase(let phase, let asOf): (ReportKind.phase, plan.phases[phase].code, Optional(asOf))
      }
    if !template.periods.contains(kind) {
      let kinds = template.periods.map(\.rawValue).joined(separator: ", ")
      findings.add(
        "period-kind", nil, code,
        vi: "Mẫu «\(template.code)» không dành cho loại kỳ này.",
        en: "Template “\(template.code)” is not for this kind of period.",
        remedy: BilingualText(
          vi: "Mẫu dành cho: \(kinds). Chọn kỳ khác, hoặc mẫu khác bằng --template.",
          en: "It is for: \(kinds). Choose another period, or another template by --template."))
    }
    guard let windows = request.span.windows(in: plan) else {
      findings.add(
        "as-of-before-period", nil, asOf?.description,
        vi: "Ngày chốt số liệu ở trước ngày đầu kỳ \(code).",
        en: "The cut-off lies before the first day of period \(code).",
        remedy: BilingualText(
          vi: "Chọn ngày trong kỳ hoặc sau kỳ.", en: "Choose a day in the period or after it."))
      return nil
    }
    return windows
  }

  /// A unit that has passed to another one by the tree that was asked for holds no figures in it.
  private static func check(
    _ scope: Position<OrgUnit>, of plan: Plan, units: UnitView, windows: ComparisonWindows,
    _ findings: inout TemplateFindings
  ) {
    guard let day = units.treeDay(cutOff: windows.asOf) else { return }
    let tree = plan.units.tree(on: day)
    guard case .continued(let successor) = tree.standing(of: scope) else { return }
    let code = plan.units[successor].code
    findings.add(
      "unit-continued", nil, plan.units[scope].code,
      vi: "Theo hệ thống đơn vị ngày \(day), đơn vị này đã nhập vào «\(tree.name(of: successor))».",
      en: "In the tree of \(day) this unit has passed to “\(tree.name(of: successor))”.",
      remedy: BilingualText(
        vi: "Chọn đơn vị \(code), hoặc xem số liệu như khi báo cáo (as-reported).",
        en: "Choose the unit \(code), or the view as-reported."))
  }

  private static func resolveBlocks(
    _ template: ReportTemplate, _ findings: inout TemplateFindings
  ) -> [Block] {
    var blocks: [Block] = []
    func compiled(
      _ sentence: ReportTemplate.Sentence, _ variables: Set<String>
    ) -> CompiledSentence? {
      do {
        return try CompiledSentence(sentence.text, variables: variables)
      } catch {
        findings.sentence(error, line: sentence.line)
        return nil
      }
    }
    let known = template.tables.map(\.code)
    func resolve(_ section: ReportTemplate.Section, depth: Int) {
      let heading = section.heading.flatMap { compiled($0, SentenceVariables.ofPeriod) }
      blocks.append(.sectionHeading(heading, depth: depth))
      for content in section.content {
        switch content {
        case .paragraph(let sentence):
          compiled(sentence, SentenceVariables.ofFigures).map { blocks.append(.paragraph($0)) }
        case .items(let source, let sentence):
          let variables =
            switch source {
            case .channel: SentenceVariables.ofChannel
            case .shortcoming, .purpose, .form, .slogan, .phasePoint: SentenceVariables.ofPlanText
            }
          compiled(sentence, variables).map { blocks.append(.items(source, $0)) }
        case .table(let code, let line):
          if known.contains(code) {
            blocks.append(.table(code: code))
          } else {
            findings.unknown("unknown-table", "biểu", "table", code, known: known, line)
          }
        }
      }
      for part in section.parts { resolve(part, depth: depth + 1) }
    }
    for section in template.sections { resolve(section, depth: 0) }
    return blocks
  }
}

/// Writes labels and titles, whose variables are known before any record is counted.
struct LabelWriter {
  let variables: [String: Any]
  var findings: TemplateFindings

  mutating func text(_ sentence: ReportTemplate.Sentence) -> String {
    do {
      return try CompiledSentence(sentence.text, variables: SentenceVariables.ofPeriod)
        .text(variables)
    } catch {
      findings.sentence(error, line: sentence.line)
      return ""
    }
  }

  mutating func text(_ sentence: ReportTemplate.Sentence?) -> String? {
    sentence.map { text($0) }
  }
}

extension ReportRequest.Span {
  /// The days that the report looks at; `nil` when the day lies before the first of them.
  func windows(in plan: Plan) -> ComparisonWindows? {
    switch self {
    case .period(let period, let asOf): ComparisonWindows(period: period, asOf: asOf, plan: plan)
    case .phase(let phase, let asOf): ComparisonWindows(phase: phase, asOf: asOf, plan: plan)
    }
  }
}
