import ReportModel
import Settings
import Testing

/// A small settings file of every type; invented.
private struct Recipe: Equatable {
  enum Meal: String, CaseIterable {
    case breakfast
    case dinner
  }

  var name: String
  var meal: Meal
  var servings: Int
  var isHot: Bool
  var from: Day
  var margin: Double
  var steps: [String]
  var parts: [String]

  static func read(_ root: inout MappingReader) -> Recipe {
    Recipe(
      name: root.text("name"),
      meal: root.optionalChoice("meal", of: Meal.self) ?? .dinner,
      servings: root.integer("servings", in: 1...20),
      isHot: root.optionalBoolean("hot") ?? true,
      from: root.day("from"),
      margin: root.optionalNumber("margin", in: 0...50) ?? 20,
      steps: root.optionalTexts("steps"),
      parts: root.optionalMappings("parts") { part in
        part.text("code") + "=" + part.text("name")
      })
  }
}

private func read(_ text: String) -> SettingsReading<Recipe> {
  SettingsFile(name: "recipe.yaml", text: text).read(Recipe.read)
}

@Suite struct MappingReaderTests {
  @Test func `A sound file gives its value and no findings`() throws {
    let reading = read(
      """
      # invented
      name: "Phở"
      meal: breakfast
      servings: 4
      hot: false
      from: 14/6/2020
      margin: 20.5
      steps: [luộc, "nếm: vừa"]
      parts:
        - { code: A, name: Nước dùng }
        - code: B
          name: Bánh
      """)
    #expect(reading.findings.isEmpty)
    let recipe = try #require(reading.value)
    let day = try #require(Day(year: 2020, month: 6, day: 14))
    #expect(
      recipe
        == Recipe(
          name: "Phở", meal: .breakfast, servings: 4, isHot: false, from: day, margin: 20.5,
          steps: ["luộc", "nếm: vừa"], parts: ["A=Nước dùng", "B=Bánh"]))
  }

  @Test func `Keys left out take their defaults, null and nothing count as left out`() throws {
    let recipe = try #require(
      read("name: Chè\nservings: 1\nfrom: 2020-01-01\nmeal:\nsteps: ~\nhot: null").value)
    #expect(recipe.meal == .dinner)
    #expect(recipe.isHot)
    #expect(recipe.steps.isEmpty)
  }

  @Test func `All faults of a file are found in one go, each with its line and key`() {
    let reading = read(
      """
      nmae: Chè
      meal: dinenr
      servings: nhiều
      hot: yes please
      from: 31/2/2020
      margin: 1,5
      steps: luộc
      parts:
        - { code: A, nane: Nước }
        - text
      """)
    #expect(reading.value == nil)
    #expect(
      reading.findings.map { "\($0.location.row ?? 0) \($0.code) \($0.location.columnName ?? "")" }
        == [
          "1 missing-key name", "1 unknown-key nmae", "2 unknown-choice meal",
          "3 bad-value servings", "4 bad-value hot", "5 bad-value from", "6 bad-value margin",
          "7 wrong-type steps", "9 missing-key name", "9 unknown-key nane",
          "10 wrong-type parts",
        ])
  }

  @Test func `An unknown key or choice names the nearest one that there is`() throws {
    let findings = read("nmae: Chè\nservings: 1\nfrom: 2020-01-01\nmeal: dinenr").findings
    let remedies = findings.compactMap { $0.remedy?.english }
    #expect(remedies.contains("Did you mean `name`?"))
    #expect(remedies.contains("Did you mean `dinner`?"))
  }

  @Test func `A number written in the Vietnamese manner is refused, not guessed`() {
    for text in ["1.5", "1,5", "0x2", " ", "1e1", "99999999999999999999", "-1", "21"] {
      #expect(read("name: A\nfrom: 2020-01-01\nservings: '\(text)'").value == nil, "\(text)")
    }
  }

  @Test func `Text may not be empty and holds no control characters`() {
    #expect(read("name: ''\nservings: 1\nfrom: 2020-01-01").findings.map(\.code) == ["bad-value"])
    #expect(
      read("name: \"a\\x07\"\nservings: 1\nfrom: 2020-01-01").findings.map(\.code)
        == ["bad-value"])
    #expect(
      read("name: \"a\\nb\"\nservings: 1\nfrom: 2020-01-01").findings.map(\.code) == ["bad-value"])
  }

  @Test func `Text in another Unicode form is put in NFC`() throws {
    let reading = read("name: \"Pho\u{31B}\u{309}\"\nservings: 1\nfrom: 2020-01-01")
    let name = try #require(reading.value?.name)
    #expect(Array(name.unicodeScalars) == Array("Phở".unicodeScalars))
  }

  @Test func `A list where the file's mapping should be is a finding`() {
    #expect(read("- a\n- b").findings.map(\.code) == ["wrong-type"])
    #expect(read("just text").findings.map(\.code) == ["wrong-type"])
  }

  @Test func `A missing mapping is told once, not for each key in it`() {
    let reading = SettingsFile(name: "a.yaml", text: "b: 1").read { root in
      _ = root.optionalText("b")
      return root.mapping("section") { $0.text("one") + $0.text("two") }
    }
    #expect(reading.findings.map(\.code) == ["missing-key"])
  }

  @Test func `The reader says which keys it knows`() {
    #expect(
      read("parts: [{code: A}]").keys.isSuperset(of: ["name", "parts", "parts[].code", "hot"]))
  }

  @Test func `A mapping by the cases of an enumeration refuses other keys`() {
    func roles(_ text: String) -> SettingsReading<[Recipe.Meal: Int]> {
      SettingsFile(name: "a.yaml", text: text).read { root in
        root.mapping("sizes", by: Recipe.Meal.self) { $0.integer(in: 1...9) }
      }
    }
    #expect(roles("sizes: { dinner: 3 }").value == [.dinner: 3])
    #expect(roles("sizes: { dinnr: 3 }").findings.map(\.code) == ["unknown-key"])
  }
}
