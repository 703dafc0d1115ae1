import ReportsTestSupport
import Testing

@testable import ReportModel

@Suite struct SumTableTests {
  /// Tables that lie side by side from the beginning, that come to, and that never do.
  @Test(arguments: [4_000, 20_000, 600_000], [50, 30_000])
  func `sums are those of the rows, however many slots are taken`(slotCount: Int, rows: Int) {
    var generator = SeededGenerator(seed: UInt64(slotCount + rows))
    var table = SumTable(slotCount: slotCount)
    var quantities: [Int: Int64] = [:]
    var counts: [Int: UInt32] = [:]
    for row in 0..<rows {
      let slot = Int.random(in: 0..<slotCount, using: &generator)
      let quantity = Int64.random(in: 0..<9_000, using: &generator)
      table.add(
        PackedActivity(
          dayOffset: 0, unit: 0, contentArea: 0, indicator: 0, phase: 0, thousandths: quantity,
          audience: PackedActivity.untold),
        at: slot, day: Int32(row % 17))
      quantities[slot, default: 0] += quantity
      counts[slot, default: 0] += 1
    }
    var found: [Int: Int64] = [:]
    var slots: [Int] = []
    table.forEachInOrder { slot, sum in
      found[slot] = sum.thousandths
      slots.append(slot)
      #expect(sum.activities == counts[slot])
    }
    #expect(found == quantities)
    #expect(slots == quantities.keys.sorted())

    var merged = SumTable(slotCount: slotCount)
    merged.add(SumTable.Sum(thousandths: 5, activities: 1), at: slotCount - 1)
    merged.merge(table)
    var total: Int64 = 0
    merged.forEach { total += $1.thousandths }
    #expect(total == quantities.values.reduce(5, +))

    table.removeAll()
    table.forEach { slot, _ in Issue.record("slot \(slot) is left") }
  }
}
