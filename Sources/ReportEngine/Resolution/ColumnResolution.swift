import ReportModel

/// Resolves the columns of one table.
struct ColumnResolution {
  let plan: Plan
  let rows: RowTemplate
  /// What the whole table is restricted to.
  let tableFilter: TableFilter
  var labels: LabelWriter
  /// Codes of columns that have a fault of their own; that others refer to them is none.
  private var faulty: Set<String> = []

  /// A column that refers to others by code.
  private struct Draft {
    let code: String
    let label: String
    let short: String
    let spanner: String?
    var spread: ColumnTemplate.Spread?
    let content: DraftContent
    let meaning: [String: String]
    let line: TemplateLine?
  }

  private enum DraftContent {
    case figure(FigurePlan)
    case percent(of: [String], to: [String])
    case share(of: String)
    case difference(of: String, from: String)
    case text(ColumnTemplate.TextKind)
  }

  init(plan: Plan, rows: RowTemplate, tableFilter: TableFilter, labels: LabelWriter) {
    self.plan = plan
    self.rows = rows
    self.tableFilter = tableFilter
    self.labels = labels
  }

  mutating func resolve(_ templates: [ColumnTemplate]) -> [ColumnPlan] {
    var drafts: [Draft] = []
    for template in templates {
      for draft in self.drafts(for: template) {
        if drafts.contains(where: { $0.code == draft.code }) {
          labels.findings.add(
            "duplicate-column", template.line, draft.code,
            vi: "Mã cột «\(draft.code)» được dùng hai lần.",
            en: "Column code “\(draft.code)” is used twice.",
            remedy: BilingualText(
              vi: "Đặt mã khác cho một cột.", en: "Give one of them another code."))
        }
        drafts.append(draft)
      }
    }
    return link(drafts)
  }

  // MARK: - Writing out columns

  private mutating func drafts(for template: ColumnTemplate) -> [Draft] {
    let label = labels.text(template.label) ?? template.code
    let short = labels.text(template.short) ?? label
    let spanner = labels.text(template.spanner)
    func draft(_ content: DraftContent, _ meaning: [String: String]) -> [Draft] {
      [
        Draft(
          code: template.code, label: label, short: short, spanner: spanner, content: content,
          meaning: meaning, line: template.line)
      ]
    }
    switch template.content {
    case .text(let kind): return draft(.text(kind), ["text": kind.rawValue])
    case .percent(let parts, let wholes):
      return draft(
        .percent(of: parts, to: wholes),
        ["percent": parts.joined(separator: "+"), "of": wholes.joined(separator: "+")])
    case .share(let column): return draft(.share(of: column), ["share": column])
    case .difference(let minuend, let subtrahend):
      return draft(
        .difference(of: minuend, from: subtrahend), ["difference": minuend, "from": subtrahend])
    case .figure(let figure):
      let figure = figure.restricted(by: tableFilter)
      guard let plan = resolve(figure, line: template.line) else {
        faulty.insert(template.code)
        return []
      }
      return draft(.figure(plan), meaning(of: plan))
    case .spread(let spread, let figure):
      return written(
        spread, figure.restricted(by: tableFilter), spanner: spanner, line: template.line)
    }
  }

  private mutating func written(
    _ spread: ColumnTemplate.Spread, _ figure: ColumnTemplate.FigureTemplate, spanner: String?,
    line: TemplateLine?
  ) -> [Draft] {
    guard let common = filter(figure, line: line) else { return [] }
    var sample = common
    switch spread {
    case .headlineIndicators:
      guard let counted = plan.indicators.firstIndex(where: { !$0.isComputed }) else { return [] }
      sample.indicator = Position(counted)
    case .contentAreas: sample.contentArea = Position(0)
    case .phases: sample.phase = Position(0)
    case .channels: sample.channel = Position(0)
    }
    guard check(figure, filter: sample, line: line) else { return [] }
    func column(
      _ code: String, _ label: String, _ short: String, _ spanner: String?,
      _ change: (inout Question.Filter) -> Void
    ) -> Draft {
      var filter = common
      change(&filter)
      let figure = FigurePlan(
        measure: figure.measure, comparison: figure.comparison, filter: filter)
      return Draft(
        code: code, label: label, short: short, spanner: spanner, spread: spread,
        content: .figure(figure),
        meaning: meaning(of: figure), line: line)
    }
    switch spread {
    case .headlineIndicators:
      let told = plan.indicators.enumerated().filter {
        // What is worked out of others has quantities only.
        $1.isHeadline && $1.audienceOf == nil && (figure.measure == .quantity || !$1.isComputed)
          && (common.channel ?? $1.channel) == $1.channel
      }
      return told.map { index, indicator in
        // A channel's name over a single column would only repeat what the column says.
        let ofChannel = told.count { $1.channel == indicator.channel }
        return column(
          "indicator-\(indicator.code)", "\(indicator.name) (\(indicator.measure))",
          indicator.shortName,
          spanner ?? (ofChannel > 1 ? plan.channels[indicator.channel].name : nil),
          { $0.indicator = Position(index) })
      }
    case .contentAreas:
      return plan.contentAreas.enumerated().map { index, area in
        column(
          "content-area-\(area.code)", area.shortName, area.shortName, spanner,
          { $0.contentArea = Position(index) })
      }
    case .phases:
      return plan.phases.enumerated().filter { $1.parent == nil }.map { index, phase in
        column(
          "phase-\(phase.code)", phase.shortName, phase.shortName, spanner,
          { $0.phase = Position(index) })
      }
    case .channels:
      return plan.channels.enumerated().map { index, channel in
        column(
          "channel-\(channel.code)", channel.name, channel.name, spanner,
          { $0.channel = Position(index) })
      }
    }
  }

  // MARK: - Looking codes up

  /// What the whole table is restricted to, each code looked up.
  mutating func resolvedTableFilter() -> Question.Filter {
    let filter = tableFilter
    var resolved = Question.Filter(
      phase: lookUp(filter.phase, plan.phases.map(\.code), "đợt", filter.line),
      contentArea: lookUp(
        filter.contentArea, plan.contentAreas.map(\.code), "nội dung", filter.line),
      channel: lookUp(filter.channel, plan.channels.map(\.code), "hình thức", filter.line),
      indicator: lookUp(filter.indicator, plan.indicators.map(\.code), "chỉ tiêu", filter.line))
    resolved.unit = lookUp(filter.unit, plan.units.units.map(\.code), "đơn vị", filter.line)
    return resolved
  }

  private mutating func resolve(
    _ figure: ColumnTemplate.FigureTemplate, line: TemplateLine?
  ) -> FigurePlan? {
    guard let filter = filter(figure, line: line), check(figure, filter: filter, line: line)
    else { return nil }
    return FigurePlan(measure: figure.measure, comparison: figure.comparison, filter: filter)
  }

  /// What a column is restricted to; `nil` when a code names nothing.
  private mutating func filter(
    _ figure: ColumnTemplate.FigureTemplate, line: TemplateLine?
  ) -> Question.Filter? {
    let before = labels.findings.all.count
    let filter = Question.Filter(
      phase: lookUp(figure.phase, plan.phases.map(\.code), "đợt", line),
      contentArea: lookUp(figure.contentArea, plan.contentAreas.map(\.code), "nội dung", line),
      channel: lookUp(figure.channel, plan.channels.map(\.code), "hình thức", line),
      indicator: lookUp(figure.indicator, plan.indicators.map(\.code), "chỉ tiêu", line))
    return labels.findings.all.count == before ? filter : nil
  }

  /// Whether the column's question has an answer in this table, so that building can't fail for it.
  private mutating func check(
    _ figure: ColumnTemplate.FigureTemplate, filter: Question.Filter, line: TemplateLine?
  ) -> Bool {
    if figure.measure == .completionRate || figure.measure == .reportingRate {
      rateNeedsPercent(figure.measure, line)
      return false
    }
    if figure.comparison == .target, figure.measure != .quantity || !allowsTargets(filter) {
      mismatch(figure.measure.rawValue, figure.comparison.rawValue, line)
      return false
    }
    if rows.items == .month, ![.current, .samePeriodLastYear].contains(figure.comparison) {
      mismatch(figure.comparison.rawValue, rows.items.rawValue, line)
      return false
    }
    if rows.items == .month, figure.measure.subject != .activities {
      mismatch(figure.measure.rawValue, rows.items.rawValue, line)
      return false
    }
    var filter = filter
    if let indicator = filter.indicator, plan.indicators[indicator].isComputed {
      guard figure.measure == .quantity else {
        mismatch(figure.measure.rawValue, plan.indicators[indicator].code, line)
        return false
      }
      filter.indicator = plan.countedParts(of: indicator).first
    }
    do {
      _ = try Question(
        by: RowAxes(rows, scopeCode: plan.units[plan.units.top].code).dimensions,
        measures: [figure.measure], window: DayWindow(plan.campaign.first),
        asOf: plan.campaign.first, filter: filter, in: plan)
      return true
    } catch .quantityOfSeveralIndicators {
      quantityNeedsIndicator(line)
    } catch .meaninglessDimension(_, let dimension) {
      mismatch(figure.measure.rawValue, dimension, line)
    } catch .meaninglessFilter(_, let name) {
      mismatch(figure.measure.rawValue, name, line)
    } catch {
      labels.findings.add(
        "measure-mismatch", line, figure.measure.rawValue, vi: error.message.vietnamese,
        en: error.message.english, remedy: error.remedy)
    }
    return false
  }

  /// Targets are set for units, indicators and content areas, not for phases or channels.
  private func allowsTargets(_ filter: Question.Filter) -> Bool {
    guard filter.phase == nil, filter.channel == nil else { return false }
    let dimensions = rows.dimensions
    if dimensions.contains(.contentArea) { return dimensions == [.contentArea] }
    return !dimensions.contains(.phase) && (rows.items != .channel)
      && (!dimensions.contains(.channel) || dimensions.contains(.indicator))
  }

  private mutating func lookUp<Element>(
    _ code: String?, _ known: [String], _ vietnamese: String, _ line: TemplateLine?
  ) -> Position<Element>? {
    guard let code else { return nil }
    if let index = known.firstIndex(of: code) { return Position(index) }
    labels.findings.unknown("unknown-code", vietnamese, "code", code, known: known, line)
    return nil
  }

  private mutating func quantityNeedsIndicator(_ line: TemplateLine?) {
    labels.findings.add(
      "quantity-needs-indicator", line, nil,
      vi: "Cột số lượng phải nêu một chỉ tiêu: không cộng các chỉ tiêu khác nhau.",
      en: "A column of quantities must name one indicator: different ones are never added.",
      remedy: BilingualText(
        vi: "Thêm khóa indicator, hoặc dùng show: activities.",
        en: "Add the key indicator, or use show: activities."))
  }

  /// Rates are never added, so a table keeps their parts and divides the sums.
  private mutating func rateNeedsPercent(_ measure: Measure, _ line: TemplateLine?) {
    labels.findings.add(
      "rate-needs-percent", line, measure.rawValue,
      vi: "Tỷ lệ không cộng được nên không dùng làm cột số đo.",
      en: "A rate can't be added up, so it can't be a column of a measure.",
      remedy: BilingualText(
        vi: "Dùng percent và of với các cột thành phần.",
        en: "Use percent and of with the columns that it is made of."))
  }

  private mutating func shareNeedsTotal(_ line: TemplateLine?) {
    labels.findings.add(
      "share-needs-total", line, nil, vi: "Tỷ trọng cần một dòng tổng cộng.",
      en: "A share is one of a total, and the table has none.",
      remedy: BilingualText(
        vi: "Thêm total: first hoặc total: last vào rows.",
        en: "Add total: first or total: last to rows."))
  }

  private mutating func mismatch(_ measure: String, _ other: String, _ line: TemplateLine?) {
    labels.findings.add(
      "measure-mismatch", line, measure, vi: "Số đo «\(measure)» không dùng được với «\(other)».",
      en: "Measure “\(measure)” can't be used with “\(other)”.",
      remedy: BilingualText(vi: "Chọn số đo khác.", en: "Choose another measure."))
  }

  // MARK: - References

  /// Replaces references by code with places.
  private mutating func link(_ drafts: [Draft]) -> [ColumnPlan] {
    drafts.compactMap { draft -> ColumnPlan? in
      let content: ColumnPlan.Content
      switch draft.content {
      case .text(let kind): content = .text(kind)
      case .figure(let figure): content = .figure(figure)
      case .share(let code):
        guard let place = places([code], in: drafts, draft.line)?.first else { return nil }
        if rows.total == .none { shareNeedsTotal(draft.line) }
        content = .share(of: place)
      case .difference(let minuend, let subtrahend):
        guard let places = places([minuend, subtrahend], in: drafts, draft.line) else { return nil }
        checkAddition(places.map { drafts[$0] }, draft)
        content = .difference(of: places[0], from: places[1])
      case .percent(let parts, let wholes):
        guard let partPlaces = places(parts, in: drafts, draft.line),
          let wholePlaces = places(wholes, in: drafts, draft.line)
        else { return nil }
        for added in [partPlaces, wholePlaces] { checkAddition(added.map { drafts[$0] }, draft) }
        content = .percent(of: partPlaces, to: wholePlaces)
      }
      return ColumnPlan(
        code: draft.code, label: draft.label, short: draft.short, spanner: draft.spanner,
        spread: draft.spread, content: content, meaning: draft.meaning)
    }
  }

  /// Columns that are added up, or one of which is taken from another, must count the same kind of thing.
  private mutating func checkAddition(_ columns: [Draft], _ draft: Draft) {
    let counted = columns.compactMap { column -> String? in
      guard case .figure(let figure) = column.content else { return nil }
      switch figure.measure {
      case .quantity: return figure.filter.indicator.map { plan.indicators[$0].measure } ?? ""
      case .audience: return "lượt người"
      case .activities: return "hoạt động"
      default: return "\(figure.measure.subject)"
      }
    }
    let ratios = columns.contains { column in
      guard case .figure(let figure) = column.content else { return false }
      return figure.filter.indicator.map { plan.indicators[$0].ratioForm != nil } ?? false
    }
    guard columns.count > 1, Set(counted).count > 1 || ratios else { return }
    labels.findings.add(
      "sum-of-measures", draft.line, draft.code,
      vi: "Cột này cộng hoặc trừ các cột có đơn vị tính khác nhau, hoặc các tỷ lệ.",
      en: "The column adds or subtracts columns of different measures, or ratios.",
      remedy: BilingualText(
        vi: "Chỉ cộng, trừ các cột cùng đơn vị tính; tỷ lệ thì so sánh bằng percent.",
        en: "Add and subtract columns of one measure; compare ratios by percent."))
  }

  private mutating func places(_ codes: [String], in drafts: [Draft], _ line: TemplateLine?)
    -> [Int]?
  {
    let known = drafts.compactMap { draft -> String? in
      if case .figure = draft.content { draft.code } else { nil }
    }
    var places: [Int] = []
    guard faulty.isDisjoint(with: codes) else { return nil }
    for code in codes {
      guard known.contains(code), let place = drafts.firstIndex(where: { $0.code == code }) else {
        labels.findings.unknown("unknown-column", "cột", "column", code, known: known, line)
        return nil
      }
      places.append(place)
    }
    return places
  }

  private func meaning(of figure: FigurePlan) -> [String: String] {
    var meaning = ["measure": figure.measure.rawValue, "comparison": figure.comparison.rawValue]
    meaning["indicator"] = figure.filter.indicator.map { plan.indicators[$0].code }
    meaning["channel"] = figure.filter.channel.map { plan.channels[$0].code }
    meaning["content_area"] = figure.filter.contentArea.map { plan.contentAreas[$0].code }
    meaning["phase"] = figure.filter.phase.map { plan.phases[$0].code }
    return meaning
  }
}
