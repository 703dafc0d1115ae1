public import ArgumentParser
import ReportIngest
import ReportModel
public import Tabular

/// What has to be said of files of records that don't tell it themselves.
struct RecordFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The sheet of a workbook that holds the records. Default: the one whose header says so.",
      valueName: "name"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "Read the files by intake/NAME.yaml of the workspace. Default: by the mapping that fits, if any.",
      valueName: "name"))
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "The encoding of CSV files: \(TextEncoding.names). Default: as recognised.",
      valueName: "encoding"))
  var encoding: TextEncoding?

  /// - Parameters:
  ///   - period: of records without a day of their own.
  ///   - mappings: those of the workspace.
  func manner(
    period: ReportingPeriod? = nil, mappings: [IntakeMapping]
  ) -> RecordFileReader.Manner {
    RecordFileReader.Manner(
      sheet: sheet, encoding: encoding, intake: IntakeRequest(mapping: mapping, period: period),
      mappings: mappings)
  }
}

extension TextEncoding: ExpressibleByArgument {
  /// Letter case doesn't matter.
  public init?(argument: String) {
    self.init(rawValue: argument.lowercased())
  }

  fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
