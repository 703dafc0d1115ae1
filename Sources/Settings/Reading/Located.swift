public import ReportModel

/// A value with the place that it was read from, for checks that need more than its own mapping.
public struct Located<Value> {
  public let value: Value
  public let location: Finding.Location

  public init(_ value: Value, at location: Finding.Location) {
    self.value = value
    self.location = location
  }
}

extension Located: Sendable where Value: Sendable {}
