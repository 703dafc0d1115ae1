public import ArgumentParser
import ReportIngest
import ReportModel
public import Tabular

/// What has to be said of files of records that don't tell it themselves.
struct RecordFileOptions: ParsableArguments {
  @Option(help: .of(Help.Records.sheet))
  var sheet: String?

  @Option(help: .of(Help.Records.mapping), completion: .mappings)
  var mapping: String?

  @Option(help: .of(Help.Records.encoding))
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
}
