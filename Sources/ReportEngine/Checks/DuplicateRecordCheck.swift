import ReportModel

/// Records that came from two sources: equal in unit, day, content area, indicator and all that they say.
///
/// Within one source equal rows may be two activities of one day; in two sources they are most likely one
/// activity that was sent twice.
struct DuplicateRecordCheck: FigureCheck {
  let code = CheckCode.duplicateRecord

  /// What equal records have in common.
  private struct Content: Hashable {
    let unit: Position<OrgUnit>
    let day: Day
    let contentArea: Position<ContentArea>
    let indicator: Position<Indicator>
    let quantity: Quantity
    let audience: Int?
    let phase: Position<Phase>?
    let reference: String?
    let note: String?

    init(_ record: ActivityRecord) {
      unit = record.unit
      day = record.day
      contentArea = record.contentArea
      indicator = record.indicator
      quantity = record.quantity
      audience = record.audience
      phase = record.namedPhase
      reference = record.reference
      note = record.note
    }
  }

  func suspects(in material: CheckMaterial) throws -> [SuspectFigure] {
    let sources = try material.source.sources().filter { $0.kinds.contains(.activities) }
    guard sources.count > 1 else { return [] }
    var suspects: [SuspectFigure] = []
    for month in material.history.checked {
      let window = material.plan.calendar.window(ofMonth: material.history.months[month])
      let records = try material.source.activityRecords(in: window)
      suspects += found(in: records, month: month, material)
    }
    return suspects
  }

  /// Records come in order of day, unit, content area and indicator, so equal ones stand close together.
  private func found(
    in records: [SourcedRecord<ActivityRecord>], month: Int, _ material: CheckMaterial
  ) -> [SuspectFigure] {
    var suspects: [SuspectFigure] = []
    var start = records.startIndex
    while start < records.endIndex {
      let first = records[start].record
      let end =
        records[start...].firstIndex { !isAlike($0.record, first) } ?? records.endIndex
      if end - start > 1, records[start].source != records[end - 1].source {
        suspects += found(amongst: records[start..<end], month: month, material)
      }
      start = end
    }
    return suspects
  }

  private func isAlike(_ record: ActivityRecord, _ other: ActivityRecord) -> Bool {
    record.day == other.day && record.unit == other.unit
      && record.contentArea == other.contentArea && record.indicator == other.indicator
  }

  private func found(
    amongst records: ArraySlice<SourcedRecord<ActivityRecord>>, month: Int,
    _ material: CheckMaterial
  ) -> [SuspectFigure] {
    let groups = Dictionary(grouping: records) { Content($0.record) }.filter { content, group in
      content.quantity > .zero && Set(group.map(\.source)).count > 1
    }
    // Those of one quantity share an identity, and are one finding.
    let byQuantity = Dictionary(grouping: groups, by: \.key.quantity)
    return byQuantity.sorted { $0.key < $1.key }.compactMap { _, equals in
      let sorted = equals.flatMap(\.value).sorted { $0.precedes($1) }
      guard let record = sorted.first?.record else { return nil }
      return suspect(
        record, month: month, places: sorted.map { .init(source: $0.source, row: $0.record.row) },
        material)
    }
  }

  private func suspect(
    _ record: ActivityRecord, month: Int, places: [SuspectFigure.Place], _ material: CheckMaterial
  ) -> SuspectFigure {
    let plan = material.plan
    let day = PeriodWording.date(record.day)
    let reference = record.reference.map {
      BilingualText(vi: ", số văn bản \($0)", en: ", reference \($0)")
    }
    return SuspectFigure(
      identity: SuspectIdentity(
        check: code, unit: plan.units[record.unit].code,
        indicator: plan.indicators[record.indicator].code,
        contentArea: plan.contentAreas[record.contentArea].code, time: .day(record.day),
        value: record.quantity.plain),
      grade: material.grade(of: code), unit: record.unit, indicator: record.indicator,
      contentArea: record.contentArea, month: material.history.months[month],
      figure: record.quantity,
      reason: BilingualText(
        vi: "có ở \(Set(places.map(\.source)).count) nguồn, giống hệt nhau: ngày \(day)"
          + (reference?.vietnamese ?? ""),
        en: "in \(Set(places.map(\.source)).count) sources alike: \(record.day)"
          + (reference?.english ?? "")),
      places: places)
  }
}
