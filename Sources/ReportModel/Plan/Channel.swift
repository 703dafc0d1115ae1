/// How something is communicated (hình thức): oral, press, visual, internet, culture …
public struct Channel: Sendable, Hashable {
  public let code: String
  public let name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
