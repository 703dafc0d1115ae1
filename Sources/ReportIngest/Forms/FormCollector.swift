import ReportModel

/// Makes the records of a form of what was written in it.
struct FormCollector {
  private let plan: Plan
  private let unit: Position<OrgUnit>?
  private let period: ReportingPeriod?
  private let window: DayWindow?
  /// The tasks that the form asks for.
  private(set) var tasks: [Position<PlanTask>] = []

  private var activities: [ActivityRecord] = []
  private var completions: [CompletionRecord] = []
  private var ownRows: Set<FormRow> = []

  init(
    plan: Plan, unit: Position<OrgUnit>?, period: ReportingPeriod?
  ) {
    self.plan = plan
    self.unit = unit
    self.period = period
    window = period.map { plan.calendar.window(of: $0) }
  }

  /// Reads all rows, so that everything wrong is told together.
  mutating func records(
    _ checker: inout FormChecker, names: inout PlanNames
  ) -> [RecordSet] {
    ownRows = Set(checker.form.places.map(\.row))
    for place in checker.form.places {
      switch place.row {
      case .activity(let contentArea, let indicator):
        readActivity(place, contentArea: contentArea, indicator: indicator, &checker)
      case .task(let code): readTask(place, code: code, &checker)
      case .additional: readAdditional(place, &checker, &names)
      case .unit, .period, .reference, .nothingToReport, .remarks: continue
      }
    }
    let receipt = receipt(&checker)
    return [
      .activities(activities), .completions(completions), .receipts(receipt.map { [$0] } ?? []),
    ]
  }

  // MARK: - Reading rows

  private mutating func readActivity(
    _ place: FormPlace, contentArea: String, indicator: String, _ checker: inout FormChecker
  ) {
    guard let area = plan.contentAreas.firstIndex(where: { $0.code == contentArea }),
      let counted = plan.indicators.firstIndex(where: { $0.code == indicator }),
      plan.indicators[counted].derivation == nil
    else {
      // A row of another plan, which was told; what stands in it goes back to the sender.
      return
    }
    addActivity(
      place.row, area: Position(area), indicator: Position(counted), day: nil, line: place.line,
      &checker)
  }

  private mutating func readAdditional(
    _ place: FormPlace, _ checker: inout FormChecker, _ names: inout PlanNames
  ) {
    let row = place.row
    let fields = FormSheet.additional.entries.map(\.field)
    guard fields.contains(where: { !checker.isBlank(FormSlot(row, $0)) }) else { return }
    let areaSlot = FormSlot(row, .contentArea)
    let indicatorSlot = FormSlot(row, .indicator)
    let area = required(areaSlot, &checker) {
      $0.choice(areaSlot, of: .contentArea, in: &names.contentAreas)
    }
    var indicator = required(indicatorSlot, &checker) {
      $0.choice(indicatorSlot, of: .indicator, in: &names.indicators)
    }
    if let chosen = indicator, let derivation = plan.indicators[chosen].derivation {
      checker.reject(NameMessages.derivedIndicator(derivation, in: plan), at: indicatorSlot)
      indicator = nil
    }
    if let area, let chosen = indicator,
      ownRows.contains(
        .activity(
          contentArea: plan.contentAreas[area].code, indicator: plan.indicators[chosen].code))
    {
      checker.reject(FormMessages.hasOwnRow, at: indicatorSlot)
    }
    let daySlot = FormSlot(row, .day)
    let day = checker.day(daySlot)
    if let day, let window, !window.contains(day) {
      checker.reject(FormMessages.dayOutsidePeriod(window), at: daySlot)
    }
    if checker.isBlank(FormSlot(row, .quantity)) {
      checker.reject(CellMessages.valueMissing, at: FormSlot(row, .quantity))
    }
    addActivity(row, area: area, indicator: indicator, day: day, line: place.line, &checker)
  }

  private mutating func addActivity(
    _ row: FormRow, area: Position<ContentArea>?, indicator: Position<Indicator>?, day: Day?,
    line: Int, _ checker: inout FormChecker
  ) {
    let quantitySlot = FormSlot(row, .quantity)
    let audienceSlot = FormSlot(row, .audience)
    let noteSlot = FormSlot(row, .note)
    // Without the indicator its decimals aren't known; the most that any may have are let pass.
    let decimals = indicator.map { plan.indicators[$0].decimals } ?? Quantity.places
    let quantity = checker.number(quantitySlot, decimals: decimals, isQuantity: true)
    let audience = checker.number(audienceSlot, decimals: 0, isQuantity: false)
    let note = checker.text(noteSlot)
    if let audience {
      if let indicator, !asksAudience(indicator) {
        checker.reject(FormMessages.noAudience, at: audienceSlot)
      } else if checker.isBlank(quantitySlot) {
        if case .activity = row {
          checker.reject(FormMessages.audienceWithoutQuantity, at: quantitySlot)
        }
      } else if quantity == .zero, audience > .zero {
        checker.reject(FormMessages.audienceOfNothing, at: audienceSlot)
      }
    } else if note != nil, checker.isBlank(quantitySlot), case .activity = row {
      checker.warn(FormMessages.noteWithoutFigure, at: noteSlot)
    }
    guard let quantity, let area, let indicator, let unit, let window else { return }
    let day = day ?? window.last
    activities.append(
      ActivityRecord(
        day: day, unit: unit, contentArea: area, indicator: indicator, quantity: quantity,
        audience: audience.map { Int($0.thousandths / 1000) },
        namedPhase: namedPhase(of: area, on: day), note: note, row: line))
  }

  private mutating func readTask(
    _ place: FormPlace, code: String, _ checker: inout FormChecker
  ) {
    guard let index = plan.tasks.firstIndex(where: { $0.code == code }) else { return }
    let task = Position<PlanTask>(index)
    tasks.append(task)
    let percentSlot = FormSlot(place.row, .percent)
    let completedSlot = FormSlot(place.row, .completedOn)
    let noteSlot = FormSlot(place.row, .note)
    let percent = checker.percentage(percentSlot)
    let completedOn = checker.day(completedSlot)
    let note = checker.text(noteSlot)
    if let completedOn {
      if let percent, percent < Quantity(100) {
        checker.reject(CellMessages.completedBelowHundred, at: completedSlot)
      } else if let window, completedOn > window.last {
        checker.reject(FormMessages.completedAfterCutOff(window.last), at: completedSlot)
      } else if let assignedOn = plan.tasks[task].assignedOn, completedOn < assignedOn {
        checker.reject(FormMessages.completedBeforeAssigned(assignedOn), at: completedSlot)
      }
    }
    guard percent != nil || completedOn != nil else {
      if note != nil, checker.isBlank(percentSlot), checker.isBlank(completedSlot) {
        checker.warn(FormMessages.noteWithoutFigure, at: noteSlot)
      }
      return
    }
    guard let unit, let window else { return }
    completions.append(
      CompletionRecord(
        task: task, unit: unit, reportedOn: window.last, percent: percent,
        completedOn: completedOn, note: note, row: place.line))
  }

  private func receipt(_ checker: inout FormChecker) -> Receipt? {
    let box = FormSlot(.nothingToReport, .entry)
    let nothingToReport = checker.flag(box)
    let reference = checker.text(FormSlot(.reference, .entry))
    let remarks = checker.text(FormSlot(.remarks, .entry))
    let hasFigures = checker.form.cells.contains { slot, cell in
      guard !cell.isBlank, slot.field != .note else { return false }
      switch slot.row {
      case .activity, .additional: return true
      default: return false
      }
    }
    let hasProgress = checker.form.cells.contains { slot, cell in
      guard !cell.isBlank, slot.field != .note, case .task = slot.row else { return false }
      return true
    }
    if nothingToReport, hasFigures {
      checker.reject(FormMessages.nothingAndFigures, at: box)
    } else if checker.isBlank(box), !hasFigures, !hasProgress {
      checker.reject(FormMessages.empty, at: box)
    }
    guard let unit, let period else { return nil }
    let line = checker.form.place(of: box)?.row ?? 0
    return Receipt(
      unit: unit, period: period, nothingToReport: nothingToReport, reference: reference,
      note: remarks, row: line)
  }

  // MARK: - Helping

  private func asksAudience(_ indicator: Position<Indicator>) -> Bool {
    plan.indicators[indicator].wording.audience != nil
      || plan.indicators.contains { $0.audienceOf == indicator }
  }

  /// The phase of an area, where the day alone would lead to another one: a phase that ends in the
  /// midst of a period still gets what was reported for it.
  private func namedPhase(
    of area: Position<ContentArea>, on day: Day
  ) -> Position<Phase>? {
    guard let own = plan.contentAreas[area].phase else { return nil }
    let found = plan.phase(named: nil, on: day, contentArea: area)
    return found.map { plan.phase($0, isWithin: own) } ?? false ? nil : own
  }

  /// The value of a cell that must have one.
  private func required<Value>(
    _ slot: FormSlot, _ checker: inout FormChecker, _ read: (inout FormChecker) -> Value?
  ) -> Value? {
    guard !checker.isBlank(slot) else {
      checker.reject(CellMessages.valueMissing, at: slot)
      return nil
    }
    return read(&checker)
  }
}
