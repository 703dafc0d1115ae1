import ReportModel

/// Parts that every message has.
enum MailText {
  /// Text as the body of a message, or as a part of one.
  static func part(_ text: String) -> String {
    "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
      + "Content-Language: vi\r\n\r\n" + QuotedPrintable.encoded(text)
  }

  /// A time of a day in Viet Nam (RFC 5322, 3.3).
  static func date(_ day: Day, time: String) -> String {
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let (year, month, dayOfMonth) = day.components
    let weekday = weekdays[(day.weekday - 1) % weekdays.count]
    return "\(weekday), \(dayOfMonth) \(months[(month - 1) % months.count]) \(year) \(time) +0700"
  }
}

extension MailEnvelope {
  /// The headers that tell from whom, to whom and on what.
  ///
  /// - Parameter title: the subject where none was given.
  func headers(title: String) -> String {
    MailHeader.addresses("From", from.map { [$0] } ?? []) + MailHeader.addresses("To", to)
      + MailHeader.addresses("Cc", cc) + MailHeader.text("Subject", subject ?? title)
  }

  /// Where a message's identity is at home: with its sender, else nowhere (RFC 2606).
  var domain: String { from.map { String($0.domain) } ?? "reports.invalid" }
}
