import Foundation

/// The built program, run as its users run it.
enum Program {
  /// What a run gave back.
  struct Outcome {
    let status: Int32
    let output: Data
    let messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// The binary stands beside the bundle of the tests.
  static let path: String = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let beside = bundle.deletingLastPathComponent().appendingPathComponent("reports").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return Repository.root.appendingPathComponent(".build/debug/reports").path
  }()

  /// Runs the program.
  ///
  /// Output goes through files, so that no pipe can fill up and stop the run.
  static func run(
    _ arguments: [String], in folder: URL, today: String = "2021-01-01", language: String? = nil,
    input: Data = Data()
  ) throws -> Outcome {
    var variables = ["PATH": "/usr/bin:/bin", "REPORTS_TODAY": today]
    variables["LC_ALL"] = language
    return try execute(path, arguments, in: folder, variables: variables, input: input)
  }

  /// Runs a line of bash; `$reports` is the program.
  static func shell(_ line: String, in folder: URL) throws -> Outcome {
    let variables = ["PATH": "/usr/bin:/bin", "REPORTS_TODAY": "2021-01-01", "reports": path]
    return try execute(
      "/bin/bash", ["-c", line], in: folder, variables: variables, input: Data())
  }

  private static func execute(
    _ program: String, _ arguments: [String], in folder: URL, variables: [String: String],
    input: Data
  ) throws -> Outcome {
    let exchange = try TemporaryFolder()
    let streams = ["input", "output", "messages"].map { exchange.url.appendingPathComponent($0) }
    try input.write(to: streams[0])
    for stream in streams.dropFirst() { try Data().write(to: stream) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = variables
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: streams[1]),
      messages: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self))
  }
}
