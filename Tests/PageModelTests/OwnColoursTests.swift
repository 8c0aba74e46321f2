import PageModel
import Testing

/// Colours of an organisation's own, written as in palier.yaml.
struct OwnColours: Sendable, CustomTestStringConvertible {
  var strong: UInt32
  var dark: UInt32?
  var tint: UInt32?
  var accent: UInt32?
  var ink: UInt32?
  /// What is wrong: the colour, and the start of what is said.
  var problems: [(ColourRole, String)] = []

  var testDescription: String {
    ([strong] + [dark, tint, accent, ink].compactMap(\.self)).map { Colour($0).hex }
      .joined(separator: " ")
  }

  var colours: Theme.OwnColours {
    Theme.OwnColours(
      strong: Colour(strong), dark: dark.map { Colour($0) }, tint: tint.map { Colour($0) },
      accent: accent.map { Colour($0) }, ink: ink.map { Colour($0) })
  }

  /// The shipped themes, and town colours with a strong one only.
  static let good: [OwnColours] = [
    .init(strong: 0x0B5A63, dark: 0x084850, tint: 0xE3F1F0, accent: 0xFFC845, ink: 0x12272B),
    .init(strong: 0xA93B24, dark: 0x7E2A19, tint: 0xFFF8EC, accent: 0xF5B53F, ink: 0x2A1713),
    .init(strong: 0x5B2A5E, dark: 0x43204A, tint: 0xFBF4FA, accent: 0xFFB36B, ink: 0x26162A),
    .init(strong: 0x1F5130, dark: 0x153B22, tint: 0xEAF2E4, accent: 0xD6E264, ink: 0x14251A),
    .init(strong: 0x000091), .init(strong: 0xE1000F), .init(strong: 0x000000),
    .init(strong: 0x767676), .init(strong: 0x6A1B9A), .init(strong: 0x00695C, accent: 0xFFD54F),
  ]

  /// The ratios are those of the WebAIM contrast checker, rounded down.
  static let bad: [OwnColours] = [
    .init(
      strong: 0x777777, problems: [(.strong, "white on “strong” has a contrast of 4.47:1 and")]),
    .init(strong: 0xFFC845, problems: [(.strong, "white on “strong” has a contrast of 1.5")]),
    .init(
      strong: 0xFFFFFF, problems: [(.strong, "white on “strong” has a contrast of 1.00:1 and")]),
    .init(
      strong: 0x0B5A63, dark: 0x999999,
      problems: [(.dark, "white on “dark” has a contrast of 2.84:1 and needs 4.5:1")]),
    .init(
      strong: 0x0B5A63, tint: 0x808080,
      problems: [(.tint, "“strong” on “tint” has a contrast of 2.00:1 and needs 4.5:1")]),
    .init(
      strong: 0x000000, tint: 0x888888, ink: 0x222222,
      problems: [(.tint, "“ink” on “tint” has a contrast of 4.")]),
    .init(
      strong: 0x0B5A63, accent: 0x0B5A63,
      problems: [(.accent, "“accent” must be lighter than “strong”")]),
    .init(
      strong: 0x767676, accent: 0x888888,
      problems: [(.accent, "“accent” on “strong” has a contrast of 1.28:1 and needs 1.8:1")]),
    .init(
      strong: 0x0B5A63, accent: 0xFFFFFF,
      problems: [(.accent, "“accent” must be darker than the wall of the façade")]),
    .init(
      strong: 0x0B5A63, accent: 0xF0F5F5,
      problems: [(.accent, "“accent” on the wall of the façade has a contrast of 1.0")]),
    .init(
      strong: 0x0B5A63, ink: 0x666666,
      problems: [(.ink, "“ink” on white paper has a contrast of 5.74:1 and needs 7:1")]),
    .init(
      strong: 0x00B8D4, dark: 0x00E5FF, tint: 0x80DEEA, accent: 0xFFFFFF, ink: 0x999999,
      problems: [
        (.strong, "white on"), (.dark, "white on"), (.tint, "“strong” on"), (.accent, "“accent” "),
        (.ink, "“ink” on"),
      ]),
  ]
}

@Suite("An organisation's own colours") struct OwnColoursTests {
  private static let pairs: [(text: ColourRole, ground: ColourRole, least: Double)] = [
    (.paper, .strong, 4.5), (.paper, .dark, 4.5), (.strong, .paper, 4.5), (.strong, .band, 4.5),
    (.ink, .paper, 7), (.ink, .band, 7), (.muted, .paper, 4.5), (.muted, .band, 4.5),
  ]

  private func expectSound(_ theme: Theme, sourceLocation: SourceLocation = #_sourceLocation) {
    for pair in Self.pairs {
      let ratio = theme.colour(pair.text).contrast(with: theme.colour(pair.ground))
      #expect(
        ratio >= pair.least, "\(pair.text) on \(pair.ground)", sourceLocation: sourceLocation)
    }
    // As of the shipped themes.
    #expect(theme.lit.contrast(with: theme.unlit) >= 1.8, sourceLocation: sourceLocation)
    #expect(theme.unlit.contrast(with: theme.wall) >= 2, sourceLocation: sourceLocation)
    #expect(theme.lit.contrast(with: theme.wall) >= 1.2, sourceLocation: sourceLocation)
    #expect(theme.lit.luminance > theme.unlit.luminance, sourceLocation: sourceLocation)
    let onAccent = max(
      theme.accent.contrast(with: theme.ink), theme.accent.contrast(with: .white))
    #expect(onAccent >= 4.5, sourceLocation: sourceLocation)
  }

  @Test("are taken as they are where they can be read", arguments: OwnColours.good)
  func good(own: OwnColours) {
    let (theme, problems) = own.colours.checked()
    #expect(problems == [])
    #expect(theme.name == "organisation")
    #expect(theme.strong == Colour(own.strong))
    if let dark = own.dark { #expect(theme.dark == Colour(dark)) }
    if let tint = own.tint { #expect(theme.tint == .solid(Colour(tint))) }
    if let accent = own.accent { #expect(theme.accent == Colour(accent)) }
    if let ink = own.ink { #expect(theme.ink == Colour(ink)) }
    expectSound(theme)
  }

  @Test("make the shipped themes again from theirs")
  func shipped() {
    for (own, theme) in zip(OwnColours.good, [Theme.lagune, .brique, .prune, .foret]) {
      let made = own.colours.checked().theme
      #expect(made.wall == theme.wall)
      #expect(made.unlit == theme.unlit)
      #expect(made.muted == theme.muted)
      #expect(made.sill == theme.sill)
    }
  }

  @Test("are refused where they cannot, all at once", arguments: OwnColours.bad)
  func bad(own: OwnColours) {
    let problems = own.colours.checked().problems
    #expect(problems.map(\.role) == own.problems.map(\.0))
    for (problem, wanted) in zip(problems, own.problems) {
      #expect(problem.message.hasPrefix(wanted.1), "\(problem.message)")
    }
  }

  @Test("pass with what was proposed for them, and keep their hue", arguments: OwnColours.bad)
  func mended(own: OwnColours) throws {
    var colours = own.colours
    for problem in colours.checked().problems {
      switch problem.role {
      case .strong: colours.strong = problem.nearest
      case .dark: colours.dark = problem.nearest
      case .tint: colours.tint = problem.nearest
      case .accent: colours.accent = problem.nearest
      default: colours.ink = problem.nearest
      }
    }
    let (theme, problems) = colours.checked()
    #expect(problems == [])
    expectSound(theme)
    #expect(theme == own.colours.checked().theme)
    let (was, now) = (OKLab(Colour(own.strong)), OKLab(theme.strong))
    #expect(abs(was.a * now.b - was.b * now.a) < 0.0005)
  }

  // 5 × 5 × 5 strong colours, each with one of 27 for all others, and alone.
  @Test("always have a sound theme near them")
  func always() {
    let steps: [UInt8] = [0, 64, 128, 192, 255]
    let few: [UInt8] = [0, 128, 255]
    func all(_ steps: [UInt8]) -> [Colour] {
      steps.flatMap { red in
        steps.flatMap { green in steps.map { Colour(red: red, green: green, blue: $0) } }
      }
    }
    let others = all(few)
    for (index, strong) in all(steps).enumerated() {
      let other = others[index % others.count]
      expectSound(
        Theme.OwnColours(strong: strong, tint: other, accent: other, ink: other).checked().theme)
      expectSound(Theme.OwnColours(strong: strong).checked().theme)
    }
  }

  @Test("make a darker step, a pale tint and a near-black ink of the strong colour's hue")
  func derived() {
    let theme = Theme.OwnColours(strong: Colour(0x0B5A63)).checked().theme
    // Nearer to what a designer chose for lagune than the eye tells apart at a distance.
    for (own, wanted) in [
      (theme.dark, Theme.lagune.dark), (theme.band, Theme.lagune.band),
      (theme.ink, Theme.lagune.ink),
    ] {
      #expect(OKLab(own).distance(to: OKLab(wanted)) < 0.03)
    }
    #expect(theme.accent == Theme.lagune.accent)
  }

  @Test("are found under the name organisation, where there are any")
  func name() {
    let own = Theme.OwnColours(strong: Colour(0x000091)).checked().theme
    #expect(Theme(named: "Organisation", organisation: own) == own)
    #expect(Theme(named: "prune", organisation: own) == .prune)
    #expect(Theme(named: "organisation", organisation: nil) == nil)
    #expect(Theme.names(organisation: own).first == "organisation")
    #expect(Theme.names(organisation: nil) == Theme.all.map(\.name))
  }
}
