import ReportModel
import Testing

@Suite("Deadline of a report")
struct DeadlineRuleTests {
  @Test("Days are counted from the cut-off", arguments: [(0, "2020-06-14"), (3, "2020-06-17")])
  func days(_ count: Int, _ deadline: String) {
    let rule = DeadlineRule(count: count, counting: .days)
    #expect(rule.deadline(cutOff: day("2020-06-14")) == day(deadline))
  }

  @Test("Working days leave out Saturday and Sunday")
  func workingDays() {
    let rule = DeadlineRule(count: 2, counting: .workingDays)
    // 14 June 2020 is a Sunday, 12 June a Friday.
    #expect(rule.deadline(cutOff: day("2020-06-14")) == day("2020-06-16"))
    #expect(rule.deadline(cutOff: day("2020-06-12")) == day("2020-06-16"))
  }

  @Test("Working days leave out public holidays, but not the days worked in exchange")
  func holidays() {
    let holidays: Set = [day("2020-04-30"), day("2020-05-01")]
    let rule = DeadlineRule(count: 1, counting: .workingDays, holidays: holidays)
    #expect(rule.deadline(cutOff: day("2020-04-29")) == day("2020-05-04"))
    let swapped = DeadlineRule(
      count: 1, counting: .workingDays, holidays: holidays,
      swappedWorkingDays: [day("2020-05-02")])
    #expect(swapped.deadline(cutOff: day("2020-04-29")) == day("2020-05-02"))
  }

  @Test("A year of nothing but holidays ends all the same, and counts are held within bounds")
  func bounds() {
    let holidays = Set((0..<4000).map { day("2020-01-01").adding(days: $0) })
    let rule = DeadlineRule(count: 5, counting: .workingDays, holidays: holidays)
    #expect(rule.deadline(cutOff: day("2020-01-01")) > day("2020-01-01"))
    #expect(DeadlineRule(count: -1, counting: .days).count == 0)
    #expect(DeadlineRule(count: .max, counting: .days).count == 366)
  }
}
