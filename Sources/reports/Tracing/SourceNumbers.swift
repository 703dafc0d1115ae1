import ReportModel

/// Which submission the records of a source belong to.
struct SourceNumbers {
  /// A source as figures follow it now.
  struct Entry {
    let version: Int
    /// Of the submission; `nil` where records were read from files, or tell of another source.
    let submission: Int?
  }

  private var entries: [String: Entry] = [:]

  init(_ source: any RecordSource) throws {
    for summary in try source.sources() {
      entries[summary.name] = Entry(version: summary.version, submission: nil)
    }
    guard let store = source as? any RecordStore else { return }
    for submission in try store.submissions() where submission.state == .current {
      entries[submission.source.name] = Entry(
        version: submission.source.version, submission: submission.number)
    }
  }

  subscript(source: String) -> Entry? { entries[source] }
}
