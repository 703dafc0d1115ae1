import Foundation
import Testing

/// Our workbooks in the hands of other programs.
@Suite("Other programs open every workbook") struct OtherProgramTests {
  @Test(
    "LibreOffice works every formula out anew and no cell changes")
  func recalculation() throws {
    let workbooks = try SampleWorkbooks.shared.get()
    let folder = try TemporaryFolder()
    for name in workbooks.names {
      try FileManager.default.copyItem(
        atPath: workbooks.folder.path(name), toPath: folder.path(name))
    }
    try LibreOffice(in: folder.url).convert(workbooks.names, to: "xlsx")
    for name in workbooks.names {
      let written = try SampleWorkbooks.cells(of: folder.path(name))
      let recalculated = try SampleWorkbooks.cells(of: folder.path("converted/\(name)"))
      #expect(written.count > 500)
      #expect(differences(written, recalculated) == [], "\(name)")
    }
  }

  @Test(
    "a value that a formula doesn't give would be found by that")
  func wrongValue() throws {
    let workbooks = try SampleWorkbooks.shared.get()
    let folder = try TemporaryFolder()
    let name = workbooks.names[0]
    let spoil = """
      import re, sys, zipfile
      source, target = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], "w")
      for name in source.namelist():
          data = source.read(name)
          if name == "xl/worksheets/sheet3.xml":
              data = re.sub(rb"(<f>SUM[^<]*</f><v>)[0-9.]+", rb"\\g<1>1234567", data, count=1)
          target.writestr(name, data)
      target.close()
      """
    let made = try OtherProgram.openpyxl.run(
      ["-c", spoil, workbooks.folder.path(name), folder.path(name)])
    try #require(made.status == 0, "\(made.messages)")
    try LibreOffice(in: folder.url).convert([name], to: "xlsx")
    let found = differences(
      try SampleWorkbooks.cells(of: folder.path(name)),
      try SampleWorkbooks.cells(of: folder.path("converted/\(name)")))
    #expect(found.count >= 1)
    #expect(found.allSatisfy { $0.contains("1234567") || $0.contains("Biểu") }, "\(found)")
  }

  @Test(
    "openpyxl and pandas read the same cells",
    arguments: ["openpyxl", "pandas"])
  func python(library: String) throws {
    let workbooks = try SampleWorkbooks.shared.get()
    let script = Repository.root
      .appendingPathComponent("Tests/EndToEndTests/Fixtures/programs/read-workbook.py").path
    for name in workbooks.names {
      let outcome = try OtherProgram.openpyxl.run([script, library, workbooks.folder.path(name)])
      try #require(outcome.status == 0, "\(outcome.messages)")
      var read: [WorkbookCell: String] = [:]
      for fields in CSVText.rows(of: outcome.text) where fields.count == 3 {
        read[WorkbookCell(sheet: fields[0], address: fields[1])] = fields[2]
      }
      let written = try SampleWorkbooks.cells(of: workbooks.folder.path(name))
      #expect(differences(written, read) == [], "\(name)")
    }
  }

  @Test("Gnumeric reads the same numbers")
  func gnumeric() throws {
    let workbooks = try SampleWorkbooks.shared.get()
    for name in workbooks.names {
      let folder = try TemporaryFolder()
      let outcome = try OtherProgram.gnumeric.run(
        [
          "--export-file-per-sheet", "--export-options", "format=raw", "--export-type",
          "Gnumeric_stf:stf_assistant", workbooks.folder.path(name), "sheet-%n.csv",
        ], in: folder.url)
      try #require(outcome.status == 0, "\(outcome.messages)")
      let written = try SampleWorkbooks.cells(of: workbooks.folder.path(name))
      let exported = try (0..<(folder.names().count)).map { number in
        CSVText.rows(of: try folder.text(of: "sheet-\(number).csv"))
      }
      var numbers = 0
      for (cell, value) in written {
        guard let expected = Double(value) else { continue }
        let (row, column) = try #require(position(of: cell.address))
        // Sheets are told apart by what stands there, since their names aren't exported.
        let found = exported.contains { rows in
          rows.indices.contains(row) && rows[row].indices.contains(column)
            && Double(rows[row][column]).map { isEqual($0, expected) } ?? false
        }
        #expect(found, "\(name) \(cell): \(value)")
        numbers += 1
      }
      #expect(numbers > 200)
    }
  }

  // MARK: - Comparing

  private func differences(
    _ written: [WorkbookCell: String], _ read: [WorkbookCell: String]
  ) -> [String] {
    Set(written.keys).union(read.keys).compactMap { cell in
      let (left, right) = (written[cell] ?? "", read[cell] ?? "")
      if left == right { return nil }
      if let left = Double(left), let right = Double(right), isEqual(left, right) { return nil }
      return "\(cell): \(left) became \(right)"
    }.sorted()
  }

  /// Spreadsheets keep 15 digits.
  private func isEqual(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-12 * max(1, abs(left))
  }

  /// Row and column, counted from 0.
  private func position(of address: String) -> (row: Int, column: Int)? {
    let letters = address.prefix { $0.isLetter }
    guard let row = Int(address.dropFirst(letters.count)) else { return nil }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
    return (row - 1, column - 1)
  }
}
