import ReportsTestSupport
import Testing

@testable import ReportModel

struct SlotPlacesTests {
  @Test func slotsAreNumberedAsTheyComeAndFoundAgain() {
    var places = SlotPlaces()
    var random = SeededGenerator(seed: 11)
    // Neighbours, and slots far apart.
    let slots = (0..<5_000).map { $0 % 2 == 0 ? $0 : Int(random.next() >> 20) }
    var numbers: [Int: Int] = [:]
    for slot in slots + slots.reversed() {
      let number = places.place(of: slot)
      #expect(number == numbers[slot, default: numbers.count])
      numbers[slot] = number
    }
    #expect(places.slots.count == numbers.count)
    #expect(places.inOrder.map { places.slots[$0] } == Set(slots).sorted())
  }

  @Test func sumsOfManySlotsComeInOrder() {
    // More slots than lie side by side.
    var table = SumTable(slotCount: 1 << 30)
    for slot in [1 << 29, 5, 70, 5, 3] {
      table.add(SumTable.Sum(thousandths: Int64(slot), activities: 1), at: slot)
    }
    var found: [[Int]] = []
    table.forEachInOrder { found.append([$0, Int($1.thousandths), Int($1.activities)]) }
    #expect(found == [[3, 3, 1], [5, 10, 2], [70, 70, 1], [1 << 29, 1 << 29, 1]])
  }
}
