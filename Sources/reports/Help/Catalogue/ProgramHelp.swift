import ReportModel

extension Help {
  static let program = CommandHelp(
    BilingualText(
      vi: "Từ số liệu của các đơn vị đến báo cáo chính thức của ban, sở.",
      en: "From the units' records to the department's official report."),
    discussion: BilingualText(
      vi: """
        Thư mục làm việc là thư mục có plan.yaml, danh sách đơn vị và các số liệu đã nhập. Đó là thư mục \
        nêu ở --workspace; nếu không nêu thì theo $REPORTS_WORKSPACE, nếu không có nữa thì là thư mục \
        gần nhất phía trên có plan.yaml.

        Biến môi trường: REPORTS_WORKSPACE nêu thư mục làm việc; REPORTS_TEMPLATES nêu thư mục mẫu báo \
        cáo được dùng trước các mẫu của chương trình; REPORTS_TODAY, ví dụ 2020-07-01, thay cho ngày hôm \
        nay, để thử và để lập lại được báo cáo cũ; REPORTS_STORE_WAIT nêu số giây chờ khi chương trình khác đang \
        ghi kho số liệu, nếu không nêu là 60; LC_ALL, LC_MESSAGES và LANG chọn ngôn ngữ của thông \
        báo.

        Mã kết thúc: 0 hoàn thành; 1 số liệu có lỗi; 64 dùng sai lệnh; 66 thiếu tệp hoặc không có tên đã \
        nêu; 70 lỗi của chương trình; 74 lỗi đọc, ghi; 75 kho số liệu đang bận.
        """,
      en: """
        A workspace is a folder with plan.yaml, the units, and the records that were imported. It is \
        the folder named by --workspace, else by $REPORTS_WORKSPACE, else the nearest folder upwards \
        that has a plan.yaml.

        Environment: REPORTS_WORKSPACE names the workspace; REPORTS_TEMPLATES a folder of report \
        templates that goes before those of the program; REPORTS_TODAY, such as 2020-07-01, stands for \
        today, for tests and reproducible runs; REPORTS_STORE_WAIT is for how many seconds to wait while \
        another program writes the store, 60 if it isn't set; LC_ALL, LC_MESSAGES and LANG choose the language of \
        messages.

        Exit status: 0 done; 1 the data has errors; 64 wrong usage; 66 an input or a name is missing; \
        70 a fault of the program; 74 input or output failed; 75 the store is busy.
        """))

  /// Options of every command: how it speaks.
  enum Messages {
    static let quiet = OptionHelp(
      vi: "Chỉ in cảnh báo và lỗi ra stderr.", en: "Say nothing on stderr but warnings and errors.")
    static let lang = OptionHelp(
      vi: "Ngôn ngữ của thông báo. Nếu không nêu: theo máy, không thì tiếng Việt.",
      en: "Language of messages. Default: by the locale, else Vietnamese.", value: Value.language)
  }

  enum Workspace {
    static let workspace = OptionHelp(
      vi: """
        Thư mục làm việc. Nếu không nêu: $REPORTS_WORKSPACE, không có thì thư mục gần nhất phía trên có \
        plan.yaml.
        """,
      en:
        "The workspace. Default: $REPORTS_WORKSPACE, else the nearest folder upwards with a plan.yaml.",
      value: Value.folder)
    static let store = OptionHelp(
      vi: """
        Kho số liệu: một tệp, hoặc cơ sở dữ liệu PostgreSQL, ví dụ postgresql://may-chu/bao-cao. Nếu không \
        nêu: $REPORTS_STORE, không có thì mục store của kế hoạch, không có nữa thì tệp reports.sqlite.
        """,
      en: """
        The store: a file, or a PostgreSQL database such as postgresql://server/reports. Default: \
        $REPORTS_STORE, else the plan’s key store, else the file reports.sqlite.
        """, value: Value.store)
  }

  /// Options that mean the same wherever they are.
  enum Shared {
    static let width = OptionHelp(
      vi: "Số cột của văn bản, từ 60 đến 200.", en: "Columns of the text, 60 to 200.",
      value: Value.columns)
    static let firstDay = OptionHelp(vi: "Ngày đầu.", en: "First day.", value: Value.date)
    static let lastDay = OptionHelp(
      vi: "Ngày cuối, tính cả ngày đó.", en: "Last day, included.", value: Value.date)
    static let unit = OptionHelp(
      vi: "Chỉ đơn vị này và các đơn vị trực thuộc.", en: "Only this unit and those below it.",
      value: Value.unit)
    static let latestMonth = OptionHelp(
      vi: "Kỳ báo cáo, ví dụ 2020-06. Nếu không nêu: tháng gần nhất đã chốt và có số liệu.",
      en: "The period, such as 2020-06. Default: the last month that has ended and has records.",
      value: Value.period)
    static let format = OptionHelp(
      vi: "Dạng kết quả in ra stdout.", en: "What stdout carries.", value: Value.format)
    static let findingFormat = OptionHelp(
      vi: """
        text: lỗi in ra stderr; json: mọi lỗi là một giá trị JSON trên stdout (docs/findings.md).
        """,
      en: "text, on stderr, or json: findings as one JSON value on stdout (docs/findings.md).",
      value: Value.format)
  }
}
