import ReportModel

/// What is said about layouts, and about plans that ask for what a layout hasn't.
enum LayoutMessages {
  static func endsBeforeBeginning(_ location: Finding.Location) -> Finding {
    Finding(
      code: "ends-before-beginning", location: location,
      message: BilingualText(
        vi: "Ngày cuối ở trước ngày đầu.", en: "The last day lies before the first."),
      remedy: BilingualText(vi: "Sửa một trong hai ngày.", en: "Correct one of the two days."))
  }

  static func unknownNumbering(_ example: String, _ location: Finding.Location) -> Finding {
    let examples = SectionNumber.examples
    return Finding(
      code: "unknown-numbering", location: location, value: example,
      message: BilingualText(
        vi: "Không có cách đánh số nào bắt đầu như vậy.",
        en: "No way of numbering begins like this."),
      remedy: BilingualText(
        vi: "Viết theo mẫu: \(examples.map { "«\($0)»" }.joined(separator: ", ")).",
        en: "Write an example: \(examples.map { "“\($0)”" }.joined(separator: ", "))."))
  }

  static func unknownBlank(
    _ name: String, known: [String], _ location: Finding.Location
  ) -> Finding {
    let nearest = NearestNames.nearest(to: name, among: known, limit: 1).first
    let list = known.map { "{{\($0)}}" }.joined(separator: ", ")
    return Finding(
      code: "unknown-variable", location: location, value: "{{\(name)}}",
      message: BilingualText(
        vi: "Dòng này không có biến «\(name)».", en: "This line has no variable “\(name)”."),
      remedy: nearest.map {
        BilingualText(vi: "Có phải «\($0)»?", en: "Did you mean “\($0)”?")
      } ?? BilingualText(vi: "Có thể dùng: \(list).", en: "There are: \(list)."))
  }

  // MARK: - Plan and layout

  static func withoutLetter(_ layout: Layout) -> Finding {
    Finding(
      code: "layout-without-letter",
      location: Finding.Location(file: "plan.yaml", columnName: "layout"), value: layout.code,
      message: BilingualText(
        vi: "Thể thức \(layout.code) không quy định công văn.",
        en: "Layout \(layout.code) says nothing of letters."),
      remedy: BilingualText(
        vi: "Thêm khóa letter: với number_line và subject_line vào thể thức.",
        en: "Add the key letter: with number_line and subject_line to the layout."))
  }

  static func missingForm(_ key: String, layout: Layout) -> Finding {
    let known = Signature.Authority.allCases.filter { layout.signatureForms[$0] != nil }
      .map(\.rawValue)
    return Finding(
      code: "signature-form", location: signature, value: key,
      message: BilingualText(
        vi: "Thể thức \(layout.code) không có hình thức ký này.",
        en: "Layout \(layout.code) knows no such right to sign."),
      remedy: BilingualText(
        vi: "Có thể dùng: \(known.joined(separator: ", ")); người đứng đầu ký thì bỏ khóa này.",
        en: "There are: \(known.joined(separator: ", ")); leave it out where the head signs."))
  }

  static func combinedForms(_ keys: [String], layout: Layout) -> Finding {
    Finding(
      code: "signature-forms", location: signature, value: keys.joined(separator: ", "),
      message: BilingualText(
        vi: "Thể thức \(layout.code) chỉ cho ghi một hình thức ký.",
        en: "Layout \(layout.code) allows one right to sign only."),
      remedy: BilingualText(
        vi: "Giữ một trong các khóa; cấp ủy ký T/M thì không ghi K/T.",
        en: "Keep one of these keys; who signs for a committee doesn't sign in place of its head."))
  }

  /// The plan's own file isn't known here: it is named as every workspace names it.
  private static let signature = Finding.Location(
    file: "plan.yaml", columnName: "issuer.signature")

  // MARK: - Choosing by the day of issue

  static func outsideValidity(_ layout: Layout, on day: Day) -> Finding {
    Finding(
      code: "layout-validity", severity: .warning,
      location: Finding.Location(file: "plan.yaml", columnName: "layout"), value: layout.code,
      message: BilingualText(
        vi: "Thể thức \(layout.code) áp dụng \(span(layout).vietnamese), nhưng báo cáo ghi ngày "
          + "\(PeriodWording.date(day)).",
        en: "Layout \(layout.code) is for documents issued \(span(layout).english), but the report "
          + "is dated \(day)."),
      remedy: BilingualText(
        vi: "Ghi layout: auto và issuer.regime để chọn thể thức theo ngày ban hành.",
        en: "Write layout: auto and issuer.regime, and the layout goes by the day of issue."))
  }

  static func noneValid(_ nearest: Layout, on day: Day) -> Finding {
    Finding(
      code: "layout-validity", severity: .warning,
      location: Finding.Location(file: "plan.yaml", columnName: "layout"),
      value: Plan.automaticLayout,
      message: BilingualText(
        vi: "Không có thể thức nào áp dụng cho ngày \(PeriodWording.date(day)); dùng "
          + "\(nearest.code) (\(span(nearest).vietnamese)).",
        en: "No layout is for documents of \(day); taking \(nearest.code) "
          + "(\(span(nearest).english))."),
      remedy: BilingualText(
        vi: "Thêm một thể thức vào report-templates/layouts của thư mục làm việc, hoặc ghi tên thể "
          + "thức ở khóa layout.",
        en: "Add one to report-templates/layouts of the workspace, or name one at the key layout."))
  }

  private static func span(_ layout: Layout) -> BilingualText {
    switch (layout.validFrom, layout.validTo) {
    case (let from?, let to?):
      BilingualText(
        vi: "từ ngày \(PeriodWording.date(from)) đến ngày \(PeriodWording.date(to))",
        en: "from \(from) to \(to)")
    case (let from?, nil):
      BilingualText(vi: "từ ngày \(PeriodWording.date(from))", en: "from \(from) on")
    case (nil, let to?):
      BilingualText(vi: "đến ngày \(PeriodWording.date(to))", en: "until \(to)")
    case (nil, nil): BilingualText(vi: "không kể ngày nào", en: "on any day")
    }
  }
}
