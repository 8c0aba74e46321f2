/// A colour by what it is for; the theme says which one it is.
public enum ColourRole: String, Hashable, Sendable, CaseIterable {
  /// Large areas, the short code.
  case strong
  /// A darker step of the strong colour.
  case dark
  /// The pale tint, or the hatching that stands for it.
  case tint
  /// A quiet area that carries text.
  case band
  /// Where such an area begins: the tint, or a line of ink where a tint would be hatched, for a
  /// narrow hatched strip looks like a line to cut along.
  case edge
  /// The offer side.
  case accent
  /// A lit window, and the mark of the offer side.
  case lit
  /// Text.
  case ink
  /// Text of the second rank.
  case muted
  /// What is printed on; text on the strong colour.
  case paper
  /// Thin lines.
  case sill
}

extension Theme {
  /// What an area of that role is filled with.
  public func paint(_ role: ColourRole) -> Paint {
    role == .tint ? tint : .solid(colour(role))
  }

  /// The colour of text or a line of that role.
  public func colour(_ role: ColourRole) -> Colour {
    switch role {
    case .strong: strong
    case .dark: dark
    case .tint: tint.flat
    case .band: band
    case .edge: tint == .solid(tint.flat) ? tint.flat : strong
    case .accent: accent
    case .lit: lit
    case .ink: ink
    case .muted: muted
    case .paper: paper
    case .sill: sill
    }
  }
}
