import ReportModel

extension Help {
  enum Status {
    static let command = CommandHelp(
      BilingualText(
        vi: "Cho biết trong kỳ đơn vị nào đã gửi báo cáo, gửi chậm, chưa gửi.",
        en: "Say who has sent the period's report, who is late, who is missing."))
  }

  enum Check {
    static let command = CommandHelp(
      BilingualText(
        vi: "Tìm số liệu đúng hình thức nhưng nhiều khả năng sai.",
        en: "Find figures that are formally right but probably wrong."),
      discussion: BilingualText(
        vi: """
          Mỗi tháng của kỳ được đối chiếu với số đơn vị đã báo cáo ở các tháng khác: gõ thừa hoặc thiếu số \
          0, chép lại tháng trước, đảo chữ số, số lũy kế giảm, phần lớn hơn tổng, bản ghi gửi hai lần, số \
          khác thường. Mỗi phát hiện nêu số đã báo cáo, mức thường thấy, lý do, các bản ghi liên quan và \
          tên để xác nhận trong waivers.csv. Mục checks: của kế hoạch đặt các ngưỡng và mức độ của từng \
          phép kiểm tra.

          Mã kết thúc là 1 khi có phát hiện mức lỗi chưa được xác nhận.
          """,
        en: """
          Each month of the period is held against what the unit reported in other months: a zero too \
          many or too few, a month copied forward, swapped digits, a cumulative that fell, a part larger \
          than its whole, records that came twice, outliers. Each finding tells the figure, what was \
          expected, why, the records behind it, and by which name waivers.csv can confirm it. The plan's \
          checks: sets the thresholds and how each check weighs.

          The exit status is 1 when a finding of grade error is not waived.
          """), example: "reports check --period 2020-06")
  }

  enum Statistics {
    static let command = CommandHelp(
      BilingualText(
        vi: "Hỏi các số đo theo các chiều; mọi biểu của báo cáo đều là một câu hỏi như vậy.",
        en: "Ask for measures by dimensions; every table of a report is such a question."),
      discussion: BilingualText(
        vi: """
          Chiều: unit (đơn vị), level:TÊN (cấp), below:ĐƠN-VỊ (các đơn vị trực thuộc), unit-group (khối), \
          phase (đợt), content-area (nội dung), channel (hình thức), indicator (chỉ tiêu), task (nhiệm \
          vụ), week (tuần), month (tháng), quarter (quý), year (năm).
          Số đo: activities (số hoạt động), quantity (số lượng), audience (lượt người), tasks (nhiệm vụ), \
          completed-on-time, completed-late, in-progress, overdue (hoàn thành đúng hạn, quá hạn; chưa hoàn \
          thành trong hạn, quá hạn), completion-rate (tỷ lệ hoàn thành), units-expected, units-received, \
          units-on-time (đơn vị phải gửi, đã gửi, gửi đúng hạn), reporting-rate (tỷ lệ gửi báo cáo).
          Kỳ: 2020-06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W23, 2020-05-15..2020-06-14; nếu không nêu: \
          tháng gần nhất đã chốt và có số liệu.
          """,
        en: """
          Dimensions: unit, level:NAME, below:UNIT, unit-group, phase, content-area, channel, indicator, \
          task, week, month, quarter, year.
          Measures: activities, quantity, audience, tasks, completed-on-time, completed-late, \
          in-progress, overdue, completion-rate, units-expected, units-received, units-on-time, \
          reporting-rate.
          Periods: 2020-06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W23, 2020-05-15..2020-06-14; by default \
          the last month that has ended and has records.
          """),
      example: """
        reports statistics --by level:district,content-area --measure activities,audience --period \
        2020-06 --format csv
        """)
    static let by = OptionHelp(
      vi: "Các chiều, cách nhau bằng dấu phẩy.", en: "Dimensions, with commas between.",
      value: Value.dimensions)
    static let measure = OptionHelp(
      vi: "Các số đo, cách nhau bằng dấu phẩy.", en: "Measures, with commas between.",
      value: Value.measures)
    static let window = BilingualText(vi: "Thời gian", en: "Window")
    static let filters = BilingualText(vi: "Chọn lọc", en: "Filters")
    static let tree = BilingualText(vi: "Hệ thống đơn vị", en: "Tree of units")
  }

  /// Which days a question is about.
  enum Window {
    static let period = OptionHelp(
      vi: "Một kỳ báo cáo, ví dụ 2020-06.", en: "A period, such as 2020-06.", value: Value.period)
    static let asOf = OptionHelp(
      vi: "Ngày tính tình trạng nhiệm vụ, đơn vị, báo cáo. Nếu không nêu: ngày cuối của thời gian.",
      en: "Day as of which tasks, units and reports stand. Default: the window's last.",
      value: Value.date)
  }

  /// Which records take part in a question.
  enum Filter {
    static let phase = OptionHelp(
      vi: "Chỉ các bản ghi của đợt này và các phần của đợt.",
      en: "Only records of this phase and its parts.", value: Value.phase)
    static let contentArea = OptionHelp(
      vi: "Chỉ nội dung này.", en: "Only this content area.", value: Value.contentArea)
    static let channel = OptionHelp(
      vi: "Chỉ hình thức này.", en: "Only this channel.", value: Value.channel)
    static let indicator = OptionHelp(
      vi: "Chỉ chỉ tiêu này.", en: "Only this indicator.", value: Value.indicator)
  }

  enum UnitView {
    static let units = OptionHelp(
      vi: """
        Hệ thống đơn vị: at-cut-off (tại ngày chốt, mặc định), as-reported (mỗi bản ghi ở đơn vị đã báo \
        cáo), today (hôm nay) hoặc as-of:NGÀY. Tổng số như nhau ở mọi cách xem.
        """,
      en: """
        The tree of units: at-cut-off (default), as-reported (each record under the unit that it was \
        reported for), today, or as-of:DATE. Grand totals are the same in each.
        """, value: Value.view)
  }
}
