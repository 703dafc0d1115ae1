import ReportModel
import ReportRender

/// How a report leaves the program: the options as they are meant, all faults of theirs found.
enum ReportDelivery {
  /// A summary on stdout, the workbook to its place.
  case summary(any ReportRenderer, workbook: OutputPlace?)
  /// The workbook on stdout, and no summary.
  case workbookAlone
  /// The report in one form; `part` names the part of it that this is, as a table.
  case document(any ReportRenderer, part: String?, OutputPlace)
  /// Tables as CSV, all of them where there may be several files.
  case tables(startsWithByteOrderMark: Bool, OutputPlace)
  /// A letter with the workbook attached.
  case letter(MailEnvelope, width: Int, OutputPlace)

  init(_ options: DeliveryOptions, mail: any MailArguments) throws {
    try TextWidth.check(options.width)
    try ReportDelivery.checkCompany(of: options, mail)
    switch options.format {
    case .text: self = try .summary(of: options, TextRenderer(width: options.width))
    case .json: self = try .summary(of: options, JSONRenderer())
    case .html: self = .document(HTMLRenderer(), part: nil, options.place)
    case .markdown: self = .document(MarkdownRenderer(), part: nil, options.place)
    case .csv:
      if let table = options.table {
        self = .document(
          CSVRenderer(table: table, startsWithByteOrderMark: options.bom), part: table,
          options.place)
      } else {
        self = .tables(startsWithByteOrderMark: options.bom, options.placeOfTables)
      }
    case .eml:
      self = .letter(try MailEnvelope(mail), width: options.width, options.place)
    }
  }

  /// Whether the records behind the figures have a place in it.
  var listsRecords: Bool {
    switch self {
    case .summary(let renderer, let workbook): workbook != nil || renderer is JSONRenderer
    case .document(let renderer, _, _): renderer is CSVRenderer
    case .workbookAlone, .tables, .letter: true
    }
  }

  private static func summary(
    of options: DeliveryOptions, _ renderer: any ReportRenderer
  ) throws(CommandFailure) -> ReportDelivery {
    if options.noWorkbook { return .summary(renderer, workbook: nil) }
    guard let path = options.output else {
      return .summary(renderer, workbook: .folder("."))
    }
    let place = OutputPlace(path)
    guard case .standardOutput = place else { return .summary(renderer, workbook: place) }
    guard options.format == .text else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--output - dành stdout cho sổ tính, nên không dùng cùng --format json.",
          en: "--output - leaves stdout to the workbook, so --format json has no place."))
    }
    guard !StandardStream.output.isTerminal else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "Không ghi sổ tính ra màn hình.", en: "The workbook is not written to a terminal."),
        remedy: BilingualText(
          vi: "Chuyển stdout vào tệp hoặc lệnh khác, hoặc nêu tên tệp.",
          en: "Send stdout to a file or a command, or name a file."))
    }
    return .workbookAlone
  }

  /// Options that have no place beside the format, or beside each other.
  private static func checkCompany(
    of options: DeliveryOptions, _ mail: any MailArguments
  ) throws(CommandFailure) {
    let format = options.format
    let bound: [(option: String, isGiven: Bool, format: ReportFormat)] = [
      ("--table", options.table != nil, .csv), ("--bom", options.bom, .csv),
      ("--to", !mail.to.isEmpty, .eml), ("--cc", !mail.cc.isEmpty, .eml),
      ("--from", mail.from != nil, .eml), ("--subject", mail.subject != nil, .eml),
    ]
    if let misplaced = bound.first(where: { $0.isGiven && $0.format != format }) {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "\(misplaced.option) chỉ dùng cùng --format \(misplaced.format.rawValue).",
          en: "\(misplaced.option) goes with --format \(misplaced.format.rawValue) only."))
    }
    guard options.noWorkbook else { return try checkExtension(of: options) }
    if !format.isSummary {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--no-workbook không dùng cùng --format \(format.rawValue).",
          en: "--no-workbook has no place beside --format \(format.rawValue)."))
    }
    if options.output != nil {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--output và --no-workbook không dùng cùng nhau.",
          en: "--output and --no-workbook exclude each other."))
    }
  }

  /// A file that is named like one of another format would be opened by the wrong program.
  private static func checkExtension(of options: DeliveryOptions) throws(CommandFailure) {
    guard let path = options.output, case .file = OutputPlace(path) else { return }
    let format = options.format
    let known = Set(ReportFormat.allCases.flatMap(\.fileExtensions) + ["txt", "json", "pdf"])
    let parts = FileSystem.name(of: path).split(separator: ".")
    guard parts.count > 1, let named = parts.last?.lowercased(), known.contains(named),
      !format.fileExtensions.contains(named)
    else { return }
    let right = format.fileExtensions[0]
    throw CommandFailure(
      .usage,
      message: BilingualText(
        vi: "--output «\(path)»: với --format \(format.rawValue), tệp này có đuôi .\(right).",
        en: "--output “\(path)”: with --format \(format.rawValue), this file ends in .\(right)."),
      remedy: format.isSummary
        ? BilingualText(
          vi: "--output đặt tên sổ tính; bản tóm tắt ra stdout, ghi vào tệp bằng «> \(path)».",
          en: "--output names the workbook; the summary goes to stdout, to a file by “> \(path)”.")
        : nil)
  }
}

extension DeliveryOptions {
  /// Where a format goes that is a report of its own.
  fileprivate var place: OutputPlace { output.map(OutputPlace.init) ?? .standardOutput }

  /// Several tables need a folder: what isn't named like a file of a table is taken for one.
  fileprivate var placeOfTables: OutputPlace {
    guard case .file(let path) = place, !path.lowercased().hasSuffix(".csv") else { return place }
    return .folder(path)
  }
}

extension MailEnvelope {
  /// The envelope that was typed.
  fileprivate init(_ arguments: any MailArguments) throws {
    guard !arguments.to.isEmpty else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "--format eml cần người nhận.", en: "--format eml takes somebody to send it to."),
        remedy: BilingualText(
          vi: "Nêu địa chỉ bằng --mail-to, ví dụ --mail-to van-phong@example.org.",
          en: "Name an address by --mail-to, such as --mail-to office@example.org."))
    }
    func addresses(_ texts: [String]) throws(MailFault) -> [MailAddress] {
      texts.isEmpty ? [] : try MailAddress.list(texts.joined(separator: ","))
    }
    try self.init(
      from: arguments.from.map { text throws(MailFault) in try MailAddress(text) },
      to: addresses(arguments.to), cc: addresses(arguments.cc), subject: arguments.subject)
  }
}

extension MailFault: ExitingError {
  var status: ExitStatus { .usage }
}
