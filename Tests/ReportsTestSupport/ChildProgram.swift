import Foundation

/// A program that is run to its end, such as a script of the repository.
enum ChildProgram {
  struct Failure: Error, CustomStringConvertible {
    let program: String
    let status: Int32
    let messages: String

    var description: String { "\(program) ended with \(status): \(messages)" }
  }

  /// What the program writes to stdout, without the last line's end. What it writes to stderr is thrown if it fails.
  ///
  /// All goes through files, so that no pipe can fill up and stop the run.
  static func output(
    _ program: String, _ arguments: [String], input: String = "", variables: [String: String] = [:]
  ) throws -> String {
    let exchange = FileManager.default.temporaryDirectory
      .appendingPathComponent("reports-child-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: exchange, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: exchange) }
    let streams = ["input", "output", "messages"].map(exchange.appendingPathComponent)
    try Data(input.utf8).write(to: streams[0])
    for stream in streams.dropFirst() { try Data().write(to: stream) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = [
      "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8",
      "TMPDIR": NSTemporaryDirectory(),
    ].merging(variables) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    let texts = try streams.dropFirst().map { stream in
      String(decoding: try Data(contentsOf: stream), as: UTF8.self)
        .trimmingCharacters(in: .newlines)
    }
    guard process.terminationStatus == 0 else {
      throw Failure(
        program: URL(fileURLWithPath: program).lastPathComponent,
        status: process.terminationStatus, messages: texts[1])
    }
    return texts[0]
  }
}
