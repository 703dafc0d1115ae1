import ReportEngine
import ReportModel

/// What a trace says, in words.
struct TraceWording {
  let plan: Plan

  // MARK: - The question

  /// Label and value of everything that was asked.
  func lines(of question: TracedQuestion) -> [(label: BilingualText, value: BilingualText)] {
    var lines: [(label: BilingualText, value: BilingualText)] = [
      (BilingualText(vi: "Số đo", en: "Measure"), measure(question))
    ]
    if let window = question.window {
      lines.append((BilingualText(vi: "Thời gian", en: "Days"), days(window, question.asOf)))
    } else {
      lines.append(
        (BilingualText(vi: "Tính đến ngày", en: "As of"), day(question.asOf)))
    }
    lines += question.conditions.map { (label(of: $0.kind), value(of: $0)) }
    if question.units != .atCutOff {
      lines.append(
        (
          BilingualText(vi: "Hệ thống đơn vị", en: "Tree of units"),
          BilingualText(vi: question.units.word, en: question.units.word)
        ))
    }
    return lines
  }

  private func measure(_ question: TracedQuestion) -> BilingualText {
    let vietnamese = StatisticsWording.label(of: question.measure)
    guard let comparison = question.comparison, let words = words(for: comparison) else {
      return BilingualText(vi: vietnamese, en: question.measure.rawValue)
    }
    return BilingualText(
      vi: "\(vietnamese), \(words)", en: "\(question.measure.rawValue), \(comparison.rawValue)")
  }

  private func words(for comparison: Comparison) -> String? {
    switch comparison {
    case .current: nil
    case .previousPeriod: "kỳ trước"
    case .samePeriodLastYear: "cùng kỳ năm trước"
    case .sinceYearBegan: "lũy kế từ đầu năm"
    case .sinceCampaignBegan: "lũy kế từ đầu chiến dịch"
    case .target: "kế hoạch"
    }
  }

  private func days(_ window: DayWindow, _ asOf: Day) -> BilingualText {
    // A phase counts whatever names it, from the first day that there is.
    let first = window.first.year > 1 ? window.first : nil
    return BilingualText(
      vi: (first.map { "từ ngày \(PeriodWording.date($0)) " } ?? "")
        + "đến ngày \(PeriodWording.date(window.last)); tính đến ngày \(PeriodWording.date(asOf))",
      en: (first.map { "from \($0) " } ?? "") + "to \(window.last); as of \(asOf)")
  }

  private func day(_ day: Day) -> BilingualText {
    BilingualText(vi: PeriodWording.date(day), en: "\(day)")
  }

  private func label(of kind: TracedQuestion.Condition.Kind) -> BilingualText {
    switch kind {
    case .unit: BilingualText(vi: "Đơn vị", en: "Unit")
    case .unitGroup: BilingualText(vi: "Khối", en: "Group of units")
    case .phase: BilingualText(vi: "Đợt", en: "Phase")
    case .contentArea: BilingualText(vi: "Nội dung", en: "Content area")
    case .channel: BilingualText(vi: "Hình thức", en: "Channel")
    case .indicator: BilingualText(vi: "Chỉ tiêu", en: "Indicator")
    case .month: BilingualText(vi: "Tháng", en: "Month")
    }
  }

  private func value(of condition: TracedQuestion.Condition) -> BilingualText {
    let text =
      condition.code.isEmpty || condition.code == condition.name
      ? condition.name : "\(condition.name) (\(condition.code))"
    guard condition.includesParts else { return BilingualText(vi: text, en: text) }
    return condition.kind == .unit
      ? BilingualText(vi: "\(text) và các đơn vị trực thuộc", en: "\(text) and all below it")
      : BilingualText(vi: "\(text) và các phần của đợt", en: "\(text) and its parts")
  }

  // MARK: - The rule

  /// How the figure follows from what is listed.
  func rule(of trace: FigureTrace) -> BilingualText {
    switch trace.rule {
    case .count: counted(trace)
    case .sum:
      BilingualText(
        vi: "tổng của \(trace.parts.count) bản ghi", en: "the sum of \(trace.parts.count) records")
    case .latestValues:
      BilingualText(
        vi: "tổng các giá trị mới nhất của từng đơn vị trong thời gian này",
        en: "the sum of each unit's latest value in these days")
    case .sumOfOperands:
      BilingualText(vi: "tổng của các chỉ tiêu sau", en: "the sum of the following indicators")
    case .quotient:
      BilingualText(vi: "thương của hai số sau", en: "the quotient of the following two")
    case .percent(let count):
      BilingualText(
        vi: "100 × \(count == 1 ? "số thứ nhất" : "tổng \(count) số đầu") / "
          + (trace.operands.count - count == 1 ? "số cuối" : "tổng các số còn lại"),
        en: "100 × the first \(count == 1 ? "figure" : "\(count)") / the "
          + (trace.operands.count - count == 1 ? "last" : "others"))
    case .change:
      BilingualText(
        vi: "số thứ nhất so với số thứ hai", en: "the first figure compared with the second")
    case .difference:
      BilingualText(vi: "số thứ nhất trừ số thứ hai", en: "the first figure less the second")
    case .share:
      BilingualText(
        vi: "100 × số thứ nhất / số của dòng tổng cộng", en: "100 × the first figure / the total's")
    case .target:
      BilingualText(vi: "kế hoạch giao", en: "the planned figure")
    case .told:
      BilingualText(vi: "như đơn vị đã báo cáo", en: "as it was reported")
    case .days(let from, let to):
      BilingualText(
        vi: "số ngày từ \(PeriodWording.date(from)) đến \(PeriodWording.date(to))",
        en: "the days from \(from) to \(to)")
    }
  }

  private func counted(_ trace: FigureTrace) -> BilingualText {
    let count = trace.parts.count
    return switch trace.question?.measure.subject {
    case .tasks, nil:
      BilingualText(vi: "đếm \(count) nhiệm vụ", en: "\(count) tasks, counted")
    case .reporting:
      BilingualText(vi: "đếm \(count) đơn vị", en: "\(count) units, counted")
    case .activities:
      BilingualText(vi: "đếm \(count) bản ghi", en: "\(count) records, counted")
    }
  }

  // MARK: - Parts

  /// State, day of completion and last day of a task: «hoàn thành đúng hạn, ngày 1/6/2020; hạn 5/6/2020».
  func state(of assignment: TaskLedger.Assignment) -> BilingualText {
    let state = state(assignment.state)
    let done = assignment.completedOn.map {
      BilingualText(vi: ", ngày \(PeriodWording.date($0))", en: ", \($0)")
    }
    let due = plan.tasks[assignment.task].due.map {
      BilingualText(vi: "; hạn \(PeriodWording.date($0))", en: "; due \($0)")
    }
    return BilingualText(
      vi: state.vietnamese + (done?.vietnamese ?? "") + (due?.vietnamese ?? ""),
      en: state.english + (done?.english ?? "") + (due?.english ?? ""))
  }

  private func state(_ state: TaskState) -> BilingualText {
    switch state {
    case .completedOnTime: BilingualText(vi: "hoàn thành đúng hạn", en: "completed on time")
    case .completedLate: BilingualText(vi: "hoàn thành quá hạn", en: "completed late")
    case .inProgress: BilingualText(vi: "đang làm, trong hạn", en: "in progress")
    case .overdue: BilingualText(vi: "chưa xong, quá hạn", en: "overdue")
    }
  }

  func standing(_ standing: ReportingLedger.Standing) -> BilingualText {
    switch standing {
    case .notExpected: BilingualText(vi: "không phải gửi", en: "not expected")
    case .missing: BilingualText(vi: "chưa gửi", en: "missing")
    case .received: BilingualText(vi: "đã nhận, không rõ ngày", en: "received, day unknown")
    case .onTime(let day):
      BilingualText(vi: "đúng hạn, ngày \(PeriodWording.date(day))", en: "on time, \(day)")
    case .late(let day):
      BilingualText(vi: "quá hạn, ngày \(PeriodWording.date(day))", en: "late, \(day)")
    }
  }

  // MARK: - Cells without a figure

  /// Why a cell has no figure.
  static func reason(_ absence: Absence) -> BilingualText {
    switch absence {
    case .reportedNone:
      BilingualText(vi: "đơn vị đã báo cáo là không phát sinh", en: "nothing of it was reported")
    case .notReported: BilingualText(vi: "chưa nhận được báo cáo", en: "no report has come")
    case .notExpected:
      BilingualText(vi: "không yêu cầu báo cáo", en: "no report is expected")
    case .noBase:
      BilingualText(
        vi: "không có số để so sánh, hoặc số đó bằng 0",
        en: "there is nothing to compare with, or it is 0")
    case .notComparable:
      BilingualText(
        vi: "không so sánh được do chia tách đơn vị",
        en: "a split of units lies between what would be compared")
    case .notApplicable:
      BilingualText(
        vi: "số này không có nghĩa ở đây, như tổng của các đơn vị tính khác nhau",
        en: "such a figure makes no sense here, as a sum of different measures")
    }
  }
}
