/// The version of the program, by semantic versioning.
enum ProgramVersion {
  static let number = "0.1.0"

  /// With the program's name, as `--version` says it and the workbook's sheet on origin bears it.
  static let named = "reports \(number)"
}
