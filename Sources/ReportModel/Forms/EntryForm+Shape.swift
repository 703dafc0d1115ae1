// What a form has in common with those of other units, and what it has alone.
extension EntryForm {
  /// The form with other texts and figures in place of the unit's own.
  ///
  /// Forms that are equal then are drawn alike, but for these.
  ///
  /// - Parameter former: stands for every figure of the period before.
  public func replacingOwn(unit: String, unitName: String, former: Quantity) -> EntryForm {
    EntryForm(
      identity: FormIdentity(
        campaign: identity.campaign, unit: unit, unitName: unitName, period: identity.period,
        periodName: identity.periodName, planVersion: identity.planVersion),
      superior: superior, issuer: issuer, issuerInText: issuerInText, subject: subject,
      window: window, deadline: deadline, formerPeriodName: formerPeriodName,
      blocks: blocks.map { $0.replacingFormer(by: former) },
      tasks: tasks.map { task in
        TaskRow(
          row: task.row, title: task.title, document: task.document, due: task.due,
          formerPercent: former)
      }, contentAreas: contentAreas, indicators: indicators)
  }

  /// Every figure of the period before, in the order in which the form shows them.
  public var formerFigures: [Cell.Value] {
    let rows = blocks.flatMap { $0.sections.flatMap(\.rows) }
    return rows.flatMap { $0.asksAudience ? [$0.former, $0.formerAudience] : [$0.former] }
      + tasks.map(\.formerFigure)
  }
}

extension EntryForm.TaskRow {
  /// The last percentage, as a cell shows it.
  public var formerFigure: Cell.Value {
    formerPercent.map { .quantity($0, decimals: $0.significantPlaces) } ?? .empty
  }
}

extension EntryForm.Block {
  fileprivate func replacingFormer(by quantity: Quantity) -> EntryForm.Block {
    let value = Cell.Value.quantity(quantity, decimals: Quantity.places)
    return EntryForm.Block(
      contentArea: contentArea,
      sections: sections.map { section in
        EntryForm.Section(
          name: section.name,
          rows: section.rows.map { row in
            EntryForm.FigureRow(
              row: row.row, name: row.name, measure: row.measure, decimals: row.decimals,
              isStock: row.isStock, asksAudience: row.asksAudience, former: value,
              formerAudience: row.asksAudience ? value : .empty)
          })
      })
  }
}
