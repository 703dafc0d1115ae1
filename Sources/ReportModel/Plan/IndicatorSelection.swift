/// Which indicators are asked for: those of some channels, and some by themselves.
public struct IndicatorSelection: Sendable, Hashable {
  /// All indicators of these are asked for.
  public let channels: [Position<Channel>]
  /// Asked for by themselves.
  public let indicators: [Position<Indicator>]

  public init(channels: [Position<Channel>] = [], indicators: [Position<Indicator>] = []) {
    self.channels = channels
    self.indicators = indicators
  }

  /// Whether the selection holds an indicator of a channel.
  public func holds(_ indicator: Position<Indicator>, of channel: Position<Channel>) -> Bool {
    channels.contains(channel) || indicators.contains(indicator)
  }
}
