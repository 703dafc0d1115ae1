import ArgumentParser
import ReportEngine
import ReportModel
import Tabular

/// How an answer is written.
enum StatisticsFormat: String, CaseIterable, ExpressibleByArgument {
  case csv
  case json
  case text

  func output(of answer: Answer, plan: Plan, width: Int) throws -> [UInt8] {
    switch self {
    case .csv: StatisticsFormat.csv(answer)
    case .json: try JSONText.bytes(of: StatisticsJSON(answer))
    case .text: StatisticsText(answer, plan: plan).bytes(width: width)
    }
  }

  private static func csv(_ answer: Answer) -> [UInt8] {
    var writer = CSVWriter()
    writer.append(answer.columnNames)
    for row in answer.rows {
      writer.append(row.codes + row.figures.map(\.plain))
    }
    return writer.bytes
  }
}
