import ReportModel

/// Whether a form is one of this plan, for a unit and a period that it can be taken for.
struct FormIdentityCheck {
  let plan: Plan
  let expected: FormExpectation

  /// The unit and the period of a form; what is wrong with them is noted.
  ///
  /// Both are also given for a form whose stamp is damaged, as long as its front sheet tells them, so that
  /// the form can be sent back.
  func checked(
    _ checker: inout FormChecker
  ) -> (unit: Position<OrgUnit>?, period: ReportingPeriod?) {
    let identity: FormIdentity?
    switch checker.form.stamp {
    case nil:
      identity = nil
      checker.reject(FormMessages.stampMissing)
    case .failure(let fault)?:
      identity = nil
      checker.reject(FormMessages.stampDamaged(fault))
    case .success(let stamp)?:
      identity = stamp.identity
    }
    if let identity, identity.campaign != plan.campaign.code {
      // Units and periods of another campaign mean nothing here.
      checker.reject(
        FormMessages.otherCampaign(identity.campaign, own: plan.campaign.code))
      return (nil, nil)
    }
    if let identity, identity.planVersion != plan.formVersion {
      checker.reject(FormMessages.otherPlan)
    }
    let front = frontCodes(checker.form)
    let period = period(identity?.period ?? front.period, &checker)
    let unit = unit(identity?.unit ?? front.unit, on: period, &checker)
    if let identity {
      checkShown(identity.unitName, .unit(identity.unit), FormMessages.shownUnit, &checker)
      checkShown(identity.periodName, .period(identity.period), FormMessages.shownPeriod, &checker)
    }
    return (unit, period)
  }

  private func period(_ code: String?, _ checker: inout FormChecker) -> ReportingPeriod? {
    guard let code else { return nil }
    guard let period = ReportingPeriod(code: code) else {
      checker.reject(FormMessages.periodUnknown, value: code)
      return nil
    }
    if let wanted = expected.period, wanted != period {
      checker.reject(FormMessages.otherPeriod(period.code, wanted: wanted.code))
    }
    return period
  }

  private func unit(
    _ code: String?, on period: ReportingPeriod?, _ checker: inout FormChecker
  ) -> Position<OrgUnit>? {
    guard let code else { return nil }
    guard let index = plan.units.units.firstIndex(where: { $0.code == code }) else {
      checker.reject(FormMessages.unitUnknown, value: code)
      return nil
    }
    let unit = Position<OrgUnit>(index)
    if let wanted = expected.unit, wanted != unit {
      checker.reject(FormMessages.otherUnit(code, wanted: plan.units[wanted].code))
    }
    guard let period else { return unit }
    let cutOff = plan.calendar.window(of: period).last
    if plan.units[unit].version(on: cutOff) == nil {
      checker.reject(FormMessages.unitNotValid(on: cutOff), value: code)
      return nil
    }
    return unit
  }

  /// What the front sheet shows must be what the stamp says: a form that was passed on to another unit
  /// would else count for the one that it was made for.
  private func checkShown(
    _ name: String, _ row: FormRow, _ explanation: (String) -> Explanation,
    _ checker: inout FormChecker
  ) {
    let slot = FormSlot(row, .entry)
    // A row that is gone is told of with the others.
    guard checker.form.place(of: slot) != nil else { return }
    let shown = VietnameseText.normalized(checker.form.cells[slot]?.text ?? "")
    if shown != VietnameseText.normalized(name) { checker.reject(explanation(name), at: slot) }
  }

  private func frontCodes(_ form: FormWorkbook) -> (unit: String?, period: String?) {
    var codes: (unit: String?, period: String?) = (nil, nil)
    for place in form.places {
      switch place.row {
      case .unit(let code): codes.unit = codes.unit ?? code
      case .period(let code): codes.period = codes.period ?? code
      default: continue
      }
    }
    return codes
  }
}
