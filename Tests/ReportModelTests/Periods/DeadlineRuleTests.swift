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

  @Test("A deadline on a day off moves to the next working day only if the rule says so")
  func rolling() {
    // 17 days after Sunday 14 June 2020 is a Wednesday, 20 days after it a Saturday.
    func deadline(_ count: Int, rolls: Bool, worked: Set<Day> = []) -> Day {
      DeadlineRule(
        count: count, counting: .days, rollsToWorkingDay: rolls, holidays: [day("2020-07-06")],
        swappedWorkingDays: worked
      ).deadline(cutOff: day("2020-06-14"))
    }
    #expect(deadline(17, rolls: true) == day("2020-07-01"))
    #expect(deadline(20, rolls: false) == day("2020-07-04"))
    #expect(deadline(20, rolls: true) == day("2020-07-07"), "the Monday is a holiday")
    #expect(deadline(20, rolls: true, worked: [day("2020-07-04")]) == day("2020-07-04"))
    let none = DeadlineRule(count: 0, counting: .workingDays, rollsToWorkingDay: true)
    #expect(none.deadline(cutOff: day("2020-06-14")) == day("2020-06-15"))
    #expect(none.deadline(cutOff: day("2020-06-12")) == day("2020-06-12"))
  }

  @Test(
    "A deadline never comes before the cut-off, nor before an earlier cut-off's", arguments: 1...6)
  func monotone(seed: Int) {
    let days = (0..<400).map { day("2020-01-01").adding(days: $0) }
    let holidays = Set(days.filter { Int($0.number) * seed % 11 == 0 })
    for counting in [DeadlineRule.Counting.days, .workingDays] {
      for count in 0..<6 {
        let rule = DeadlineRule(
          count: count, counting: counting, rollsToWorkingDay: seed.isMultiple(of: 2),
          holidays: holidays)
        let deadlines = days.map { rule.deadline(cutOff: $0) }
        #expect(zip(days, deadlines).allSatisfy { $0 <= $1 })
        #expect(zip(deadlines, deadlines.dropFirst()).allSatisfy { $0 <= $1 })
      }
    }
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
