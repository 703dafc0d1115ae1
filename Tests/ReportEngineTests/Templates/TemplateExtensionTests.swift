import ReportEngine
import ReportModel
import Settings
import Testing

@Suite("A template takes over another one and says in what it differs")
struct TemplateExtensionTests {
  private static let base = """
    template: goc
    periods: [month]
    title: [Báo cáo gốc]
    sections:
      - code: one
        heading: Một
        content:
          - paragraph: Câu một.
          - table: bieu-1
      - code: two
        heading: Hai
        content:
          - table: bieu-2
    tables:
      - { code: bieu-1, title: Biểu một, placement: body, list: overdue-tasks }
      - { code: bieu-2, title: Biểu hai, placement: body, list: overdue-tasks }
    charts:
      - { code: hinh, kind: bar, title: Hình, table: bieu-2, columns: [a] }
    """

  /// Files by name, those that go before others first.
  private func read(
    _ text: String, named name: String = "moi.yaml",
    shelf: [(name: String, file: String, text: String)] = []
  ) throws -> SettingsReading<ReportTemplate> {
    let files = shelf + [("goc", "goc.yaml", Self.base)]
    return try TemplateReader.read(
      SettingsFile(name: name, text: text),
      from: TemplateShelf(
        names: { files.map(\.name) },
        files: { wanted in
          files.filter { $0.name == wanted }.map { SettingsFile(name: $0.file, text: $0.text) }
        }))
  }

  private func sections(_ template: ReportTemplate) -> [String?] { template.sections.map(\.code) }

  @Test func `what it doesn't say is as in the other one`() throws {
    let template = try #require(read("{ template: moi, extends: goc }").value)
    #expect(template.code == "moi")
    #expect(template.periods == [.month])
    #expect(template.title.map(\.text) == ["Báo cáo gốc"])
    #expect(sections(template) == ["one", "two"])
    #expect(template.tables.map(\.code) == ["bieu-1", "bieu-2"])
    #expect(template.charts.map(\.code) == ["hinh"])
  }

  @Test func `parts take the place of those of their code, others are added`() throws {
    let template = try #require(
      read(
        """
        template: moi
        extends: goc
        periods: [week]
        title: [Báo cáo mới]
        sections:
          - { code: two, heading: Hai mới, content: [{ paragraph: Câu hai. }] }
          - { code: three, heading: Ba, content: [{ paragraph: Câu ba. }] }
          - { code: zero, before: one, heading: Không, content: [{ paragraph: Câu không. }] }
        tables:
          - { code: bieu-1, title: Biểu một mới, placement: appendix, list: overdue-tasks }
          - { code: bieu-3, title: Biểu ba, placement: body, list: overdue-tasks }
        """
      ).value)
    #expect(template.periods == [.week])
    #expect(template.title.map(\.text) == ["Báo cáo mới"])
    #expect(sections(template) == ["zero", "one", "two", "three"])
    #expect(template.sections[2].heading?.text == "Hai mới")
    #expect(template.tables.map(\.title.text) == ["Biểu một mới", "Biểu hai", "Biểu ba"])
  }

  @Test func `a table that is left out goes from the text and the charts as well`() throws {
    let template = try #require(
      read("{ template: moi, extends: goc, omit: { tables: [bieu-2], sections: [one] } }").value)
    #expect(template.tables.map(\.code) == ["bieu-1"])
    #expect(template.charts.isEmpty)
    #expect(sections(template) == ["two"])
    #expect(template.sections[0].content.isEmpty)
  }

  @Test func `templates may build on templates that build on others`() throws {
    let template = try #require(
      read(
        "{ template: moi, extends: giua, title: [Mới] }",
        shelf: [("giua", "giua.yaml", "{ template: giua, extends: goc, periods: [quarter] }")]
      ).value)
    #expect(template.periods == [.quarter])
    #expect(template.title.map(\.text) == ["Mới"])
    #expect(sections(template) == ["one", "two"])
  }

  @Test func `one may build on the template of its own name that it goes before`() throws {
    let mine = "{ template: goc, extends: goc, title: [Của tôi] }"
    let template = try #require(
      read(mine, named: "w/goc.yaml", shelf: [("goc", "w/goc.yaml", mine)]).value)
    #expect(template.title.map(\.text) == ["Của tôi"])
    #expect(sections(template) == ["one", "two"])
  }

  @Test func `one that builds on itself by way of others is refused`() throws {
    let reading = try read(
      "{ template: a, extends: b }", named: "a.yaml",
      shelf: [
        ("a", "a.yaml", "{ template: a, extends: b }"),
        ("b", "b.yaml", "{ template: b, extends: a }"),
      ])
    #expect(reading.value == nil)
    #expect(reading.findings.map(\.code) == ["template-circle"])
    #expect(reading.findings.first?.location.file == "b.yaml")
  }

  @Test func `names that are nowhere are told with the nearest one`() throws {
    let unknown = try read("template: moi\nextends: goz")
    #expect(unknown.findings.map(\.code) == ["unknown-template"])
    #expect(unknown.findings.first?.location.row == 2)
    #expect(unknown.findings.first?.remedy?.english == "Did you mean “goc”?")
    let parts = try read(
      """
      template: moi
      extends: goc
      omit: { tables: [bieu-9], sections: [on] }
      sections:
        - { before: tow, content: [] }
      """)
    #expect(
      parts.findings.map(\.code) == ["unknown-section", "unknown-section", "unknown-table"])
  }

  @Test func `what stands alone has nothing to leave out`() throws {
    let reading = try read("template: moi\nomit: { tables: [x] }")
    #expect(reading.findings.contains { $0.code == "unknown-key" && $0.value == "omit" })
    #expect(reading.findings.count { $0.code == "missing-key" } == 3)
  }

  @Test func `a fault of what was taken over is shown in its own file`() throws {
    let reading = try read(
      "{ template: moi, extends: hong }",
      shelf: [
        (
          "hong", "hong.yaml",
          """
          template: hong
          periods: [month]
          title: [x]
          sections:
            - content:
                - paragraph: "{{khong.co}}"
          """
        )
      ])
    let (_, findings) = ReportPlan.resolve(
      try #require(reading.value), layout: try InventedReport.layout(),
      plan: InventedProvince.plan,
      request: ReportRequest(period: InventedProvince.june, program: "thử"))
    #expect(findings.map(\.location.file) == ["hong.yaml"])
    #expect(findings.map(\.location.row) == [6])
  }
}
