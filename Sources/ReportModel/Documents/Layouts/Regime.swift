/// Whose rules for documents a body follows: those of the Party or those of the state.
public enum Regime: String, Sendable, Hashable, CaseIterable {
  case party
  case state
}
