import ReportModel
import ReportRender

/// How letters leave the program: the options as they are meant, all faults of theirs found.
struct LetterDelivery {
  enum Place {
    /// One after another.
    case standardOutput
    /// A file each; `nil` is a folder that is called by the period.
    case folder(String?)
  }

  let format: LetterFormat
  let text: TextRenderer
  let place: Place
  let from: MailAddress?
  /// Where the only letter goes, whatever the plan says.
  let to: MailAddress?
  let cc: [MailAddress]
  let subject: String?

  /// - Parameter unitsNamed: how many units the letters were asked for.
  init(_ options: LetterOptions, unitsNamed: Int) throws {
    try TextWidth.check(options.width)
    try LetterDelivery.checkCompany(of: options, unitsNamed: unitsNamed)
    format = options.format
    text = TextRenderer(width: options.width)
    place =
      switch options.output {
      case "-"?: .standardOutput
      case let folder?: .folder(folder)
      case nil: options.format == .text || unitsNamed == 1 ? .standardOutput : .folder(nil)
      }
    from = try options.from.map { text throws(MailFault) in try MailAddress(text) }
    to = try options.to.map { text throws(MailFault) in try MailAddress(text) }
    cc = options.cc.isEmpty ? [] : try MailAddress.list(options.cc.joined(separator: ","))
    subject = options.subject
    // Once here for all, so that a subject that can't be written is told at once.
    _ = try envelope(to: [])
  }

  func envelope(to addresses: [MailAddress]) throws(MailFault) -> MailEnvelope {
    try MailEnvelope(from: from, to: addresses, cc: cc, subject: subject)
  }

  private static func checkCompany(
    of options: LetterOptions, unitsNamed: Int
  ) throws(CommandFailure) {
    let bound: [(option: String, isGiven: Bool)] = [
      ("--to", options.to != nil), ("--cc", !options.cc.isEmpty),
      ("--from", options.from != nil), ("--subject", options.subject != nil),
    ]
    if options.format != .eml, let misplaced = bound.first(where: \.isGiven) {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "\(misplaced.option) chỉ dùng cùng --format eml.",
          en: "\(misplaced.option) goes with --format eml only."))
    }
    if options.to != nil, unitsNamed != 1 {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--to chỉ dùng khi nêu một đơn vị bằng --unit.",
          en: "--to goes with a single --unit only."),
        remedy: BilingualText(
          vi: "Ghi địa chỉ của các đơn vị vào cột «Thư điện tử» (email) của units.csv.",
          en: "Write the units' addresses in the column `email` of units.csv."))
    }
  }
}
