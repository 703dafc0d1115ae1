import ReportModel

extension Help {
  enum Store {
    static let command = CommandHelp(
      BilingualText(
        vi: "Xem xét kho số liệu của thư mục làm việc.", en: "Look after the workspace's store."))
  }

  enum StoreCheck {
    static let command = CommandHelp(
      BilingualText(
        vi: "Kiểm tra kho số liệu có nguyên vẹn không.",
        en: "Say whether the store is sound."),
      discussion: BilingualText(
        vi: """
          Kiểm tra cấu trúc tệp, đọc mọi bản ghi của mọi phiên bản, tính lại các tổng lưu sẵn và dấu vân \
          số liệu từ các bản ghi rồi đối chiếu. Không thay đổi gì. Mã kết thúc là 1 khi có chỗ sai.
          """,
        en: """
          Checks the structure of the file, reads every record of every version, and takes the kept sums and \
          fingerprints anew from the records, to compare. Nothing is changed. The exit status is 1 when \
          something is wrong.
          """))
  }

  enum StoreInit {
    static let command = CommandHelp(
      BilingualText(
        vi: "Tạo kho số liệu: tệp, hoặc các bảng trong cơ sở dữ liệu PostgreSQL.",
        en: "Make the store: its file, or its tables in a PostgreSQL database."),
      discussion: BilingualText(
        vi: """
          Cơ sở dữ liệu phải có sẵn, và người chạy lệnh phải có quyền tạo bảng trong đó. Kho đã có thì để \
          nguyên.
          """,
        en: """
          The database must be there, and whoever runs this must have the right to make tables in it. A store \
          that is there is left as it is.
          """), example: "reports store init --store postgresql://may-chu/bao-cao")
  }

  enum StoreMigrate {
    static let command = CommandHelp(
      BilingualText(
        vi: "Nâng kho số liệu lên phiên bản của chương trình này.",
        en: "Bring the store up to the version of this program."))
  }

  enum StoreCopy {
    static let command = CommandHelp(
      BilingualText(
        vi: "Chép kho số liệu sang một kho trống, kể cả giữa tệp và PostgreSQL.",
        en: "Copy a store into an empty one, also between a file and PostgreSQL."),
      discussion: BilingualText(
        vi: """
          Chép mọi phiên bản đã nhận, các kỳ đã chốt và nhật ký, trong một lần; báo cáo lập từ hai kho giống \
          nhau từng byte. Kho đích phải trống, và được tạo nếu chưa có.
          """,
        en: """
          Copies every version that was received, the closed periods and the log, at one go; reports from both \
          stores are the same to the byte. The target must be empty; it is made if it isn’t there.
          """), example: "reports store copy reports.sqlite postgresql://may-chu/bao-cao")
    static let source = OptionHelp(
      vi: "Kho nguồn.", en: "The store to copy.", value: Value.store)
    static let target = OptionHelp(
      vi: "Kho đích, phải trống.", en: "The store to copy it into, which must be empty.",
      value: Value.store)
  }

  enum StoreGrant {
    static let command = CommandHelp(
      BilingualText(
        vi: "Cấp, thu hồi và liệt kê quyền đối với kho số liệu trên máy chủ.",
        en: "Give, take and list rights in a store on a server."),
      discussion: BilingualText(
        vi: """
          Người dùng của một đơn vị chỉ xem và ghi số liệu của đơn vị đó và các đơn vị cấp dưới; cơ quan tổng hợp \
          xem mọi số liệu và chốt kỳ. Máy chủ giữ các quyền này. Mỗi lần chạy, kể cả khi không nêu gì, các đơn vị \
          cấp dưới được cập nhật theo kế hoạch. Chỉ chủ của kho chạy được lệnh này.
          """,
        en: """
          A unit’s user sees and writes the records of that unit and of those below it; the compiling office sees \
          all and closes periods. The server keeps to it. Each run, also one without arguments, renews which units \
          stand below which by the plan. Only the owner of the store can run it.
          """), example: "reports store grant phong_huyen_a --unit HUA")
    static let role = OptionHelp(
      vi: "Người dùng của máy chủ.", en: "The role that logs in.", value: Value.name)
    static let unit = OptionHelp(
      vi: "Đơn vị có số liệu mà người dùng được xem và ghi.",
      en: "The unit whose records it may see and write.", value: Value.unit)
    static let compiling = OptionHelp(
      vi: "Người dùng thuộc cơ quan tổng hợp.", en: "It is the compiling office’s.")
    static let revoke = OptionHelp(
      vi: "Thu hồi mọi quyền.", en: "Take all its rights.")
  }

  enum StoreAddNode {
    static let command = CommandHelp(
      BilingualText(
        vi: "Thêm một máy chủ PostgreSQL để giữ bản ghi hoạt động của các năm mới.",
        en: "Add a PostgreSQL server that holds the activity records of years to come."),
      discussion: BilingualText(
        vi: """
          Máy chủ phải được khai trước trong cơ sở dữ liệu của kho bằng CREATE SERVER (postgres_fdw) và \
          CREATE USER MAPPING. Năm nào đã có bản ghi thì để nguyên chỗ cũ.
          """,
        en: """
          The server must be known in the store’s database by CREATE SERVER (postgres_fdw) and CREATE USER \
          MAPPING before. Years that have records already stay where they are.
          """), example: "reports store add-node node_1 postgresql://may-chu-1/bao-cao")
    static let name = OptionHelp(
      vi: "Tên máy chủ trong CREATE SERVER.", en: "The server’s name in CREATE SERVER.",
      value: Value.name)
    static let address = OptionHelp(
      vi: "Địa chỉ cơ sở dữ liệu trên máy đó.", en: "The address of the database on that server.",
      value: Value.store)
  }

  enum Backup {
    static let command = CommandHelp(
      BilingualText(
        vi: "Sao lưu kho số liệu vào một tệp, kể cả khi kho đang được dùng.",
        en: "Copy the store into a file, even while it is in use."),
      discussion: BilingualText(
        vi: """
          Bản sao là kho số liệu đúng như tại một thời điểm, được kiểm tra rồi mới mang tên đã nêu; tệp \
          đã có chỉ bị thay khi đó cũng là kho số liệu. Kế hoạch và các bảng của thư mục làm việc là tệp \
          thường, cần sao chép riêng.
          """,
        en: """
          The copy is the store as it stands at one moment; it is checked before it gets its name. A file that \
          exists is replaced only if it is a store, too. The plan and its tables are plain files, to be \
          copied by themselves.
          """), example: "reports backup sao-luu/reports-2020-06.sqlite")
    static let file = OptionHelp(
      vi: "Tệp để ghi bản sao.", en: "The file to write.", value: Value.file)
  }

  enum Restore {
    static let command = CommandHelp(
      BilingualText(
        vi: "Khôi phục kho số liệu từ một bản sao lưu.",
        en: "Bring the store back from a backup."),
      discussion: BilingualText(
        vi: """
          Bản sao được kiểm tra trước. Kho số liệu hiện có được giữ ở bên cạnh, thành tệp \
          reports.sqlite.before-restore-NGÀY. Nội dung kho được thay trong một lần, kể cả khi chương trình \
          khác đang dùng kho.
          """,
        en: """
          The copy is checked first. What the store holds now is kept beside it, in \
          reports.sqlite.before-restore-DATE. The content is replaced at once, even while other programs \
          use the store.
          """), example: "reports restore sao-luu/reports-2020-06.sqlite")
    static let file = OptionHelp(
      vi: "Bản sao do “reports backup” ghi.", en: "A copy that “reports backup” has written.",
      value: Value.file)
  }
}
