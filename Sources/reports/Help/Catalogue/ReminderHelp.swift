import ReportModel

extension Help {
  enum Remind {
    static let command = CommandHelp(
      BilingualText(
        vi: "Soạn công văn đôn đốc từng đơn vị gửi chậm hoặc có số liệu cần xác nhận.",
        en: "Write to each unit that is late, or has figures to confirm or correct."),
      discussion: BilingualText(
        vi: """
          Công văn gửi các đơn vị đến hạn mà chưa gửi báo cáo, và các đơn vị có số liệu mà «reports check» \
          nghi sai, chưa được xác nhận trong waivers.csv: từng số liệu, mức thường thấy và câu hỏi. Thể \
          thức theo layout của kế hoạch, lời văn theo report-templates/letters/reminder.yaml. Không có đơn \
          vị nào phải đôn đốc thì mã kết thúc vẫn là 0.
          """,
        en: """
          Letters go to units that have sent no report though it is due, and to those with figures that \
          “reports check” finds suspect and waivers.csv doesn't confirm: each figure, what is usual, and \
          the question. They look as the plan's layout says and read as report-templates/letters/\
          reminder.yaml does. Where nobody is to be reminded the exit status is 0 too.
          """), example: "reports remind --period 2020-06 --output cong-van")
    static let unit = OptionHelp(
      vi: "Chỉ đơn vị này và các đơn vị trực thuộc; nêu nhiều lần được.",
      en: "Only this unit and those below it; may be repeated.", value: Value.unit)
    static let format = OptionHelp(
      vi: """
        text: các công văn nối tiếp nhau ra stdout, mỗi công văn một trang. eml: thư gửi hộp thư của từng \
        đơn vị (cột email của units.csv), thành các tệp trong một thư mục; nêu một --unit thì ra stdout.
        """,
      en: """
        text: the letters one after another on stdout, a page each. eml: messages to each unit's mailbox \
        (column email of units.csv) as files in a folder; on stdout where one --unit is named.
        """, value: Value.format)
    static let output = OptionHelp(
      vi: "Thư mục để ghi mỗi công văn một tệp; - là stdout.",
      en: "The folder for a file of each letter; - is stdout.", value: Value.folder)
    static let to = OptionHelp(
      vi: "Với eml và một --unit: người nhận, thay cho hộp thư của đơn vị.",
      en: "With eml and one --unit: to whom, in place of the unit's mailbox.", value: Value.address)
    static let subject = OptionHelp(
      vi: "Với eml: tiêu đề thư. Nếu không nêu: trích yếu của công văn.",
      en: "With eml: the subject. Default: what the letter is on.", value: Value.subject)
  }
}
