import ReportModel

extension CommandHelp {
  /// A command that makes a report.
  ///
  /// - Parameters:
  ///   - abstract: what is made, without a full stop.
  ///   - example: what is typed after `reports`.
  ///   - note: what is special about the report.
  fileprivate static func report(
    _ abstract: BilingualText, example: String, note: BilingualText? = nil
  ) -> CommandHelp {
    let output = BilingualText(
      vi: """
        stdout chỉ có bản tóm tắt; đường dẫn của sổ tính và mọi thông báo in ra stderr.
        """,
      en: """
        stdout carries the summary and nothing else; the workbook's path and all messages go to stderr.
        """)
    let paragraphs = [output, note].compactMap(\.self)
    return CommandHelp(
      BilingualText(
        vi: "\(abstract.vietnamese): bản tóm tắt ra stdout, sổ tính thành tệp.",
        en: "\(abstract.english): the summary on stdout, the workbook as a file."),
      discussion: BilingualText(
        vi: paragraphs.map(\.vietnamese).joined(separator: "\n\n"),
        en: paragraphs.map(\.english).joined(separator: "\n\n")),
      example: "reports \(example)")
  }
}

extension Help {
  /// What every command that makes a report can be told.
  enum Report {
    static let weekly = CommandHelp.report(
      BilingualText(vi: "Lập báo cáo tuần", en: "Make the week's report"),
      example: "weekly --province --period 2020-W23")
    static let monthly = CommandHelp.report(
      BilingualText(vi: "Lập báo cáo tháng", en: "Make the month's report"),
      example: "monthly --province --period 2020-06 | less")
    static let quarterly = CommandHelp.report(
      BilingualText(vi: "Lập báo cáo quý", en: "Make the quarter's report"),
      example: "quarterly --province --period 2020-Q2")
    static let halfYearly = CommandHelp.report(
      BilingualText(vi: "Lập báo cáo 6 tháng", en: "Make the report of half a year"),
      example: "half-yearly --province --period 2020-H1")
    static let nineMonthly = CommandHelp.report(
      BilingualText(
        vi: "Lập báo cáo 9 tháng đầu năm", en: "Make the report of a year's first nine months"),
      example: "nine-monthly --province --period 2020-9M")
    static let yearly = CommandHelp.report(
      BilingualText(vi: "Lập báo cáo năm", en: "Make the year's report"),
      example: "yearly --province --period 2020")
    static let custom = CommandHelp.report(
      BilingualText(
        vi: "Lập báo cáo của khoảng ngày bất kỳ", en: "Make the report of any window of days"),
      example: "custom --province --from 2020-03-15 --to 2020-04-20")
    static let phase = CommandHelp.report(
      BilingualText(
        vi: "Lập báo cáo một đợt của kế hoạch", en: "Make the report of a phase of the campaign"),
      example: "phase D2 --province",
      note: BilingualText(
        vi: """
          Số liệu gồm các bản ghi thuộc đợt hoặc các phần của đợt: bản ghi nêu tên đợt, và bản ghi có ngày \
          trong đợt mà không nêu đợt khác. Không nêu --as-of thì tính đến ngày mọi việc thuộc đợt đã làm \
          xong; đợt còn tiếp diễn thì tính đến ngày cuối có số liệu.
          """,
        en: """
          The figures are those of the records that belong to the phase or to its parts: the ones that \
          name it, and the ones dated in it that name no other. Without --as-of they are told as of the \
          day on which all that belongs to it had been done; a phase that goes on, as of the last day \
          with records.
          """))
    static let phaseName = OptionHelp(
      vi: "Đợt, nêu bằng mã, tên hoặc tên gọi khác.", en: "The phase, by code, name or alias.",
      value: Value.phase)
    static let period = OptionHelp(
      vi: "Kỳ báo cáo, ví dụ 2020-06. Nếu không nêu: kỳ gần nhất đã chốt và có số liệu.",
      en: "The period, such as 2020-06. Default: the last that has ended and has records.",
      value: Value.period)
    static let province = OptionHelp(
      vi: """
        Báo cáo toàn tỉnh: đơn vị cấp cao nhất của kế hoạch, hoặc đơn vị nêu bằng mã, tên hoặc tên gọi khác.
        """,
      en:
        "Report on the province: the plan's top unit, or the one named by its code, name or alias.",
      value: Value.unitIfAny)
    static let unit = OptionHelp(
      vi: "Báo cáo về đơn vị này và các đơn vị trực thuộc, nêu bằng mã, tên hoặc tên gọi khác.",
      en: "Report on this unit and those below it, by code, name or alias.", value: Value.unit)
    static let asOf = OptionHelp(
      vi: "Ngày tính tình trạng nhiệm vụ, đơn vị, báo cáo. Nếu không nêu: ngày chốt của kỳ.",
      en: "Day as of which tasks, units and reports stand. Default: the period's cut-off.",
      value: Value.date)
    static let template = OptionHelp(
      vi: "Mẫu báo cáo, nêu bằng tên hoặc bằng tệp.", en: "A template by name, or a file of one.",
      value: Value.nameOrFile)
  }

  /// Under which number and date the report is issued.
  enum Issue {
    static let number = OptionHelp(
      vi: "Số văn bản. Nếu không nêu: để trống chỗ ghi số.",
      en: "The document's number. Default: room to write it in.", value: Value.number)
    static let date = OptionHelp(
      vi: "Ngày văn bản, cũng là căn cứ để layout: auto chọn thể thức. Nếu không nêu: để trống.",
      en: "The document's date, by which layout: auto chooses. Default: room for the day.",
      value: Value.date)
  }
}
