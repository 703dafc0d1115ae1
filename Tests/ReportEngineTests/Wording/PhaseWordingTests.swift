import ReportModel
import Testing

@testable import ReportEngine

@Suite("Phases and lists of names in words") struct PhaseWordingTests {
  private func plan(_ phases: Phase...) -> Plan {
    let base = InventedProvince.plan
    return Plan(
      campaign: base.campaign, issuer: base.issuer, calendar: base.calendar,
      deadline: base.deadline, layout: base.layout, groups: base.groups, units: base.units,
      phases: phases, contentAreas: [ContentArea(code: "A", name: "A")], channels: base.channels,
      indicators: base.indicators, fingerprint: "")
  }

  @Test func `phases are called what their names begin with, else giai đoạn`() {
    #expect(PhaseWording.word(in: InventedProvince.plan) == "đợt")
    #expect(PhaseWording.word(in: plan(Phase(code: "1", name: "Giai đoạn 1"))) == "giai đoạn")
    #expect(PhaseWording.word(in: plan(Phase(code: "1", name: "Trước đại hội"))) == "giai đoạn")
    #expect(PhaseWording.word(in: plan()) == "giai đoạn")
    let mixed = plan(Phase(code: "1", name: "Cao điểm"), Phase(code: "2", name: "ĐỢT 2"))
    #expect(PhaseWording.word(in: mixed) == "đợt")
  }

  @Test func `within a sentence a phase says that it is one`() {
    let named = plan(
      Phase(code: "1", name: "Đợt 1: Trước đại hội", shortName: "Đợt 1"),
      Phase(code: "1a", name: "Trong đại hội", parent: Position(0)))
    #expect(PhaseWording.nameInText(of: Position(0), in: named) == "đợt 1: Trước đại hội")
    #expect(PhaseWording.nameInText(of: Position(1), in: named) == "đợt 1 - trong đại hội")
    let bare = plan(Phase(code: "1", name: "Trước đại hội"))
    #expect(PhaseWording.name(of: Position(0), in: bare) == "Trước đại hội")
    #expect(PhaseWording.nameInText(of: Position(0), in: bare) == "giai đoạn trước đại hội")
  }

  @Test func `names with commas of their own are kept apart by semicolons`() {
    #expect(NameList.text(["Huyện ủy A", "Sở B"]) == "Huyện ủy A, Sở B")
    #expect(
      NameList.text(["Huyện ủy A", "Sở Văn hóa, Thể thao"]) == "Huyện ủy A; Sở Văn hóa, Thể thao")
    #expect(NameList.text([]) == "")
  }
}
