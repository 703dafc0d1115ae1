import Foundation
import Testing

@Suite("reports statistics")
struct StatisticsCommandTests {
  /// One activity record of the sample, read without the program.
  private struct Record {
    let date: String
    let unit: String
    let contentArea: String
    let audience: Int
  }

  @Test("an answer equals what is counted from the files by hand")
  func naive() throws {
    let districts = try Self.table("units.csv").filter { $0["level"] == "district" }
      .compactMap { $0["code"] }
    var activities: [String: Int] = [:]
    var audience: [String: Int] = [:]
    for record in try Self.records()
    where ("2020-05-15"..."2020-06-14").contains(record.date) && districts.contains(record.unit) {
      let key = "\(record.unit),\(record.contentArea)"
      activities[key, default: 0] += 1
      audience[key, default: 0] += record.audience
    }
    let outcome = try SampleWorkspace.shared.get().run(
      "statistics",
      [
        "--by", "level:district,content-area", "--measure", "activities,audience", "--period",
        "2020-06", "--format", "csv",
      ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let lines = outcome.lines.filter { !$0.isEmpty }
    #expect(lines.first == "level:district,content-area,activities,audience")
    let expected = activities.map { "\($0),\($1),\(audience[$0] ?? 0)" }
    #expect(Set(lines.dropFirst().map(String.init)) == Set(expected))
    #expect(lines.count - 1 == expected.count)
    let units = lines.dropFirst().compactMap { line in
      districts.firstIndex(of: String(line.prefix { $0 != "," }))
    }
    #expect(units == units.sorted())
    #expect(outcome.messages.contains("ở trên cấp được hỏi"))
  }

  @Test("sums by unit, phase, content area and channel are those of the whole")
  func sameTotals() throws {
    let total = try Self.records().filter { ("2020-05-15"..."2020-06-14").contains($0.date) }
    for dimension in [
      "unit", "unit-group", "phase", "content-area", "channel", "indicator", "week", "month",
    ] {
      let outcome = try SampleWorkspace.shared.get().run(
        "statistics",
        [
          "--by", dimension, "--measure", "activities,audience", "--period", "2020-06", "--format",
          "csv",
        ])
      let rows = outcome.lines.dropFirst().filter { !$0.isEmpty }.map { $0.split(separator: ",") }
      let counts = rows.compactMap { Int($0[$0.count - 2]) }.reduce(0, +)
      let people = rows.compactMap { Int($0[$0.count - 1]) }.reduce(0, +)
      #expect(counts == total.count, "by \(dimension)")
      #expect(people == total.map(\.audience).reduce(0, +), "by \(dimension)")
    }
  }

  @Test("one answer is told as CSV, as JSON and as text")
  func formats() throws {
    let workspace = try SampleWorkspace.shared.get()
    let question = [
      "--by", "unit-group", "--measure", "units-expected,reporting-rate", "--period", "2020-06",
      "--format",
    ]
    let csv = try workspace.run("statistics", question + ["csv"])
    let json = try workspace.run("statistics", question + ["json"])
    let text = try workspace.run("statistics", question + ["text"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    #expect(object["schema"] as? String == "statistics/1")
    #expect(object["from"] as? String == "2020-05-15")
    let rows = try #require(object["rows"] as? [[Any]])
    #expect(rows.count == csv.lines.filter { !$0.isEmpty }.count - 1)
    #expect(text.text.contains("Số liệu từ ngày 15/5/2020 đến ngày 14/6/2020"))
    #expect(text.lines.allSatisfy { $0.count <= 80 })
  }

  @Test("figures are the same whatever the order and the division of the files")
  func division() throws {
    let workspace = try SampleWorkspace.copy()
    let question = [
      "--by", "unit,indicator", "--measure", "quantity,activities", "--from", "2019-12-01", "--to",
      "2020-12-31", "--format", "csv",
    ]
    let stored = try workspace.run("statistics", question)
    var halves = [[Substring]](repeating: [], count: 3)
    var header: Substring = ""
    for file in try Repository.activityFiles() {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      header = lines[0]
      for (index, line) in lines.dropFirst().enumerated() { halves[index % 3].append(line) }
    }
    for (index, lines) in halves.enumerated() {
      let text = ([header] + lines.reversed()).joined(separator: "\n")
      try workspace.folder.write(text, to: "part\(index).csv")
    }
    let divided = try workspace.run(
      "statistics", question + ["--records", "part2.csv", "part0.csv", "part1.csv"])
    #expect(divided.status == 0, "\(divided.messages)")
    #expect(divided.text == stored.text)
  }

  private static func records() throws -> [Record] {
    try Repository.activityFiles().flatMap { file in
      try table("records/\(file.lastPathComponent)").map { row in
        Record(
          date: try #require(row["date"]), unit: try #require(row["unit"]),
          contentArea: try #require(row["content_area"]),
          audience: Int(row["audience"] ?? "") ?? 0)
      }
    }
  }

  /// A CSV file of the sample by its column names; quotes hold commas, and no line ends.
  private static func table(_ name: String) throws -> [[String: String]] {
    let text = try String(
      contentsOf: Repository.sample.appendingPathComponent(name), encoding: .utf8)
    let rows = text.split(separator: "\n").map(cells)
    let header = try #require(rows.first)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
