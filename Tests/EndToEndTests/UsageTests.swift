import Testing

@Suite("Wrong usage")
struct UsageTests {
  @Test(
    "what can't be meant is refused with status 64 and without output",
    arguments: [
      ["monthly", "--nonsense"],
      ["monthly", "--province", "--unit", "GL"],
      ["monthly", "--period", "2020-6"],
      ["monthly", "--period", "2020-Q2"],
      ["monthly", "--period", "2020-06", "--as-of", "31/6/2020"],
      ["monthly", "--period", "2020-06", "--as-of", "2020-05-14"],
      ["monthly", "--period", "2020-06", "--width", "20"],
      ["monthly", "--no-workbook", "--output", "a.xlsx"],
      ["monthly", "--received", "2020-06-17"],
      ["monthly", "--lang", "fr"],
      ["statistics", "--by", "unit"],
      ["statistics", "--measure", "quantity"],
      ["statistics", "--measure", "activites"],
      ["statistics", "--by", "unt", "--measure", "activities"],
      ["statistics", "--by", "unit,unit", "--measure", "activities"],
      ["statistics", "--measure", "activities,activities"],
      ["statistics", "--by", "channel", "--measure", "overdue"],
      ["statistics", "--measure"],
      ["statistics", "--measure", "activities", "--width", "wide"],
      ["monthly", "--quiet=yes"],
      ["status", "one", "two"],
      ["statistics", "--measure", "activities", "--from", "2020-01-01"],
      ["statistics", "--measure", "activities", "--from", "2020-02-01", "--to", "2020-01-01"],
      ["statistics", "--measure", "activities", "--period", "2020-06", "--from", "2020-01-01"],
      ["import"],
      ["import", "a.csv", "b.csv", "--source", "one"],
      ["nonsense"],
    ])
  func refused(arguments: [String]) throws {
    let command = try #require(arguments.first)
    let outcome = try SampleWorkspace.shared.get().run(command, Array(arguments.dropFirst()))
    #expect(outcome.status == 64, "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.messages.isEmpty)
  }

  @Test(
    "a name that isn't known is refused with status 66",
    arguments: [
      ["statistics", "--measure", "activities", "--unit", "Pleku"],
      ["statistics", "--measure", "activities", "--phase", "D9"],
      ["statistics", "--measure", "activities", "--content-area", "X"],
      ["statistics", "--measure", "activities", "--channel", "X"],
      ["statistics", "--measure", "activities", "--indicator", "X"],
      ["statistics", "--by", "level:distrct", "--measure", "activities"],
      ["status", "--unit", "X"],
      ["import", "missing.csv"],
      ["monthly", "--records", "missing.csv"],
    ])
  func unknown(arguments: [String]) throws {
    let command = try #require(arguments.first)
    let outcome = try SampleWorkspace.shared.get().run(command, Array(arguments.dropFirst()))
    #expect(outcome.status == 66, "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
  }

  @Test("messages are English where the locale or --lang says so, else Vietnamese")
  func languages() throws {
    let workspace = try SampleWorkspace.shared.get()
    for locale in ["C", "vi_VN.UTF-8", "de_DE.UTF-8"] {
      let outcome = try workspace.run("monthly", ["--unit", "X"], language: locale)
      #expect(outcome.messages.contains("lỗi: "))
    }
    for locale in ["en_US.UTF-8", "en"] {
      let outcome = try workspace.run("monthly", ["--unit", "X"], language: locale)
      #expect(outcome.messages.contains("error: "))
    }
    let chosen = try workspace.run("monthly", ["--unit", "X", "--lang", "en"])
    #expect(chosen.messages.contains("error: "))
  }

  /// The sentence is the parser's own; what is shown must not fall back to English when it changes.
  @Test(
    "what the parser of arguments refuses is told in Vietnamese, with where to read on",
    arguments: [
      (["monthly", "--perid", "2020-06"], "Không có tùy chọn «--perid». Có phải «--period»?"),
      (["monthly", "--period"], "Tùy chọn «--period <kỳ>» còn thiếu giá trị."),
      (["import"], "Còn thiếu «<tệp> ...»."),
      (["status", "june"], "Thừa «june», hoặc lệnh này không có."),
      (["monthly", "--width", "wide"], "Giá trị «wide» không dùng được cho «--width <số-cột>»."),
      (["monthly", "--format", "xml"], "«--format <dạng>». Chọn «text» hoặc «json» hoặc «csv»"),
      (["monthly", "--quiet=yes"], "Tùy chọn «--quiet» không nhận giá trị."),
      (["status", "june", "july"], "Thừa các từ «june», «july»."),
      (["monthly", "-x"], "Không có tùy chọn «-x»."),
      (["monthly", "--lang", "fr"], "«--lang <ngôn-ngữ>». Chọn «vi» hoặc «en»."),
      (["--generate-completion-script", "csh"], "Không tạo được phần gợi ý lệnh cho «csh»."),
    ])
  func wording(arguments: [String], expected: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(arguments, in: folder.url)
    #expect(outcome.status == 64)
    #expect(outcome.messages.hasPrefix("reports: lỗi: "), "\(outcome.messages)")
    #expect(outcome.messages.contains(expected), "\(outcome.messages)")
    #expect(outcome.messages.contains("--help»."), "\(outcome.messages)")
    let english = try Program.run(arguments + ["--lang", "en"], in: folder.url)
    #expect(english.messages.hasPrefix("reports: error: "), "\(english.messages)")
  }
}
