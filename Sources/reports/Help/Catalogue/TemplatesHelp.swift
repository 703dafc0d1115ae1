import ReportModel

extension Help {
  enum Templates {
    static let command = CommandHelp(
      BilingualText(
        vi: "Liệt kê mẫu báo cáo và thể thức, xem hoặc chép ra để sửa, kiểm tra mẫu đã sửa.",
        en:
          "List templates and layouts, show or copy one to change it, check one that was changed."),
      discussion: BilingualText(
        vi: """
          Mẫu báo cáo quy định báo cáo có những mục, câu, biểu và biểu đồ nào; thể thức quy định hình thức \
          của văn bản; mẫu công văn là lời văn mà «reports remind» dùng. Tất cả là tệp YAML, có sẵn trong chương trình và có thể có trong report-templates \
          của thư mục làm việc; tệp ở đó được dùng trước tệp của chương trình.
          """,
        en: """
          A template says which sections, sentences, tables and charts a report has; a layout how the \
          document looks; a letter holds the words of “reports remind”. All are YAML files, of the program and in report-templates of the workspace, \
          where they go before those of the program.
          """))
    static let name = OptionHelp(
      vi: "Tên như lệnh list cho biết.", en: "The name, as list tells it.", value: Value.name)
  }

  enum TemplatesList {
    static let command = CommandHelp(
      BilingualText(
        vi: "Liệt kê các mẫu báo cáo và thể thức hiện có, dùng cho việc gì và nằm ở đâu.",
        en: "List the templates and layouts that there are, what each is for and where it is."))
  }

  enum TemplatesShow {
    static let command = CommandHelp(
      BilingualText(
        vi: "In nội dung một mẫu báo cáo hoặc thể thức ra stdout.",
        en: "Write the text of a template or layout to stdout."),
      discussion: BilingualText(
        vi: """
          Nếu có nhiều tệp cùng tên thì in tệp được dùng: tệp riêng của thư mục làm việc, nếu có.
          """,
        en: "Of several of one name the one that is used: the workspace's own, if it has one."))
  }

  enum TemplatesCopy {
    static let command = CommandHelp(
      BilingualText(
        vi: "Chép một mẫu báo cáo hoặc thể thức vào thư mục làm việc để sửa.",
        en: "Copy a template or layout into the workspace, where it may be changed."),
      discussion: BilingualText(
        vi: """
          Bản chép được dùng thay cho tệp gốc cùng tên; mang tên khác (--as) thì là một tệp thêm vào. Lược \
          đồ giúp trình soạn thảo gợi ý và kiểm tra được đặt cạnh đó.
          """,
        en: """
          The copy goes before the original of its name; under another one (--as) it is one more. The \
          schema by which editors complete and check it is put beside it.
          """))
    static let newName = OptionHelp(
      vi: "Tên của bản chép.", en: "Name of the copy.", value: Value.name)
    static let replace = OptionHelp(
      vi: "Thay tệp cùng tên đã có.", en: "Replace a file of that name.")
  }

  enum TemplatesCheck {
    static let command = CommandHelp(
      BilingualText(
        vi: "Cho biết một mẫu báo cáo hoặc thể thức có hợp lệ không, hoặc mọi chỗ sai.",
        en: "Say whether a template or layout is sound, or all that is wrong with it."),
      discussion: BilingualText(
        vi: """
          Mẫu báo cáo còn được đối chiếu với kế hoạch của thư mục làm việc, cho mọi loại báo cáo mà mẫu \
          dùng cho: mã kế hoạch không có, số đo không hợp với dòng, biến không có. Mỗi chỗ sai được nêu \
          kèm tệp, dòng và tên gần nhất.
          """,
        en: """
          A template is held against the workspace's plan too, for every kind of report that it is for: \
          codes that the plan hasn't, measures that don't fit the rows, variables that there aren't. Every \
          fault is told with file, line and the nearest name.
          """))
    static let file = OptionHelp(
      vi: "Tệp, hoặc tên như lệnh list cho biết.", en: "A file, or a name as list tells it.",
      value: Value.fileOrName)
  }
}
