import ReportModel
import Testing

/// Looking up the things of a plan by what users call them; the plan is invented.
@Suite struct PlanNamesTests {
  private let plan = Plan(
    campaign: Campaign(code: "x", name: "X", subject: "x", first: Day(number: 0)),
    issuer: Issuer(
      superior: "A", name: "B", abbreviation: "C", place: "D", signature: Signature(post: "x"),
      recipients: []),
    calendar: DecreeCalendar(), deadline: DeadlineRule(count: 1, counting: .days), layout: "l",
    groups: [],
    units: OrgUnitRegister(units: [
      OrgUnit(code: "T", versions: [.init(name: "Tỉnh Mẫu", level: "province")]),
      OrgUnit(
        code: "HM", aliases: ["Hòa Mỹ"],
        versions: [
          .init(name: "Huyện Hòa Mỹ", level: "district", validTo: Day(number: 10)),
          .init(name: "Thị xã Hòa Mỹ", level: "district", validFrom: Day(number: 10)),
        ]),
      OrgUnit(code: "X", aliases: ["HM"], versions: [.init(name: "Tỉnh Mẫu", level: "district")]),
    ]),
    phases: [], contentAreas: [], channels: [], indicators: [], fingerprint: "")

  @Test func `A unit is found by code, by the name of any version and by alias`() {
    let names = plan.unitNames()
    for name in ["HM", "hm", "Huyện Hoà Mỹ", "thị xã hòa mĩ", "HÒA MỸ"] {
      #expect(names.value(for: name) == Position(1), "\(name)")
    }
    #expect(names.value(for: "Hoa My") == nil)
    #expect(names.suggestions(for: "Hoa My").contains("Hòa Mỹ"))
  }

  @Test func `Codes win over names and aliases, the first of equal names over the others`() {
    let names = plan.unitNames()
    #expect(names.value(for: "HM") == Position(1))
    #expect(names.value(for: "Tỉnh Mẫu") == Position(0))
  }
}

@Suite struct DayTextTests {
  @Test(arguments: ["2020-06-04", "4/6/2020", "04/06/2020", "4/06/2020"])
  func `A day is written ISO or day first`(_ text: String) {
    #expect(Day(written: text) == Day(year: 2020, month: 6, day: 4))
  }

  @Test(arguments: [
    "6/14/2020", "2020-6-4", "4-6-2020", "4/6/20", "30/2/2020", "", "4/6", "٤/٦/٢٠٢٠",
  ])
  func `Anything else is no day`(_ text: String) {
    #expect(Day(written: text) == nil)
  }
}
