extension Theme.OwnColours {
  /// A theme of these colours, and what is wrong with them.
  ///
  /// Text must have 4.5:1 on whatever it stands on and ink 7:1 (WCAG 2.2, success criteria 1.4.3 and
  /// 1.4.6), and lit windows must differ from others and from the wall as in the shipped themes.
  ///
  /// - Returns: The theme, mended where it had to be; and the problems, at most one for each colour,
  ///   in the order strong, dark, tint, accent, ink. With their ``Theme/ColourProblem/nearest`` in
  ///   place nothing is wrong any more.
  public func checked() -> (theme: Theme, problems: [Theme.ColourProblem]) {
    let strong = Check(.strong, [.init("white", on: "“strong”", .white, 4.5)])
    let sureStrong = strong.mended(self.strong)
    let hue = OKLab(sureStrong)

    let dark = Check(.dark, [.init("white", on: "“dark”", .white, 4.5)])
    let givenDark = self.dark ?? hue.colour(lightness: hue.lightness * 0.85)

    let ink = Check(.ink, [.init("“ink”", on: "white paper", .white, 7)])
    let givenInk = self.ink ?? hue.colour(lightness: 0.26, chroma: 0.03)
    let sureInk = ink.mended(givenInk)

    let tint = Check(
      .tint,
      [.init("“strong”", on: "“tint”", sureStrong, 4.5), .init("“ink”", on: "“tint”", sureInk, 7)])
    let givenTint = self.tint ?? hue.colour(lightness: 0.955, chroma: 0.018)
    let sureTint = tint.mended(givenTint)

    let wall = sureTint.mixed(with: .white, share: 0.6)
    let accent = Check(
      .accent,
      [
        .init("“accent”", on: "“strong”", sureStrong, 1.8, lighter: true),
        .init("“accent”", on: "the wall of the façade", wall, 1.2, lighter: false),
        .init("“ink”", on: "“accent”", sureInk, 4.5, orElse: .white),
      ])
    let givenAccent = self.accent ?? Theme.lagune.accent
    let sureAccent = accent.mended(givenAccent)

    let theme = Theme(
      strong: sureStrong, dark: dark.mended(givenDark), tint: sureTint, accent: sureAccent,
      ink: sureInk, wall: wall)
    let problems = [
      strong.problem(with: self.strong), self.dark.flatMap(dark.problem(with:)),
      self.tint.flatMap(tint.problem(with:)), self.accent.flatMap(accent.problem(with:)),
      self.ink.flatMap(ink.problem(with:)),
    ]
    return (theme, problems.compactMap(\.self))
  }
}

/// What a colour must stand out from.
private struct Check {
  struct Demand {
    let above: String
    let below: String
    let other: Colour
    let least: Double
    /// Whether the colour must be the lighter of the two; nil where it does not matter.
    let lighter: Bool?
    /// What may stand in for the other colour.
    let orElse: Colour?

    init(
      _ above: String, on below: String, _ other: Colour, _ least: Double, lighter: Bool? = nil,
      orElse: Colour? = nil
    ) {
      self.above = above
      self.below = below
      self.other = other
      self.least = least
      self.lighter = lighter
      self.orElse = orElse
    }

    func ratio(of colour: Colour) -> Double {
      max(colour.contrast(with: other), orElse.map(colour.contrast(with:)) ?? 1)
    }

    func isMet(by colour: Colour) -> Bool { isRightWay(colour) && ratio(of: colour) >= least }

    private func isRightWay(_ colour: Colour) -> Bool {
      lighter.map { $0 == (colour.luminance > other.luminance) } ?? true
    }

    func complaint(about colour: Colour) -> String {
      guard isRightWay(colour) else {
        return "\(above) must be \(lighter == true ? "lighter" : "darker") than \(below)"
      }
      // Rounded down, so that 4.499 is not said to be the 4.5 that is needed.
      let hundredths = Int(ratio(of: colour) * 100)
      let digits = hundredths % 100
      let ratio = "\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
      let whole = Int(exactly: least).map(String.init) ?? "\(least)"
      return "\(above) on \(below) has a contrast of \(ratio):1 and needs \(whole):1"
    }
  }

  let role: ColourRole
  let demands: [Demand]

  init(_ role: ColourRole, _ demands: [Demand]) {
    self.role = role
    self.demands = demands
  }

  /// The nearest colour that meets every demand.
  func mended(_ colour: Colour) -> Colour {
    colour.nearest { candidate in demands.allSatisfy { $0.isMet(by: candidate) } } ?? colour
  }

  func problem(with colour: Colour) -> Theme.ColourProblem? {
    demands.first { !$0.isMet(by: colour) }.map { demand in
      Theme.ColourProblem(
        role: role, message: demand.complaint(about: colour), nearest: mended(colour))
    }
  }
}

extension Theme {
  /// A theme of sound colours, with the rest mixed from them no paler than can be told apart.
  fileprivate init(
    strong: Colour, dark: Colour, tint: Colour, accent: Colour, ink: Colour, wall: Colour
  ) {
    let shares = [0.3, 0.2, 0.1]
    let muted = shares.map { ink.mixed(with: .white, share: $0) }
      .first { $0.contrast(with: .white) >= 4.5 && $0.contrast(with: tint) >= 4.5 }
    let unlit = shares.map { strong.mixed(with: .white, share: $0) }
      .first { $0.contrast(with: accent) >= 1.8 && $0.contrast(with: wall) >= 2 }
    self.init(
      name: Theme.organisationName, strong: strong, dark: dark, tint: .solid(tint), band: tint,
      accent: accent, ink: ink, muted: muted ?? ink, wall: wall, lit: accent,
      unlit: unlit ?? strong, frame: nil, sill: strong.mixed(with: .white, share: 0.45))
  }
}
