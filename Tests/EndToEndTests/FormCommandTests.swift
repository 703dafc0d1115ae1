import Foundation
import Testing

@Suite("Forms out and back in") struct FormCommandTests {
  private let typed = """
    unit,content-area,indicator,activities,quantity,audience
    BTO,ND1,TTM,1,7,488
    BTO,ND1,TTM_LN,0,488,0
    BTO,ND1,BR,1,0,0
    BTO,ND1,PN,1,34,0
    BTO,ND2,TTM,1,1234,0
    BTO,ND2,BR_M,1,12.5,0

    """

  @Test(
    "forms filled in by a program and saved by LibreOffice give what was typed, without any option")
  func filledForms() throws {
    let workspace = try FormWorkspace()
    let imported = try workspace.run(
      "import", ["ba-to-libreoffice.xlsx", "so-van-hoa-libreoffice.xlsx"])
    #expect(imported.status == 0, "\(imported.messages)")
    #expect(imported.output.isEmpty)
    #expect(
      imported.messages.contains(
        "ba-to-libreoffice.xlsx (Huyện ủy Ba Tơ, tháng 6 năm 2020): đã nhập 5 bản ghi hoạt động"),
      "\(imported.messages)")
    #expect(try workspace.figures() == typed)
    let tasks = try workspace.run(
      "statistics",
      [
        "--by", "task,unit", "--measure", "completed-on-time,in-progress", "--period", "2020-06",
        "--format", "csv",
      ])
    #expect(tasks.lines.contains("NV1,BTO,1,0"))
    #expect(tasks.lines.contains("NV2,SVH,0,1"))
    let report = try workspace.run(
      "monthly", ["--period", "2020-06", "--no-workbook"])
    #expect(report.text.contains("Báo cáo không phát sinh: Sở Văn hóa."), "\(report.text)")
    #expect(report.text.contains("Chưa gửi báo cáo: Huyện ủy K'Bang."))
  }

  @Test("a form that is sent again replaces the one before, whatever its file is called")
  func sentAgain() throws {
    let workspace = try FormWorkspace()
    try #expect(workspace.run("import", ["ba-to-libreoffice.xlsx"]).status == 0)
    let again = try workspace.run("import", ["ba-to-libreoffice.xlsx"])
    #expect(again.messages.contains("đã nhập trước đó"))
    // The same figures in a file that another program has saved.
    let other = try workspace.run("import", ["ba-to-openpyxl.xlsx"])
    #expect(other.status == 0, "\(other.messages)")
    #expect(other.messages.contains("thay bản trước bằng bản thứ 2"))
    #expect(try workspace.figures() == typed)
  }

  @Test("figures of a unit and a period that come by a form and by another file are warned of")
  func besideOtherFiles() throws {
    let workspace = try FormWorkspace()
    let table = """
      date,unit,content_area,indicator,quantity
      2020-06-02,BTO,ND2,BR,3
      2020-06-02,SVH,ND2,BR,3

      """
    try Data(table.utf8).write(to: workspace.folder.url.appendingPathComponent("thang-6.csv"))
    try #expect(workspace.run("import", ["thang-6.csv"]).messages.contains("cảnh báo") == false)

    // Foretold by a dry run, told by the import, and not told again of a form that brings nothing new.
    let told = "ba-to-libreoffice.xlsx: cảnh báo: Đơn vị đã có 1 bản ghi hoạt động cùng kỳ từ «"
    let foretold = try workspace.run("import", ["ba-to-libreoffice.xlsx", "--dry-run"])
    #expect(foretold.messages.contains(told), "\(foretold.messages)")
    let form = try workspace.run("import", ["ba-to-libreoffice.xlsx"])
    #expect(form.status == 0)
    #expect(form.messages.contains(told), "\(form.messages)")
    #expect(form.messages.contains("thang-6.csv»; số liệu của phiếu được cộng thêm vào"))
    try #expect(
      workspace.run("import", ["ba-to-libreoffice.xlsx"]).messages.contains("cảnh báo") == false)

    // The other way round; another month, or another unit, is none of the form's business.
    func file(_ name: String, _ rows: String) throws -> Program.Outcome {
      let table = "date,unit,content_area,indicator,quantity\n\(rows)\n"
      try Data(table.utf8).write(to: workspace.folder.url.appendingPathComponent(name))
      return try workspace.run("import", [name])
    }
    let late = try file("bo-sung.csv", "2020-06-05,BTO,ND2,BR,4")
    #expect(
      late.messages.contains(
        "bo-sung.csv: cảnh báo: Đã có phiếu cùng kỳ của «Huyện ủy Ba Tơ»"), "\(late.messages)")
    let others = try file("khac.csv", "2020-06-05,KBA,ND2,BR,4\n2020-07-20,BTO,ND2,BR,4")
    #expect(!others.messages.contains("cảnh báo"), "\(others.messages)")
  }

  @Test(
    "the day of receipt is told at the import, and a corrected form doesn't make the first one late"
  )
  func received() throws {
    let workspace = try FormWorkspace()
    func onTime() throws -> Bool {
      try workspace.run(
        "statistics",
        [
          "--by", "unit", "--measure", "units-received,units-on-time", "--period", "2020-06",
          "--format", "csv",
        ]
      ).lines.contains("BTO,1,1")
    }
    try #expect(workspace.run("import", ["ba-to-libreoffice.xlsx"]).status == 0)
    #expect(try !onTime())
    try #expect(
      workspace.run("import", ["ba-to-libreoffice.xlsx", "--received", "17/6/2020"]).status == 0)
    #expect(try onTime())
    try #expect(
      workspace.run("import", ["ba-to-openpyxl.xlsx", "--received", "2020-06-30"]).status == 0)
    #expect(try onTime())
    #expect(try workspace.figures() == typed)
  }

  @Test("a form with errors is refused whole, and goes back with the sender's figures")
  func returned() throws {
    let workspace = try FormWorkspace()
    let refused = try workspace.run("import", ["kbang-libreoffice.xlsx", "--return", "tra-lai/6"])
    #expect(refused.status == 1)
    for place in [
      "kbang-libreoffice.xlsx:Số liệu!F6: lỗi: «bảy cuộc»",
      "kbang-libreoffice.xlsx:Số liệu!F8: lỗi", "kbang-libreoffice.xlsx:Nhiệm vụ!G3: lỗi",
    ] {
      #expect(refused.messages.contains(place), "\(refused.messages)")
    }
    #expect(refused.messages.contains("tra-lai/6/phieu-thang-06-2020-KBA.xlsx"))
    #expect(!FileManager.default.fileExists(atPath: workspace.folder.path("w/reports.sqlite")))
    let returned = "tra-lai/6/phieu-thang-06-2020-KBA.xlsx"
    let cells = try Program.run(
      ["import", "--dump", "cells", returned], in: workspace.folder.url)
    #expect(cells.text.contains("Số liệu,F6,text,bảy cuộc"))
    #expect(cells.text.contains("Số liệu,H6,number,120"))
    #expect(cells.lines.contains { $0.hasPrefix("Lỗi cần sửa,E") })
    // Not corrected it is refused as before, and nothing is written over.
    let again = try workspace.run("import", [returned, "--return", "tra-lai/6"])
    #expect(again.status == 1)
    #expect(again.messages.contains("Số liệu!F6: lỗi: «bảy cuộc»"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path("tra-lai/6")).count
        == 1)
  }

  @Test("a form of another plan is refused with the reason, and goes back on the new plan's form")
  func otherPlan() throws {
    let workspace = try FormWorkspace { plan in
      plan.replacing("      - { code: BR, name: Băng rôn, measure: chiếc }\n", with: "")
        .replacing("measure: tấm", with: "measure: bảng")
    }
    let refused = try workspace.run(
      "import", ["ba-to-libreoffice.xlsx", "--return", "tra-lai"], language: "en_US.UTF-8")
    #expect(refused.status == 1)
    #expect(refused.messages.contains("another version of the plan"), "\(refused.messages)")
    let returned = "tra-lai/phieu-thang-06-2020-BTO.xlsx"
    let cells = try Program.run(
      ["import", "--dump", "cells", returned], in: workspace.folder.url)
    #expect(cells.text.contains("activity:ND1:BR»"), "\(cells.text)")
    let taken = try workspace.run("import", [returned])
    #expect(taken.status == 0, "\(taken.messages)")
    #expect(try workspace.figures() == typed.replacing("BTO,ND1,BR,1,0,0\n", with: ""))
  }

  @Test("--unit and --period take forms of that unit and period only")
  func expected() throws {
    let workspace = try FormWorkspace()
    let unit = try workspace.run("import", ["ba-to-libreoffice.xlsx", "--unit", "KBA"])
    #expect(unit.status == 1)
    #expect(unit.messages.contains("Phiếu của đơn vị BTO, trong khi đang nhận phiếu của KBA"))
    let period = try workspace.run("import", ["ba-to-libreoffice.xlsx", "--period", "2020-07"])
    #expect(period.status == 1)
    let both = try workspace.run(
      "import", ["ba-to-libreoffice.xlsx", "--unit", "Huyện ủy Ba Tơ", "--period", "2020-06"])
    #expect(both.status == 0, "\(both.messages)")
  }

  @Test("reports are made straight from forms too")
  func straight() throws {
    let workspace = try FormWorkspace()
    let outcome = try workspace.run(
      "monthly",
      ["--period", "2020-06", "--no-workbook", "--records", "ba-to-libreoffice.xlsx"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.text.contains("Đã nhận báo cáo của 1/3 đơn vị"))
  }

  @Test("forms are written for all units or for one, and what is there is left alone")
  func written() throws {
    let workspace = try FormWorkspace()
    let all = try workspace.run("form", ["--all", "--period", "2020-06", "--output", "ra/6"])
    #expect(all.status == 0, "\(all.messages)")
    #expect(all.output.isEmpty)
    #expect(all.messages.contains("Đã lập 3 phiếu của kỳ 2020-06 trong ra/6"))
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path("ra/6"))
    #expect(
      names.sorted() == [
        "phieu-thang-06-2020-BTO.xlsx", "phieu-thang-06-2020-KBA.xlsx",
        "phieu-thang-06-2020-SVH.xlsx",
      ])
    let path = workspace.folder.path("ra/6/phieu-thang-06-2020-BTO.xlsx")
    let blank = try Data(contentsOf: URL(fileURLWithPath: path))
    try Data(contentsOf: workspace.folder.url.appendingPathComponent("ba-to-libreoffice.xlsx"))
      .write(to: URL(fileURLWithPath: path))
    let again = try workspace.run("form", ["--period", "2020-06", "--output", "ra/6"])
    #expect(again.status == 0)
    #expect(again.messages.contains("3 tệp đã có sẵn"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) != blank)
    let replaced = try workspace.run(
      "form", ["--unit", "BTO", "--period", "2020-06", "--output", "ra/6", "--replace"])
    #expect(replaced.status == 0, "\(replaced.messages)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == blank)
    let one = try workspace.run("form", ["--unit", "SVH", "--period", "2020-07"])
    #expect(one.messages.contains("phieu-thang-07-2020-SVH.xlsx"))
  }

  @Test("where one form can't be written, the others are whole or not there, and nothing else is")
  func refusedByTheSystem() throws {
    let workspace = try FormWorkspace()
    let folder = workspace.folder.url.appendingPathComponent("ra")
    let taken = "phieu-thang-06-2020-KBA.xlsx"
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent(taken), withIntermediateDirectories: true)
    let outcome = try workspace.run(
      "form", ["--all", "--period", "2020-06", "--output", "ra", "--replace"])
    #expect(outcome.status == 74, "\(outcome.messages)")
    #expect(outcome.messages.contains(taken), "\(outcome.messages)")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name != taken {
      #expect(name.hasSuffix(".xlsx") && !name.hasPrefix("."))
      #expect(
        try Data(contentsOf: folder.appendingPathComponent(name)).starts(with: Data("PK".utf8)))
    }
  }

  @Test("TMPDIR is heeded, and nothing stays there")
  func temporaryFiles() throws {
    let workspace = try FormWorkspace()
    let form = "$reports form --unit BTO --period 2020-06 --replace --workspace w"
    let heeded = try Program.shell(
      "mkdir tam && TMPDIR=$PWD/tam \(form) && ls -A tam", in: workspace.folder.url)
    #expect(heeded.status == 0 && heeded.output.isEmpty, "\(heeded.messages)")
    let missing = try Program.shell("TMPDIR=$PWD/mat \(form)", in: workspace.folder.url)
    #expect(missing.status == 74, "\(missing.messages)")
    #expect(missing.messages.contains("/mat/"), "\(missing.messages)")
  }

  @Test("wrong usage of form is told with its remedy")
  func usage() throws {
    let workspace = try FormWorkspace()
    try #expect(workspace.run("form").status == 64)
    try #expect(workspace.run("form", ["--period", "6/2020"]).status == 64)
    try #expect(
      workspace.run("form", ["--unit", "BTO", "--all", "--period", "2020-06"]).status == 64)
    let unknown = try workspace.run("form", ["--unit", "BTX", "--period", "2020-06"])
    #expect(unknown.status == 66)
    #expect(unknown.messages.contains("BTO"))
    let file = try workspace.run(
      "form", ["--period", "2020-06", "--output", "ba-to-openpyxl.xlsx/x"])
    #expect(file.status == 74, "\(file.messages)")
  }
}
