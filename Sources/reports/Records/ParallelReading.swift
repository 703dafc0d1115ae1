import Foundation
import ReportIngest
import ReportModel

/// Reads the files of a command line on all cores, and hands them over in the order given.
struct ParallelReading {
  let plan: Plan
  let workspace: Workspace
  let manner: RecordFileReader.Manner
  /// How many files are read at the same time.
  let threads: Int

  /// A file that was read, or why it couldn't be.
  enum Outcome: Sendable {
    case read(ReadFile)
    case unreadable(name: String, any ExitingError)
  }

  /// How many files are read at the same time when it isn't told: one for each core.
  static var standardThreads: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Bytes of files that are read and not yet taken.
  private static let lengthLimit = 64 << 20

  /// - Parameter take: takes a file; when it throws, no further ones are read.
  func forEach(
    _ items: [InputSearch.Item], bar: ProgressBar, take: (Outcome) throws -> Void
  ) throws {
    let work = OrderedWork<InputSearch.Item, Result<Outcome, any Error>>(
      items, threads: threads, weightLimit: ParallelReading.lengthLimit
    ) { item in
      if case .input(let input) = item { input.length } else { 0 }
    }
    let reader = RecordFileReader(plan: plan, workspace: workspace, manner: manner)
    try work.run(tool: { reader }) { item, reader in
      Result { try ParallelReading.outcome(of: item, with: &reader, bar: bar) }
    } take: {
      try take($0.get())
    }
  }

  /// - Throws: what is no fault of the file.
  private static func outcome(
    of item: InputSearch.Item, with reader: inout RecordFileReader, bar: ProgressBar
  ) throws -> Outcome {
    switch item {
    case .refused(let name, let error): return .unreadable(name: name, error)
    case .input(let input):
      do {
        return .read(try reader.read(input, bar: bar))
      } catch let error as any ExitingError {
        return .unreadable(name: input.name, error)
      }
    }
  }
}
