/// The colours of a sheet and of its pages on the site.
public struct Theme: Hashable, Sendable {
  /// The name that people type: `lagune`.
  public let name: String
  /// The one strong colour: large areas, the short code.
  public let strong: Colour
  /// A darker step of the strong colour: the roof, a pressed button.
  public let dark: Colour
  /// The pale tint of the strong colour, or the hatching that stands for it.
  public let tint: Paint
  /// A quiet area that carries text: the tint, or plain paper where a tint would be hatched.
  public let band: Colour
  /// The accent: the offer side.
  public let accent: Colour
  /// Text.
  public let ink: Colour
  /// Text of the second rank, still 4.5:1 on paper and on the band.
  public let muted: Colour
  /// What is printed on.
  public let paper: Colour
  /// The wall of the façade.
  public let wall: Colour
  /// A lit window, the door, and the mark of the offer side.
  public let lit: Colour
  /// A window without light.
  public let unlit: Colour
  /// What frames lit windows and the door, where they would not stand out from the wall; else nil.
  public let frame: Colour?
  /// Window sills, and thin lines between listings.
  public let sill: Colour

  /// A theme of one strong colour, its tint, an accent and an ink, with the rest mixed from them.
  ///
  /// - Parameters:
  ///   - name: The name that people type.
  ///   - strong: The one strong colour.
  ///   - dark: A darker step of it.
  ///   - tint: A pale tint of it.
  ///   - accent: Lit windows and the offer side.
  ///   - ink: The colour of text.
  public init(
    name: String, strong: Colour, dark: Colour, tint: Colour, accent: Colour, ink: Colour
  ) {
    self.init(
      name: name, strong: strong, dark: dark, tint: .solid(tint), band: tint, accent: accent,
      ink: ink, muted: ink.mixed(with: .white, share: 0.3),
      wall: tint.mixed(with: .white, share: 0.6), lit: accent,
      // Dark enough to be told from a lit window in grey, and from the wall on a photocopy.
      unlit: strong.mixed(with: .white, share: 0.3), frame: nil,
      sill: strong.mixed(with: .white, share: 0.45))
  }

  init(
    name: String, strong: Colour, dark: Colour, tint: Paint, band: Colour, accent: Colour,
    ink: Colour, muted: Colour, wall: Colour, lit: Colour, unlit: Colour, frame: Colour?,
    sill: Colour
  ) {
    self.name = name
    self.strong = strong
    self.dark = dark
    self.tint = tint
    self.band = band
    self.accent = accent
    self.ink = ink
    self.muted = muted
    self.paper = .white
    self.wall = wall
    self.lit = lit
    self.unlit = unlit
    self.frame = frame
    self.sill = sill
  }
}

extension Theme {
  /// Deep teal and warm yellow.
  public static let lagune = Theme(
    name: "lagune", strong: Colour(0x0B5A63), dark: Colour(0x084850), tint: Colour(0xE3F1F0),
    accent: Colour(0xFFC845), ink: Colour(0x12272B))

  /// Brick red and cream.
  public static let brique = Theme(
    name: "brique", strong: Colour(0xA93B24), dark: Colour(0x7E2A19), tint: Colour(0xFFF8EC),
    accent: Colour(0xF5B53F), ink: Colour(0x2A1713))

  /// Plum and apricot.
  public static let prune = Theme(
    name: "prune", strong: Colour(0x5B2A5E), dark: Colour(0x43204A), tint: Colour(0xFBF4FA),
    accent: Colour(0xFFB36B), ink: Colour(0x26162A))

  /// Forest and lime.
  public static let foret = Theme(
    name: "foret", strong: Colour(0x1F5130), dark: Colour(0x153B22), tint: Colour(0xEAF2E4),
    accent: Colour(0xD6E264), ink: Colour(0x14251A))

  /// For printers that only have black: solid ink, white, and hatching for everything between.
  public static let encre = Theme(
    name: "encre", strong: .black, dark: .black,
    tint: .hatched(.black, on: .white, pitch: .points(4), line: .points(0.5)), band: .white,
    accent: .black, ink: .black, muted: .black, wall: .white, lit: .white, unlit: .black,
    frame: .black, sill: .black)

  /// Every theme that Palier ships.
  public static let all: [Theme] = [.lagune, .brique, .prune, .foret, .encre]

  /// The shipped theme of that name, or nil.
  public init?(named name: String) {
    guard let theme = Theme.all.first(where: { $0.name == name.lowercased() }) else { return nil }
    self = theme
  }
}
