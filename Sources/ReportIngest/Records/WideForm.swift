import ReportModel
import Tabular

/// Rows of a wide table: what a row is stands in one column, and each of the others is an indicator.
struct WideForm: RecordForm {
  /// One indicator, and the column of its audience if there is one.
  private struct Figure {
    let indicator: Position<Indicator>
    let contentArea: Position<ContentArea>?
    let decimals: Int
    let quantity: BoundColumn
    let audience: BoundColumn?
  }

  private let rule: IntakeMapping.WideRule
  private let fixed: FixedValues
  private let label: BoundColumn
  private let figures: [Figure]
  let header: RecordHeader

  init?(_ table: MappedTable, plan: Plan) {
    guard let rule = table.mapping.wide, let labelColumn = table.fit.columns.first ?? nil else {
      return nil
    }
    let headings = table.fit.headings
    self.rule = rule
    fixed = table.fixed
    let label = BoundColumn(
      column: rule.label == .unit ? .unit : .contentArea, index: labelColumn,
      heading: headings.title(labelColumn), manner: .plain)
    self.label = label
    let bound = zip(rule.columns, table.fit.columns.dropFirst()).compactMap { column, index in
      index.map { index in
        let isQuantity = if case .quantity = column.measure { true } else { false }
        return (
          rule: column,
          column: BoundColumn(
            column: isQuantity ? .quantity : .audience, index: index,
            heading: headings.title(index), manner: column.manner)
        )
      }
    }
    figures = bound.compactMap { rule, quantity in
      guard case .quantity(let indicator) = rule.measure else { return nil }
      let audience = bound.first {
        $0.rule.measure == .audience(of: indicator) && $0.rule.contentArea == rule.contentArea
      }
      return Figure(
        indicator: indicator, contentArea: rule.contentArea,
        decimals: plan.indicators[indicator].decimals, quantity: quantity,
        audience: audience?.column)
    }
    let used = [label] + bound.map(\.column)
    let known = Set(used.map(\.index) + headings.columns(of: table.mapping.ignored))
    header = RecordHeader(
      wide: used,
      unknown: table.header.names.indices
        .filter { !known.contains($0) && !table.header.names[$0].isEmpty }
        .map { ($0, headings.title($0), nil) })
  }

  /// What a column counts, to be explained.
  func measure(ofColumn index: Int) -> (indicator: Position<Indicator>, isAudience: Bool)? {
    for figure in figures {
      if figure.quantity.index == index { return (figure.indicator, false) }
      if figure.audience?.index == index { return (figure.indicator, true) }
    }
    return nil
  }

  func append(
    from row: RawRow, to records: inout ActivityCollection, names: inout PlanNames,
    checker: inout RowChecker
  ) {
    // Signatures and notes below a table have neither a label nor figures.
    if row[label.index].isBlank && figures.allSatisfy({ isEmpty(row, $0) }) { return }
    var unit = fixed.unit
    var labelArea = fixed.contentArea
    switch rule.label {
    case .unit:
      unit = checker.required(checker.position(row, label, in: &names.units), label)
    case .contentArea:
      labelArea = checker.required(
        checker.position(row, label, in: &names.contentAreas), label)
    }
    var made: [ActivityRecord] = []
    for figure in figures {
      let quantity = number(row, figure.quantity, decimals: figure.decimals, &checker)
      let audience = figure.audience.flatMap { number(row, $0, decimals: 0, &checker) }
      guard let quantity else {
        if let column = figure.audience, audience != nil, isNothing(row, figure.quantity) {
          checker.reject(
            column, value: row[column.index].text, MappingMessages.audienceWithoutQuantity)
        }
        continue
      }
      guard let day = fixed.day, let unit, let area = figure.contentArea ?? labelArea else {
        continue
      }
      made.append(
        ActivityRecord(
          day: day, unit: unit, contentArea: area, indicator: figure.indicator,
          quantity: quantity, audience: audience.map { Int($0.thousandths / 1000) },
          namedPhase: fixed.phase, row: row.line))
    }
    if checker.rowIsSound { for record in made { records.append(record) } }
  }

  private func number(
    _ row: RawRow, _ column: BoundColumn, decimals: Int, _ checker: inout RowChecker
  ) -> Quantity? {
    if isNothing(row, column) { return nil }
    if case .value(let number) = checker.number(row, column, decimals: decimals) { return number }
    return nil
  }

  private func isEmpty(_ row: RawRow, _ figure: Figure) -> Bool {
    isNothing(row, figure.quantity) && figure.audience.map { isNothing(row, $0) } ?? true
  }

  /// A blank cell says that nothing was reported, and a dash that there was none of it: neither is a
  /// record, and neither is a zero.
  private func isNothing(_ row: RawRow, _ column: BoundColumn) -> Bool {
    let cell = row[column.index]
    if cell.form == .formula { return false }
    if cell.isBlank { return true }
    if let first = cell.bytes.trimmed.first, (48...57).contains(first) { return false }
    let text = cell.text
    return rule.nothing.contains { $0.matches(text) }
  }
}
