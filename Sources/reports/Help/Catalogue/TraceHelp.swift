import ReportModel

extension Help {
  enum Trace {
    static let command = CommandHelp(
      BilingualText(
        vi: "Cho biết một số liệu từ đâu ra: từng bản ghi, nhiệm vụ, báo cáo, kế hoạch tạo nên nó.",
        en: "Say where a figure comes from: the records, tasks, reports, targets that make it."),
      discussion: BilingualText(
        vi: """
          Nêu sổ tính của một báo cáo và ô cần hỏi như bảng tính ghi: "'Biểu 1'!F12"; F12 là ô của trang \
          đầu. Hoặc nêu câu hỏi như «reports statistics», với một số đo: không nêu thì là quantity khi có \
          --indicator, là activities khi không có.
          Số suy ra từ số khác (tỷ lệ, chênh lệch, tỷ trọng) được truy theo từng số thành phần.
          """,
        en: """
          Name the workbook of a report and a cell as spreadsheets write it: "'Biểu 1'!F12"; F12 is a \
          cell of the first sheet. Or ask as “reports statistics” does, for one measure: by default \
          quantity with --indicator, else activities.
          A figure that follows from others (a rate, a difference, a share) is traced as these.
          """),
      example: "reports trace bao-cao.xlsx \"'Biểu 1'!F12\"")
    static let file = OptionHelp(
      vi: "Sổ tính của báo cáo.", en: "The workbook of a report.", value: Value.file)
    static let cell = OptionHelp(
      vi: "Ô cần hỏi, ví dụ \"'Biểu 1'!F12\".", en: "The cell, such as \"'Biểu 1'!F12\".",
      value: Value.cell)
    static let measure = OptionHelp(
      vi: "Số đo. Nếu không nêu: quantity khi có --indicator, activities khi không có.",
      en: "The measure. Default: quantity with --indicator, else activities.",
      value: Value.measure)
  }

  enum Verify {
    static let command = CommandHelp(
      BilingualText(
        vi: "Kiểm tra sổ tính của báo cáo có còn đúng như chương trình đã ghi và đúng số liệu.",
        en:
          "Check whether a report's workbook is still as it was written, and its figures still so."),
      discussion: BilingualText(
        vi: """
          Báo cáo được lập lại theo những gì sổ tính cho biết về nó; mọi ô được đối chiếu: số, công thức, \
          chữ. Sổ tính được phần mềm khác mở và lưu lại mà không sửa thì vẫn là «không đổi».

          Mã kết thúc: 0 không có gì thay đổi; 1 có ô đã bị sửa, nêu từng ô; 2 không ai sửa, nhưng số \
          liệu, kế hoạch hoặc mẫu đã thay đổi, nêu số liệu khác đi.
          """,
        en: """
          The report is made again from what the workbook says of itself, and every cell is compared: \
          numbers, formulas, texts. A workbook that another program has opened and saved unchanged is \
          still unchanged.

          Exit status: 0 all as it was; 1 cells were changed by hand, each is named; 2 nobody changed \
          it, but the data, the plan or the template have moved on: what differs now is named.
          """), example: "reports verify bao-cao.xlsx")
    static let file = OptionHelp(
      vi: "Sổ tính của báo cáo.", en: "The workbook of a report.", value: Value.file)
    static let format = OptionHelp(
      vi: "Dạng kết quả in ra stdout: text hoặc json (docs/tracing.md).",
      en: "What stdout carries: text or json (docs/tracing.md).", value: Value.format)
  }

  enum Diff {
    static let command = CommandHelp(
      BilingualText(
        vi: "So sánh hai sổ tính theo từng trang, từng ô.",
        en: "Compare two workbooks, sheet by sheet and cell by cell."),
      discussion: BilingualText(
        vi: """
          Dòng được ghép theo nhãn của nó, nên thêm bớt một dòng không làm lệch các dòng sau. So sánh số, \
          công thức và chữ, không so sánh hình thức.
          """,
        en: """
          Rows are matched by their labels, so that a row more or less doesn't shift those after it. \
          Numbers, formulas and texts are compared, not looks.
          """), example: "reports diff ban-cu.xlsx ban-moi.xlsx")
    static let first = OptionHelp(
      vi: "Sổ tính thứ nhất.", en: "The first workbook.", value: Value.file)
    static let second = OptionHelp(
      vi: "Sổ tính thứ hai.", en: "The second workbook.", value: Value.file)
  }
}
