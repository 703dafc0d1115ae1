import ReportModel

extension Help {
  enum Init {
    static let command = CommandHelp(
      BilingualText(
        vi: "Tạo thư mục làm việc trong một thư mục mới hoặc trống.",
        en: "Make a workspace in a new or empty folder."),
      discussion: BilingualText(
        vi: """
          Chép bộ khởi đầu, trong đó plan.yaml giải thích từng mục, hoặc trọn một bộ số liệu mẫu. Không \
          ghi đè lên tệp nào đã có.
          """,
        en: """
          Copies the starter workspace, whose plan.yaml explains every key, or a whole sample with its \
          records. Nothing that exists is overwritten.
          """))
    static let folder = OptionHelp(
      vi: "Thư mục cần tạo, hoặc một thư mục trống.", en: "The folder to make, or an empty one.",
      value: Value.folder)
    static let sample = OptionHelp(
      vi: "Chép bộ số liệu mẫu này thay cho bộ khởi đầu, ví dụ gia-lai-2020.",
      en: "A sample to copy instead of the starter workspace, such as gia-lai-2020.",
      value: Value.sample)
  }

  enum Plan {
    static let command = CommandHelp(
      BilingualText(
        vi: "Xem xét kế hoạch của thư mục làm việc.", en: "Look at the plan of the workspace."))
  }

  enum PlanCheck {
    static let command = CommandHelp(
      BilingualText(
        vi: "Cho biết kế hoạch có hợp lệ không, hoặc mọi chỗ sai của kế hoạch.",
        en: "Say whether the plan is sound, or all that is wrong with it."))
  }

  enum Period {
    static let command = CommandHelp(
      BilingualText(
        vi: "Cho biết kỳ báo cáo gồm những ngày nào và hạn gửi báo cáo.",
        en: "Say which days a period holds, and when its report is due."),
      discussion: BilingualText(
        vi: """
          Không nêu --calendar thì theo chế độ kỳ của kế hoạch. Nêu --calendar thì không cần thư mục làm \
          việc; hạn của các đơn vị do kế hoạch quy định được cho biết nếu có kế hoạch, nếu không thì là \
          hạn mà nghị định về chế độ kỳ đó đặt ra cho cấp tỉnh.
          """,
        en: """
          Without --calendar it is the calendar of the plan. With it no workspace is needed; the deadline \
          of the units, which is the plan's, is told where there is one, else that which the decree \
          behind the calendar sets for provinces.
          """), example: "reports period 2020-Q2 --calendar nd09")
    static let period = OptionHelp(
      vi: "Kỳ báo cáo, ví dụ 2020-06 hoặc 2020-Q2.", en: "The period, such as 2020-06 or 2020-Q2.",
      value: Value.period)
    static let calendar = OptionHelp(
      vi: "nd09, calendar, hoặc chế độ kỳ riêng của kế hoạch theo mã.",
      en: "nd09, calendar, or the plan's own calendar by its code.", value: Value.calendar)
  }

  enum Form {
    static let command = CommandHelp(
      BilingualText(
        vi: "Lập phiếu ghi số liệu cho các đơn vị: mỗi đơn vị một sổ tính để điền và gửi lại.",
        en: "Write data-entry forms for units: a workbook for each, to be filled in and sent back."),
      discussion: BilingualText(
        vi: """
          Không nêu --unit thì lập phiếu cho mọi đơn vị phải gửi báo cáo. Phiếu hỏi những gì kế hoạch quy \
          định cho khối của đơn vị ở từng nội dung đang thực hiện trong kỳ, kèm số liệu kỳ trước bên cạnh \
          ô cần ghi, và các nhiệm vụ đơn vị chưa hoàn thành. Phiếu được nhập lại bằng “reports import” mà \
          không cần nêu gì thêm. Tệp đã có được để nguyên, vì có thể là phiếu đã điền.
          """,
        en: """
          Without --unit there is a form for every unit of which a report is expected. A form asks for what \
          the plan lets the unit's group report under each content area that is open in the period, with the \
          figures of the period before beside the cells, and for its open tasks. It comes back through \
          “reports import”, which needs to be told nothing about it. A file that is already there is left \
          alone, for it may be one that was filled in.
          """), example: "reports form --all --period 2020-06 --output phieu")
    static let unit = OptionHelp(
      vi: "Chỉ lập phiếu của đơn vị này, nêu bằng mã, tên hoặc tên gọi khác.",
      en: "Only the form of this unit, by code, name or alias.", value: Value.unit)
    static let all = OptionHelp(
      vi: "Lập phiếu của mọi đơn vị phải gửi báo cáo; không nêu --unit thì cũng vậy.",
      en: "The forms of all units of which a report is expected; so without --unit too.")
    static let period = OptionHelp(
      vi: "Kỳ báo cáo, ví dụ 2020-06.", en: "The period, such as 2020-06.", value: Value.period)
    static let output = OptionHelp(
      vi: """
        Thư mục ghi phiếu, được tạo nếu chưa có. Nếu không nêu: thư mục hiện tại khi lập một phiếu, \
        không thì thư mục mang tên kỳ.
        """,
      en: """
        The folder that the forms are written to; it is made if it isn't there. Default: for one unit the \
        current folder, else a folder named after the period.
        """, value: Value.folder)
    static let replace = OptionHelp(
      vi: "Ghi lại phiếu mới khi đã có tệp cùng tên.",
      en: "Write forms anew where files of their names are already there.")
  }

  enum Totals {
    static let command = CommandHelp(
      BilingualText(
        vi: "Kiểm tra các biểu tổng hợp nhiệm vụ được gửi đến hoặc đã công bố có khớp hay không.",
        en: "Hold tables of task totals that were sent or published against themselves."),
      discussion: BilingualText(
        vi: """
          Biểu (CSV) có mỗi đơn vị một dòng, và các cột như assigned, due, completed, completed_on_time, \
          completed_late, open, in_progress, overdue, completion_rate, due_completion_rate và \
          on_time_rate, hoặc tên cột tiếng Việt tương ứng. Tổng không khớp, phần lớn hơn tổng và tỷ lệ \
          không đúng với số đếm được chỉ ra theo dòng và cột. Không lưu gì, không cần thư mục làm việc.
          """,
        en: """
          A table (CSV) has a row for each unit, and columns such as assigned, due, completed, \
          completed_on_time, completed_late, open, in_progress, overdue, completion_rate, \
          due_completion_rate and on_time_rate, or their Vietnamese headings. Sums that don't add up, \
          parts greater than their whole and rates that don't follow from their counts are told with row \
          and column. Nothing is stored, and no workspace is needed.
          """), example: "reports totals tong-hop.csv")
    static let files = OptionHelp(
      vi: "Các biểu tổng hợp nhiệm vụ (CSV); - là stdin.",
      en: "Tables of task totals (CSV); - is stdin.", value: Value.file)
  }
}
