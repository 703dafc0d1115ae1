/// A growing piece of memory whose address stays put while rows are handed out.
///
/// An array could move, or be copied, while a view points into it; this can't. Its elements are
/// plain bits, so there is nothing to destroy but the memory itself.
struct OwnedBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = Swift.max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit {
    base.deallocate()
  }

  subscript(position: Int) -> Element {
    @inline(__always) get {
      precondition(position >= 0 && position < count, "position outside the buffer")
      return base[position]
    }
    set {
      precondition(position >= 0 && position < count, "position outside the buffer")
      base[position] = newValue
    }
  }

  mutating func removeAll() {
    count = 0
  }

  /// Makes room for as many elements in all.
  mutating func reserve(_ total: Int) {
    if total > capacity { grow(to: Swift.max(total, capacity * 2)) }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: capacity * 2) }
    (base + count).initialize(to: element)
    count += 1
  }

  /// Forgets the first `length` elements and moves the rest to the front.
  mutating func removeFirst(_ length: Int) {
    precondition(length >= 0 && length <= count, "more than the buffer holds")
    if length == 0 { return }
    base.update(from: base + length, count: count - length)
    count -= length
  }

  mutating func grow(to newCapacity: Int) {
    guard newCapacity > capacity else { return }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    larger.initialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = newCapacity
  }

  /// Lets `body` fill the free end of the buffer; it returns how many elements it wrote.
  mutating func appendFromFreeSpace<Failure: Error>(
    _ body: (UnsafeMutableBufferPointer<Element>) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    let free = UnsafeMutableBufferPointer(start: base + count, count: capacity - count)
    let written = try body(free)
    precondition(written >= 0 && written <= free.count, "a source wrote beyond its buffer")
    count += written
    return written
  }
}
