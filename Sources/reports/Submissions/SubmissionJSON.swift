import ReportModel

/// A list of submissions as JSON.
struct SubmissionListJSON: Encodable {
  /// Counts up when the form changes in a way that readers would notice.
  private let schema = "submissions/1"
  private let submissions: [SubmissionJSON]

  init(_ submissions: [Submission], plan: Plan) {
    self.submissions = submissions.map { SubmissionJSON($0, plan: plan) }
  }
}

/// One submission as JSON.
struct SubmissionJSON: Encodable {
  private let number: Int
  private let source: String
  private let kinds: [String]
  private let version: Int
  private let records: Int
  private let units: Int
  private let firstPeriod: String?
  private let lastPeriod: String?
  private let receivedOn: String?
  private let importedOn: String?
  private let state: String
  private let replacedBy: Int?
  private let withdrawnOn: String?
  private let reason: String?
  private let digest: String

  init(_ submission: Submission, plan: Plan) {
    number = submission.number
    source = submission.source.name
    kinds = submission.source.kinds.map(\.rawValue)
    version = submission.source.version
    records = submission.source.recordCount
    units = submission.extent.unitCount
    let periods = submission.periods(in: plan)
    firstPeriod = periods?.first.code
    lastPeriod = periods?.last.code
    receivedOn = submission.receivedOn?.description
    importedOn = submission.source.importedOn?.description
    state = SubmissionWording.code(of: submission.state)
    digest = submission.source.digest
    switch submission.state {
    case .current: (replacedBy, withdrawnOn, reason) = (nil, nil, nil)
    case .replaced(let next): (replacedBy, withdrawnOn, reason) = (next, nil, nil)
    case .withdrawn(let day, let text):
      (replacedBy, withdrawnOn, reason) = (nil, day.description, text)
    }
  }
}

/// One submission with its versions and its records, counted.
struct SubmissionSheetJSON: Encodable {
  struct Part: Encodable {
    let kind: String
    let unit: String
    let period: String
    let records: Int
    let firstRow: Int
    let lastRow: Int
  }

  private let schema = "submission/1"
  private let submission: SubmissionJSON
  private let versions: [SubmissionJSON]
  private let parts: [Part]

  init(_ sheet: SubmissionSheet) {
    submission = SubmissionJSON(sheet.submission, plan: sheet.plan)
    versions = sheet.versions.map { SubmissionJSON($0, plan: sheet.plan) }
    parts = sheet.parts.map { part in
      Part(
        kind: part.kind.rawValue, unit: part.unit, period: part.period.code,
        records: part.recordCount, firstRow: part.rows.lowerBound, lastRow: part.rows.upperBound)
    }
  }
}
