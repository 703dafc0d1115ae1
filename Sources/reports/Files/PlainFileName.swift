import ReportModel

/// Parts of file names that every system takes.
enum PlainFileName {
  /// A period: `thang-06-2020`, `quy-2-2020`.
  static func part(of period: ReportingPeriod) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return switch period {
    case .month(let month): "thang-\(padded(month.month))-\(month.year)"
    case .quarter(let year, let quarter): "quy-\(quarter)-\(year)"
    case .halfYear(let year, let half): "6-thang-\(half == 1 ? "dau" : "cuoi")-nam-\(year)"
    case .nineMonths(let year): "9-thang-\(year)"
    case .year(let year): "nam-\(year)"
    case .week(let year, let week): "tuan-\(padded(week))-\(year)"
    case .days(let window): "\(window.first)-den-\(window.last)"
    }
  }

  /// Letters and digits of ASCII, `.` and `_` stay; accents go, and `-` stands for all else.
  static func plain(_ text: String) -> String {
    let kept = VietnameseText.withoutAccents(text).unicodeScalars.map { scalar -> Character in
      let isKept =
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || scalar == "." || scalar == "_"
      return isKept ? Character(scalar) : "-"
    }
    return String(kept)
  }
}
