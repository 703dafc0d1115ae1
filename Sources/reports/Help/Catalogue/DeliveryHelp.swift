import ReportModel

extension Help {
  /// In which form a report leaves the program, and where it goes.
  enum Delivery {
    static let title = BilingualText(vi: "Dạng và nơi gửi", en: "Delivery")
    static let format = OptionHelp(
      vi: """
        text hoặc json: bản tóm tắt ra stdout, sổ tính thành tệp. csv, html, markdown hoặc eml (thư kèm sổ \
        tính): báo cáo ở dạng đó ra stdout, không kèm sổ tính bên cạnh.
        """,
      en: """
        text or json: a summary on stdout, and the workbook as a file. csv, html, markdown or eml (a letter \
        with the workbook attached): the report in that form on stdout, and no workbook beside it.
        """, value: Value.format)
    static let output = OptionHelp(
      vi: """
        Nơi ghi sổ tính: một tệp, một thư mục, hoặc - là stdout, khi đó không in bản tóm tắt. Nếu không \
        nêu: một tệp trong thư mục hiện tại. Với csv, html, markdown hoặc eml: nơi ghi báo cáo ở dạng đó \
        thay cho stdout.
        """,
      en: """
        Where the workbook goes: a file, a folder, or - for stdout, which then carries no summary. \
        Default: a file in the current folder. With csv, html, markdown or eml: where that goes instead \
        of stdout.
        """, value: Value.fileOrFolder)
    static let noWorkbook = OptionHelp(vi: "Không ghi sổ tính.", en: "Write no workbook.")
    static let table = OptionHelp(
      vi: """
        Với csv: biểu cần lấy theo mã, số hoặc tên, ví dụ units hoặc «Phụ lục 1»; records (các bản ghi) và \
        provenance (nguồn số liệu) cũng là biểu. Nếu không nêu, --output nhận một thư mục cho mọi biểu.
        """,
      en: """
        With csv: the table by its code, number or title, such as units or “Phụ lục 1”; records and \
        provenance are tables too. Without it, --output takes a folder for all of them.
        """, value: Value.name)
    static let bom = OptionHelp(
      vi: "Với csv: ghi dấu thứ tự byte ở đầu, nhờ đó Excel nhận ra UTF-8.",
      en: "With csv: begin with a byte order mark, by which Excel knows UTF-8.")
  }

  /// From whom and to whom a report goes by mail.
  enum Mail {
    static let title = BilingualText(vi: "Thư điện tử", en: "Mail")
    static let to = OptionHelp(
      vi: "Với eml: người nhận; nêu nhiều lần được, mỗi lần nhiều người cách nhau bằng dấu phẩy.",
      en: "With eml: to whom; may be repeated, and takes several with commas between.",
      value: Value.address)
    static let cc = OptionHelp(
      vi: "Với eml: người nhận bản sao, nêu như người nhận.",
      en: "With eml: who gets a copy, told as those to whom it goes.", value: Value.address)
    static let from = OptionHelp(
      vi: "Với eml: người gửi. Nếu không nêu: để chương trình gửi thư tự ghi.",
      en: "With eml: from whom. Default: left to the program that sends it.", value: Value.address)
    static let subject = OptionHelp(
      vi: "Với eml: tiêu đề thư. Nếu không nêu: tên báo cáo.",
      en: "With eml: the subject. Default: the report's title.", value: Value.subject)
  }
}
