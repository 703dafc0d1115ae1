import Foundation
import ReportModel
import ReportsTestSupport
import Testing

@testable import ReportRender

/// Forms that a renderer fills in, beside those that another draws wholly.
@Suite struct FormMouldTests {
  /// The form of another unit: another code, another name, other figures.
  private static func sibling(
    of form: EntryForm, unit: String, name: String, figure: (Int) -> Cell.Value
  ) -> EntryForm {
    var number = 0
    func next() -> Cell.Value {
      defer { number += 1 }
      return figure(number)
    }
    let blocks = form.blocks.map { block in
      EntryForm.Block(
        contentArea: block.contentArea,
        sections: block.sections.map { section in
          EntryForm.Section(
            name: section.name,
            rows: section.rows.map {
              EntryForm.FigureRow(
                row: $0.row, name: $0.name, measure: $0.measure, decimals: $0.decimals,
                isStock: $0.isStock, asksAudience: $0.asksAudience, former: next(),
                formerAudience: $0.asksAudience ? next() : .empty)
            })
        })
    }
    let tasks = form.tasks.enumerated().map { index, task in
      EntryForm.TaskRow(
        row: task.row, title: task.title, document: task.document, due: task.due,
        formerPercent: index % 3 == 0 ? nil : Quantity(thousandths: Int64(index) * 12_500))
    }
    let identity = form.identity
    return EntryForm(
      identity: FormIdentity(
        campaign: identity.campaign, unit: unit, unitName: name, period: identity.period,
        periodName: identity.periodName, planVersion: identity.planVersion),
      superior: form.superior, issuer: form.issuer, issuerInText: form.issuerInText,
      subject: form.subject, window: form.window, deadline: form.deadline,
      formerPeriodName: form.formerPeriodName, blocks: blocks, tasks: tasks,
      contentAreas: form.contentAreas, indicators: form.indicators)
  }

  private static func renderer() -> FormRenderer {
    FormRenderer(layout: InventedLayout.layout, temporaryDirectory: NSTemporaryDirectory())
  }

  /// Figures of every kind, by chance.
  private static func figure(_ random: inout SeededGenerator) -> Cell.Value {
    switch random.number(below: 8) {
    case 0: .absent(.reportedNone)
    case 1: .absent(.notReported)
    case 2: .absent(.notExpected)
    case 3: .absent(.notComparable)
    case 4: .empty
    case 5: .count(random.number(below: 100_000))
    case 6:
      .quantity(Quantity(thousandths: Int64(random.number(below: 1_000_000_000))), decimals: 3)
    default:
      .quantity(
        Quantity(thousandths: 999_999_999_999_999 - Int64(random.number(below: 9))), decimals: 3)
    }
  }

  @Test(arguments: ["A", "B", "S"])
  func `A form that is filled in has the very bytes of one that is drawn`(unit: String) throws {
    let first = try InventedCampaign().form(of: unit)
    let renderer = Self.renderer()
    // The first is drawn, the second makes the mould.
    for _ in 0..<2 { _ = try renderer.render(first) }
    guard case .fill(let mould) = renderer.moulds.step(for: FormMould.shape(of: first)) else {
      Issue.record("There is no mould.")
      return
    }
    var random = SeededGenerator(seed: 7)
    for number in 0..<20 {
      let form = Self.sibling(of: first, unit: "DV\(number)", name: "Đảng ủy xã số \(number)") {
        _ in
        Self.figure(&random)
      }
      let filled = try #require(try mould.filled(in: form))
      let drawn = try Self.renderer().render(form)
      #expect(try FormParts(filled).texts == FormParts(drawn).texts)
      #expect(filled == drawn)
      #expect(try renderer.render(form) == filled)
    }
  }

  /// Whatever a unit is called: in a footer, in properties, among shared texts, or on two lines.
  @Test(arguments: [
    "Sở Y tế & Ủy ban", "Đảng ủy <xã>", "Trường \"Mẫu\"", "Phòng 'Một'", "_x0041_", "A", "DV1",
    "Nhiệm vụ", "unit:DV1", "-", "Số liệu", "Đảng ủy\u{200B} xã", " Đảng ủy xã ", "~", "",
    String(repeating: "Trung tâm Kiểm soát bệnh tật ", count: 3),
    String(repeating: "Ủy ban nhân dân huyện ", count: 12),
    "ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH MẪU VÙNG CAO",
  ])
  func `Whatever its unit is called, a form has the bytes of one that is drawn`(
    name: String
  ) throws {
    let first = try InventedCampaign().form(of: "A")
    let renderer = Self.renderer()
    for _ in 0..<2 { _ = try? renderer.render(first) }
    for (unit, name) in [("DV1", name), (name, "Đảng ủy xã")] {
      let form = Self.sibling(of: first, unit: unit, name: name) { _ in .absent(.reportedNone) }
      #expect(
        Result { try renderer.render(form) }.bytes
          == Result { try Self.renderer().render(form) }.bytes)
    }
  }

  @Test func `Figures that a cell can't hold as numbers are drawn`() throws {
    let first = try InventedCampaign().form(of: "A")
    let renderer = Self.renderer()
    for _ in 0..<2 { _ = try renderer.render(first) }
    let form = Self.sibling(of: first, unit: "DV1", name: "Đảng ủy xã") { number in
      number == 1 ? .count(.max) : .count(number)
    }
    #expect(try renderer.render(form) == Self.renderer().render(form))
  }

  @Test func `Forms of several shapes on several threads are those drawn one by one`() async throws
  {
    let campaign = try InventedCampaign()
    let shapes = try ["A", "B", "S"].map { try campaign.form(of: $0) }
    let forms = (0..<24).map { number in
      Self.sibling(of: shapes[number % 3], unit: "DV\(number)", name: "Đơn vị \(number)") {
        .count(number * $0)
      }
    }
    let renderer = Self.renderer()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for form in forms {
        group.addTask { try renderer.render(form) == Self.renderer().render(form) }
      }
      for try await isEqual in group { #expect(isEqual) }
    }
  }
}

extension Result where Success == [UInt8] {
  fileprivate var bytes: [UInt8]? { try? get() }
}
