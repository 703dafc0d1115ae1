import ReportModel

extension Help {
  enum Close {
    static let command = CommandHelp(
      BilingualText(
        vi: "Chốt một kỳ: số liệu và mọi căn cứ của kỳ được giữ nguyên.",
        en: "Close a period: its figures, and all that they rest on, stay as they are."),
      discussion: BilingualText(
        vi: """
          Giữ lại bản ghi đang tính, kế hoạch, đơn vị, chế độ kỳ, mẫu và thể thức: báo cáo của kỳ in lại lúc \
          nào cũng được đúng như vậy. Báo cáo gửi sau vẫn được nhập, nhưng phần thuộc kỳ đã chốt chỉ được \
          tính sau khi điều chỉnh bằng “reports amend”.
          """,
        en: """
          Keeps the records that count, the plan, units, calendar, templates and layouts: the period's report \
          can be printed again just so at any time. What comes late is imported all the same, but what of it \
          is dated in the closed period counts only once the period is amended by “reports amend”.
          """), example: "reports close 2020-06")
    static let period = OptionHelp(
      vi: "Kỳ báo cáo đã hết, ví dụ 2020-06.", en: "A period that has ended, such as 2020-06.",
      value: Value.period)
    static let reason = OptionHelp(
      vi: "Lý do, khi chốt lại kỳ đã mở; được lưu mãi.",
      en: "Why, when it is closed again after it was opened; kept for good.", value: Value.reason)
  }

  enum Amend {
    static let command = CommandHelp(
      BilingualText(
        vi: "Điều chỉnh kỳ đã chốt: tính những gì gửi sau, thành một bản mới.",
        en: "Amend a closed period: let what came late count, as a new version."),
      discussion: BilingualText(
        vi: """
          Báo cáo của bản mới ghi «điều chỉnh lần 1» và có biểu nêu số cũ, số mới, lý do của đúng những ô đã \
          thay đổi. Bản trước vẫn in lại được bằng --data-version. Kế hoạch và mẫu vẫn là của bản trước, trừ \
          khi nêu --plan.
          """,
        en: """
          The report of the new version says «điều chỉnh lần 1» and has a table with old value, new value and \
          reason of just the cells that changed. The version before can still be printed by --data-version. \
          Plan and templates stay those of the version before, unless --plan is given.
          """), example: "reports amend 2020-06 --reason 'bổ sung báo cáo gửi muộn'")
    static let period = OptionHelp(
      vi: "Kỳ đã chốt, ví dụ 2020-06.", en: "A closed period, such as 2020-06.", value: Value.period
    )
    static let reason = OptionHelp(
      vi: "Lý do điều chỉnh; được lưu mãi và in trong báo cáo.",
      en: "Why it is amended; kept for good and printed in the report.", value: Value.reason)
    static let plan = OptionHelp(
      vi: "Nhận cả kế hoạch, mẫu và thể thức hiện nay.",
      en: "Take the plan, templates and layouts as they are now, too.")
  }

  enum Reopen {
    static let command = CommandHelp(
      BilingualText(
        vi: "Mở lại kỳ đã chốt: số liệu lại theo mọi báo cáo đã nhận.",
        en: "Open a closed period: its figures follow all that was received again."),
      discussion: BilingualText(
        vi:
          "Các bản đã chốt vẫn in lại được bằng --data-version; khi chốt lại sẽ thành bản tiếp theo.",
        en: """
          Its versions can still be printed by --data-version; closing it again makes the next one.
          """), example: "reports reopen 2020-06 --reason 'chốt nhầm kỳ'")
    static let period = Amend.period
    static let reason = OptionHelp(
      vi: "Lý do mở lại; được lưu mãi.", en: "Why it is opened; kept for good.",
      value: Value.reason)
  }

  enum Log {
    static let command = CommandHelp(
      BilingualText(
        vi: "Nhật ký: ai đã làm gì với kho số liệu, lúc nào.",
        en: "The log: who did what to the store, and when."),
      discussion: BilingualText(
        vi: """
          Mỗi mục mang mã băm SHA-256 của chính nó và của mục trước, nên không mục nào sửa hay bỏ đi được mà \
          không lộ ra khi “reports verify”.
          """,
        en: """
          Every entry has the SHA-256 of itself and of the one before, so that none can be changed or removed \
          without “reports verify” finding it.
          """), example: "reports log --format csv")
  }

  enum Closed {
    static let version = OptionHelp(
      vi: "In theo bản này của kỳ đã chốt. Nếu không nêu: bản hiện hành.",
      en: "From this version of a closed period. Default: the one that counts.", value: Value.number
    )
  }
}
