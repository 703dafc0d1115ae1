import ArgumentParser

/// What has to be said of files of records that don't tell it themselves.
struct RecordFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The sheet of a workbook that holds the records. Default: the one whose header says so.",
      valueName: "name"))
  var sheet: String?
}
