import ReportModel

extension Help {
  /// Where records are taken from.
  enum Records {
    static let records = OptionHelp(
      vi: """
        Lấy số liệu từ các tệp này (CSV hoặc XLSX), từ thư mục hoặc tệp nén ZIP chứa chúng (- là stdin), \
        không dùng kho số liệu.
        """,
      en: """
        Take the records from these files, CSV or XLSX, folders or ZIP archives of such (- is stdin), \
        and leave the store alone.
        """, value: Value.file)
    static let received = OptionHelp(
      vi: "Ngày nhận các tệp nêu ở --records, nếu trong tệp không ghi.",
      en: "Day on which the files of --records were received, where they don't say.",
      value: Value.date)
    static let sheet = OptionHelp(
      vi: "Trang của sổ tính có số liệu. Nếu không nêu: trang có tiêu đề cột phù hợp.",
      en: "The sheet of a workbook that holds the records. Default: the one whose header says so.",
      value: Value.name)
    static let mapping = OptionHelp(
      vi: """
        Đọc tệp theo ánh xạ intake/TÊN.yaml của thư mục làm việc. Nếu không nêu: ánh xạ phù hợp, nếu có.
        """,
      en:
        "Read the files by intake/NAME.yaml of the workspace. Default: by the mapping that fits, if any.",
      value: Value.name)
    static let encoding = OptionHelp(
      vi: "Bảng mã của các tệp CSV. Nếu không nêu: tự nhận biết.",
      en: "The encoding of CSV files. Default: as recognised.", value: Value.encoding)
  }

  enum Import {
    static let command = CommandHelp(
      BilingualText(
        vi: "Nhập các tệp số liệu vào thư mục làm việc.",
        en: "Take files of records into the workspace."),
      discussion: BilingualText(
        vi: """
          Tiêu đề cột cho biết tệp chứa gì: hoạt động, tiến độ nhiệm vụ hay ngày nhận báo cáo. Một tệp được \
          nhập trọn vẹn hoặc không nhập gì. Nhập lại tệp không đổi thì không có gì thay đổi; tệp cùng tên \
          có nội dung khác thay thế số liệu tệp cũ đã gửi. Mã kết thúc là 1 khi có tệp bị từ chối, dù các \
          tệp khác đã được nhập.

          Phiếu đã điền (“reports form”) tự cho biết là phiếu của ai, kỳ nào; phiếu gửi sau cùng của một \
          đơn vị trong một kỳ được tính, tệp mang tên gì cũng vậy.

          Nêu thư mục là nêu mọi bảng trong đó và trong các thư mục con, nêu tệp nén ZIP là nêu các bảng \
          trong tệp nén; tệp loại khác được kể tên và bỏ qua.
          """,
        en: """
          The header of a file says what it holds: activities, completions or receipts. A file is taken \
          whole or not at all. The same bytes again change nothing; other bytes of the same file replace \
          what it delivered before. The exit status is 1 when a file was refused, though others were \
          taken.

          A form that was filled in (“reports form”) says itself of what it is; the one that was sent last \
          for a unit and a period counts, whatever the files are called.

          A folder stands for the tables in it and in its folders, a ZIP archive for those that are \
          packed in it; files of other kinds are named and passed over.
          """))
    static let files = OptionHelp(
      vi: "Các tệp số liệu (CSV hoặc XLSX), thư mục hoặc tệp nén ZIP chứa chúng; - là stdin.",
      en: "Files of records, CSV or XLSX, folders or ZIP archives of such; - is stdin.",
      value: Value.file)
    static let received = OptionHelp(
      vi: "Ngày nhận báo cáo của các đơn vị, cho các tệp hoạt động và phiếu nhập lần này.",
      en:
        "Day on which the units' reports were received, for the activity files and forms of this import.",
      value: Value.date)
    static let source = OptionHelp(
      vi: "Tên nguồn, khi nhập một tệp. Nếu không nêu: đường dẫn của tệp trong thư mục làm việc.",
      en: "Name of the source, for one file. Default: the file's path within the workspace.",
      value: Value.name)
    static let acceptValid = OptionHelp(
      vi: """
        Nhập các dòng không có lỗi, ghi các dòng còn lại kèm tiêu đề cột vào TỆP.rejected.csv; tệp tên đó \
        đã có dòng được sửa thì để nguyên.
        """,
      en: """
        Take the rows without errors, and write the others with the header to FILE.rejected.csv; a \
        file of that name in which rows were corrected is left alone.
        """)
    static let dump = OptionHelp(
      vi: """
        Không nhập gì, chỉ cho xem tệp như chương trình đọc được: cells liệt kê mọi ô dưới dạng CSV \
        (trang, địa chỉ, kiểu, giá trị). Không cần thư mục làm việc.
        """,
      en: """
        Import nothing, but show a file as it is read: cells lists every cell as CSV (sheet, address, \
        kind, value). Needs no workspace.
        """, value: Value.what)
    static let dryRun = OptionHelp(
      vi: """
        Không thay đổi gì, chỉ cho biết từng tệp sẽ được xử lý ra sao và, trên stdout, số liệu nào sẽ \
        thay đổi theo từng kỳ: trước và sau khi nhập.
        """,
      en: """
        Change nothing, but say what would become of each file, and on stdout which figures would \
        change, before and after, by period.
        """)
    static let jobs = OptionHelp(
      vi: "Số tệp được đọc cùng lúc. Nếu không nêu: bằng số lõi của máy.",
      en: "How many files are read at the same time. Default: one for each core.",
      value: Value.number)
    static let period = OptionHelp(
      vi: """
        Kỳ báo cáo, ví dụ 2020-06, mà ngày chốt được lấy làm ngày của các bảng không ghi ngày, với tệp \
        đọc theo ánh xạ; phiếu của kỳ khác bị từ chối.
        """,
      en: """
        Period, such as 2020-06, whose cut-off dates the records of a table without days, for files that \
        a mapping is for; forms of another period are refused.
        """, value: Value.period)
    static let unit = OptionHelp(
      vi: "Từ chối phiếu của các đơn vị khác đơn vị này.",
      en: "Refuse the forms of other units than this one.", value: Value.unit)
    static let returnFolder = OptionHelp(
      vi: """
        Thư mục ghi các phiếu bị từ chối để đơn vị sửa: giữ nguyên số liệu đơn vị đã ghi, tô màu và chú \
        thích các ô sai, kèm một trang đầu liệt kê chúng.
        """,
      en: """
        The folder that refused forms are written to for their senders to correct: with the figures of the \
        sender, the cells that are wrong coloured and commented, and a first sheet that lists them.
        """, value: Value.folder)
    static let explain = OptionHelp(
      vi: "Không nhập gì, chỉ cho biết từng cột của các tệp được hiểu thế nào và có gì sai.",
      en: "Import nothing, but show how each column of the files is understood, and what is wrong.")
    static let format = OptionHelp(
      vi: """
        text: lỗi in ra stderr; json: mọi lỗi và kết quả là một giá trị JSON trên stdout (docs/findings.md).
        """,
      en: """
        text, on stderr, or json: findings and outcomes as one JSON value on stdout (docs/findings.md).
        """, value: Value.format)
  }

  enum Export {
    static let command = CommandHelp(
      BilingualText(
        vi: "Ghi số liệu đã lưu thành tệp có thể nhập lại.",
        en: "Write what is stored as files that can be imported again."))
  }

  enum ExportRecords {
    static let command = CommandHelp(
      BilingualText(
        vi: "Ghi các bản ghi đã lưu thành CSV hoặc sổ tính.",
        en: "Write the stored records as CSV or as a workbook."),
      discussion: BilingualText(
        vi: """
          Tiêu đề cột bằng tiếng Anh, mã, số viết thường, ngày theo ISO, xếp theo ngày và theo thứ tự đơn \
          vị trong kế hoạch: số liệu như nhau cho tệp giống nhau từng byte, nhập lại tệp cho số liệu như \
          cũ. Không nêu kỳ thì ghi mọi bản ghi; bản ghi tiến độ chọn theo ngày báo cáo, ngày nhận báo cáo \
          chọn theo kỳ.
          """,
        en: """
          English headings, codes, plain numbers, ISO dates, in the order of the plan by day and unit: \
          equal records give equal bytes, and importing the file gives equal records. Without a period, \
          all records are written; completions go by the day of the report, receipts by their period.
          """), example: "reports export records --format xlsx --output ban-ghi.xlsx")
    static let kind = OptionHelp(
      vi: "Loại bản ghi: hoạt động, tiến độ nhiệm vụ hoặc ngày nhận báo cáo.",
      en: "Which records: of activities, of completions, or of receipts.", value: Value.kind)
    static let period = OptionHelp(
      vi: "Các ngày của kỳ báo cáo này, ví dụ 2020-06.",
      en: "The days of a period, such as 2020-06.",
      value: Value.period)
    static let format = OptionHelp(
      vi: "csv, hoặc xlsx: sổ tính, mỗi trang chứa được một triệu bản ghi.",
      en: "csv, or xlsx: a workbook, of which each sheet holds a million records.",
      value: Value.format)
    static let output = OptionHelp(
      vi: "Tệp để ghi, hoặc thư mục; không nêu thì ghi ra stdout.",
      en: "The file to write, or a folder; stdout if it isn't given.", value: Value.fileOrFolder)
  }

  enum Submissions {
    static let command = CommandHelp(
      BilingualText(
        vi: "Liệt kê các báo cáo đã nhận, xem hoặc rút một báo cáo.",
        en: "List what was received, look at one of it, or take it back."),
      discussion: BilingualText(
        vi: """
          Mỗi báo cáo gửi lên là những gì một tệp mang lại khi được nhập. Số của báo cáo giữ nguyên mãi; \
          tệp nhập lại với nội dung khác là phiên bản mới, mang số khác.
          """,
        en: """
          A submission is what a file delivered when it was imported. Its number is its own for good; what \
          a file holds when it is imported again is a new version with another number.
          """))
    static let number = OptionHelp(
      vi: "Số của báo cáo gửi lên.", en: "Number of the submission.", value: Value.number)
  }

  enum SubmissionsList {
    static let command = CommandHelp(
      BilingualText(
        vi: """
          Liệt kê các báo cáo đã nhận: số, nguồn, phiên bản, số bản ghi, kỳ, có được tính hay không.
          """,
        en:
          "List what was received: number, source, version, records, period, whether it counts."))
    static let period = OptionHelp(
      vi: "Chỉ những báo cáo có số liệu của kỳ này, ví dụ 2020-06.",
      en: "Only what is about this period, such as 2020-06.", value: Value.period)
    static let current = OptionHelp(
      vi: "Chỉ những báo cáo hiện được tính.", en: "Only what counts now.")
  }

  enum SubmissionsShow {
    static let command = CommandHelp(
      BilingualText(
        vi: "Xem một báo cáo: các phiên bản, số bản ghi theo đơn vị và kỳ, các dòng chứa chúng.",
        en:
          "Show a submission: its versions, its records by unit and period, the rows they stand in."
      )
    )
    static let format = OptionHelp(
      vi: "Dạng kết quả; csv chỉ có số bản ghi theo đơn vị và kỳ.",
      en: "What stdout carries; csv has the records by unit and period only.", value: Value.format)
  }

  enum SubmissionsWithdraw {
    static let command = CommandHelp(
      BilingualText(
        vi: "Rút một báo cáo khỏi số liệu; các dòng và lý do vẫn được lưu.",
        en: "Take a submission out of the figures; its rows and the reason are kept."),
      discussion: BilingualText(
        vi: """
          Ngày nhận báo cáo nêu khi nhập tệp cũng được rút theo. Phiên bản trước không vì thế mà được tính \
          lại: muốn vậy phải nhập lại tệp của phiên bản đó. Tệp đã rút có thể nhập lại sau, thành phiên \
          bản mới.
          """,
        en: """
          The days of receipt that were told when its file was imported go with it. A version before it \
          doesn't count again by that: import its file for that. The same file may be imported again later, \
          as a new version.
          """), example: "reports submissions withdraw 12 --reason 'gửi nhầm kỳ'")
    static let reason = OptionHelp(
      vi: "Lý do rút; được lưu mãi.", en: "Why it is taken back; kept for good.",
      value: Value.reason)
  }
}
