import Foundation

/// The built program, which storms are let loose on.
struct StormProgram {
  /// How a run ended.
  struct Outcome: Sendable {
    let status: Int32
    let wasKilled: Bool
    let output: String
    let messages: String
  }

  /// Programs and libraries stand beside the bundle of the tests.
  private static let products = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent()
  static let path: String = {
    let beside = products.appendingPathComponent("reports").path
    let built = Repository.root.appendingPathComponent(".build/debug/reports").path
    return FileManager.default.isExecutableFile(atPath: beside) ? beside : built
  }()
  static let failingWrites = URL(fileURLWithPath: path).deletingLastPathComponent()
    .appendingPathComponent("libFailingWrites.so").path

  private let process = Process()
  private let messages: URL
  private let output: URL

  /// Starts a run in a folder.
  init(
    _ arguments: [String], in folder: URL, program: String = StormProgram.path,
    variables: [String: String] = [:]
  ) throws {
    let mark = UUID().uuidString
    messages = folder.appendingPathComponent(".messages-\(mark)")
    output = folder.appendingPathComponent(".output-\(mark)")
    for stream in [messages, output] { try Data().write(to: stream) }
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "REPORTS_TODAY": "2021-01-01",
      "LC_ALL": "en_US.UTF-8",
    ].merging(variables) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
  }

  /// As nothing in the program can hinder.
  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  func outcome() throws -> Outcome {
    process.waitUntilExit()
    defer {
      for stream in [messages, output] { try? FileManager.default.removeItem(at: stream) }
    }
    return Outcome(
      status: process.terminationStatus,
      wasKilled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }

  /// A whole run.
  static func run(
    _ arguments: [String], in folder: URL, variables: [String: String] = [:]
  ) throws -> Outcome {
    try StormProgram(arguments, in: folder, variables: variables).outcome()
  }

  /// Runs a line of bash; `$reports` is the program.
  static func shell(
    _ line: String, in folder: URL, variables: [String: String] = [:]
  ) throws -> Outcome {
    try StormProgram(
      ["-c", line], in: folder, program: "/bin/bash",
      variables: variables.merging(["reports": path]) { $1 }
    ).outcome()
  }
}

/// Where the source of the tests lies.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
