/// Sums of rows by slot: side by side where slots are few or most of them taken, else only those that there are.
///
/// A file of ten rows must not cost what a table of a million slots does, nor a million rows a search each.
struct SumTable: Sendable {
  /// What rows add up to.
  struct Sum: Sendable {
    var thousandths: Int64 = 0
    /// `PackedActivity.untold` as long as no row told any.
    var audience: Int64 = PackedActivity.untold
    var latestThousandths: Int64 = 0
    /// Days since 1970-01-01.
    var latestDay: Int32 = .min
    var activities: UInt32 = 0
  }

  /// So many slots lie side by side from the beginning: sums of 32 bytes, 128 KiB.
  private static let smallLimit = 1 << 12
  /// No more lie side by side: 16 MiB.
  private static let denseLimit = 1 << 19
  /// Slots lie side by side once one of so many is taken: a sum by itself takes some 50 bytes more.
  private static let slotsForEach = 8

  private let slotCount: Int
  private var isDense: Bool
  private var sums: [Sum]
  /// Where the sums of slots are, unless they lie side by side.
  private var places = SlotPlaces()

  init(slotCount: Int) {
    self.slotCount = slotCount
    isDense = slotCount <= SumTable.smallLimit
    sums = isDense ? Array(repeating: Sum(), count: slotCount) : []
  }

  @inline(__always)
  mutating func add(_ row: PackedActivity, at slot: Int, day: Int32) {
    sums[isDense ? slot : place(of: slot)].add(row, on: day)
  }

  @inline(__always)
  mutating func add(_ sum: Sum, at slot: Int) {
    sums[isDense ? slot : place(of: slot)].add(sum)
  }

  mutating func merge(_ other: SumTable) {
    other.forEach { slot, sum in add(sum, at: slot) }
  }

  mutating func removeAll() {
    self = SumTable(slotCount: slotCount)
  }

  func forEach(_ body: (_ slot: Int, Sum) -> Void) {
    for (place, sum) in sums.enumerated() where sum.activities > 0 {
      body(isDense ? place : places.slots[place], sum)
    }
  }

  /// Calls `body` with all sums that there are, by slot.
  func forEachInOrder(_ body: (_ slot: Int, Sum) -> Void) {
    if isDense { return forEach(body) }
    for place in places.inOrder { body(places.slots[place], sums[place]) }
  }

  /// Where the sum of a slot is; it is put there if there is none.
  private mutating func place(of slot: Int) -> Int {
    let place = places.place(of: slot)
    guard place == sums.count else { return place }
    sums.append(Sum())
    guard slotCount <= SumTable.denseLimit, sums.count * SumTable.slotsForEach > slotCount else {
      return place
    }
    layOut()
    return slot
  }

  /// Lays all slots side by side.
  private mutating func layOut() {
    var all = [Sum](repeating: Sum(), count: slotCount)
    for (place, sum) in sums.enumerated() { all[places.slots[place]] = sum }
    sums = all
    places = SlotPlaces()
    isDense = true
  }
}

extension SumTable.Sum {
  // Sums stay at the bounds rather than trap: a file must not be able to stop the program.

  @inline(__always)
  mutating func add(_ row: PackedActivity, on day: Int32) {
    thousandths = Self.sum(thousandths, row.thousandths)
    if row.audience != PackedActivity.untold {
      audience =
        audience == PackedActivity.untold ? row.audience : Self.sum(audience, row.audience)
    }
    if day > latestDay {
      latestDay = day
      latestThousandths = row.thousandths
    } else if day == latestDay {
      latestThousandths = Self.sum(latestThousandths, row.thousandths)
    }
    activities = activities == .max ? .max : activities &+ 1
  }

  mutating func add(_ other: Self) {
    thousandths = Self.sum(thousandths, other.thousandths)
    if other.audience != PackedActivity.untold {
      audience =
        audience == PackedActivity.untold ? other.audience : Self.sum(audience, other.audience)
    }
    if other.latestDay > latestDay {
      latestDay = other.latestDay
      latestThousandths = other.latestThousandths
    } else if other.latestDay == latestDay {
      latestThousandths = Self.sum(latestThousandths, other.latestThousandths)
    }
    let (count, overflow) = activities.addingReportingOverflow(other.activities)
    activities = overflow ? .max : count
  }

  func cell(_ key: ActivityCell.Key, days: DayWindow) -> ActivityCell {
    ActivityCell(
      key: key, days: days, activities: Int(activities),
      quantity: Quantity(thousandths: thousandths),
      audience: audience == PackedActivity.untold ? nil : Int(audience),
      latestDay: Day(number: latestDay), latestQuantity: Quantity(thousandths: latestThousandths))
  }

  @inline(__always)
  private static func sum(_ a: Int64, _ b: Int64) -> Int64 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? (a < 0 ? .min : .max) : sum
  }
}
