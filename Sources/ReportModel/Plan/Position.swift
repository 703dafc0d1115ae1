/// Where a thing stands in its list of the plan: the engine's form of a code.
///
/// Records carry positions rather than codes, so that counting compares integers, and a position of
/// one list can't be mistaken for one of another.
public struct Position<Element>: Hashable, Comparable, Sendable {
  public let rawValue: Int32

  public init(_ index: Int) {
    rawValue = Int32(clamping: index)
  }

  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  public var index: Int { Int(rawValue) }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Array {
  public subscript(position: Position<Element>) -> Element { self[position.index] }
}
