/// Runs pieces of work a number of times, and keeps the median of what each takes.
struct Stopwatch {
  let rounds: Int
  private(set) var results: [(name: String, seconds: Double, items: Int)] = []

  init(rounds: Int) {
    self.rounds = rounds
  }

  /// Measures work that tells how many things it dealt with.
  mutating func measure(_ name: String, _ work: () throws -> Int) rethrows {
    let clock = ContinuousClock()
    var items = try work()
    var taken: [Double] = []
    for _ in 0..<rounds {
      let began = clock.now
      items = try work()
      taken.append((clock.now - began) / .seconds(1))
    }
    results.append((name, taken.sorted()[rounds / 2], items))
  }
}
