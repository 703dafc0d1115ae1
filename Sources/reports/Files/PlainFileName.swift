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

  /// A name as lower-case words of ASCII with `-` between them: `thanh-uy-pleiku`.
  ///
  /// A name longer than `mostLetters` is cut after a word; one without a letter or digit of ASCII gives
  /// nothing.
  static func words(_ name: String) -> String {
    let letters = VietnameseText.withoutAccents(name).lowercased().unicodeScalars
    let words = letters.split { scalar in
      !("a"..."z").contains(scalar) && !("0"..."9").contains(scalar)
    }.map { String($0) }
    var kept = String((words.first ?? "").prefix(mostLetters))
    for word in words.dropFirst() {
      guard kept.utf8.count + 1 + word.utf8.count <= mostLetters else { break }
      kept += "-" + word
    }
    return kept
  }

  /// With what stands before and after it, a name stays far below the 255 bytes that file systems take.
  private static let mostLetters = 80
}
