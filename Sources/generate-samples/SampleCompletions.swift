import ReportModel

/// The invented course of all tasks of a sample, told by the units month by month.
struct SampleCompletions {
  let sample: Sample

  static let header = [
    "task", "unit", "reported_on", "percent", "completed_on", "reference", "note",
  ]

  /// How one unit carries one task out.
  private struct Course {
    let task: SampleTask
    let unit: SampleUnit
    /// `nil`: it was not done while the sample lasts.
    let done: Day?
    /// What the unit says once the last day has gone by, or of a task without one.
    let note: String
  }

  /// The rows of one month: what the units that reported in it said of their tasks.
  func rows(of month: SampleMonth) -> [[String]] {
    sample.tasks.flatMap { task in
      sample.units(of: task).compactMap { unit in
        hears(unit, in: month) ? row(of: course(of: task, by: unit), in: month) : nil
      }
    }
  }

  private func hears(_ unit: SampleUnit, in month: SampleMonth) -> Bool {
    !month.missing.contains(unit.code) && unit.isValid(on: month.window.last)
  }

  private func course(of task: SampleTask, by unit: SampleUnit) -> Course {
    var stream = SampleStream(seed: sample.seed, "task", task.code, unit.code)
    let luck = stream.number(in: 0...99)
    if let settled = task.settled[unit.code] {
      return Course(task: task, unit: unit, done: settled.day, note: "Đang triển khai")
    }
    if task.isOngoing {
      return Course(task: task, unit: unit, done: nil, note: "Thực hiện thường xuyên")
    }
    guard let due = task.due else {
      let done =
        luck < 45 ? task.assignedOn.adding(days: stream.number(in: 60...240)) : nil
      return Course(task: task, unit: unit, done: done, note: "Thực hiện thường xuyên")
    }
    let length = due.days(since: task.assignedOn)
    switch luck {
    case 0..<80:
      let ahead = stream.number(in: 0...max(0, min(25, length - 1)))
      return Course(task: task, unit: unit, done: due.adding(days: -ahead), note: "")
    case 80..<94:
      let most = task.latest.map { max(1, min(28, $0.days(since: due))) } ?? 28
      let done = due.adding(days: stream.number(in: 1...most))
      return Course(
        task: task, unit: unit, done: done, note: "Chậm tiến độ, đang tập trung thực hiện")
    default:
      if let latest = task.latest {
        let done = due.adding(days: stream.number(in: 1...max(1, latest.days(since: due))))
        return Course(
          task: task, unit: unit, done: done, note: "Chậm tiến độ, đang tập trung thực hiện")
      }
      return Course(
        task: task, unit: unit, done: nil, note: "Chưa bố trí được kinh phí, nhân lực")
    }
  }

  /// What the unit says of the task in the month: that it was done, or how far it has come.
  private func row(of course: Course, in month: SampleMonth) -> [String]? {
    var stream = SampleStream(
      seed: sample.seed, "progress", month.name, course.task.code, course.unit.code)
    let window = month.window
    guard course.task.assignedOn <= window.last else { return nil }
    if let done = course.done, done <= window.last {
      guard isTold(done, by: course.unit, in: month) else { return nil }
      let told = max(done, window.first).adding(days: stream.number(in: 0...4))
      let reference =
        stream.happens(percent: 60)
        ? "\(stream.number(in: 10...190))\(course.unit.documentMark)" : ""
      let note = course.task.due.map { done > $0 } == true ? "Hoàn thành chậm so với thời hạn" : ""
      let settled = course.task.settled[course.unit.code]
      return [
        course.task.code, course.unit.code, min(told, window.last).description, "100",
        done.description, settled?.reference ?? reference, settled?.note ?? note,
      ]
    }
    guard stream.happens(percent: 55) else { return nil }
    let first = max(course.task.assignedOn, window.first)
    let told = first.adding(days: stream.number(in: 0...window.last.days(since: first)))
    let elapsed = told.days(since: course.task.assignedOn)
    let whole = (course.done ?? course.task.due ?? sample.end)
      .days(since: course.task.assignedOn)
    // What is never done doesn't come near its end either.
    let most = course.done == nil ? 70 : 95
    let percent = min(most, max(5, elapsed * 100 / max(1, whole) / 5 * 5))
    let isOverdue = course.task.due.map { told > $0 } ?? true
    return [
      course.task.code, course.unit.code, told.description, String(percent), "", "",
      isOverdue ? course.note : "",
    ]
  }

  /// Whether this is the first month since the completion in which the unit reported at all.
  private func isTold(_ done: Day, by unit: SampleUnit, in month: SampleMonth) -> Bool {
    let first = sample.months.first {
      done <= $0.window.last && hears(unit, in: $0)
    }
    return first?.name == month.name
  }
}
