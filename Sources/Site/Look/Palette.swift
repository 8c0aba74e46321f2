internal import PageModel

/// The colours of a theme on a screen, by what they are for.
struct Palette: Hashable, Sendable {
  /// What the page is on.
  let paper: Colour
  /// A quiet area.
  let band: Colour
  /// Text.
  let ink: Colour
  /// Text of the second rank.
  let muted: Colour
  /// Text and outlines in the strong colour.
  let link: Colour
  /// The large area at the top.
  let strong: Colour
  /// Text on it.
  let onStrong: Colour
  /// The offer side.
  let accent: Colour
  /// Text on it.
  let onAccent: Colour
  /// Thin lines.
  let line: Colour
  /// The edge of a field.
  let edge: Colour
  /// What went wrong.
  let error: Colour

  /// The palette for a bright screen: the colours of the sheet.
  init(light theme: Theme) {
    paper = theme.paper
    band = theme.band
    ink = theme.ink
    muted = theme.muted.legible(on: [theme.paper, theme.band], towards: theme.ink)
    link = theme.strong.legible(on: [theme.paper, theme.band], towards: .black)
    strong = theme.strong
    onStrong = theme.strong.clearer(of: theme.paper, theme.ink)
    accent = theme.accent
    onAccent = theme.accent.clearer(of: theme.ink, theme.paper)
    line = theme.ink.mixed(with: theme.paper, share: 0.8)
    edge = theme.ink.mixed(with: theme.paper, share: 0.45)
    error = Colour(0xB3201A)
  }

  /// The palette for a dark screen: the same hues, light on dark, none below 4.5:1 where it is read.
  init(dark theme: Theme) {
    let night = theme.ink.mixed(with: .black, share: 0.4)
    let raised = night.mixed(with: theme.strong, share: 0.28).mixed(with: .white, share: 0.03)
    let pale = theme.band.mixed(with: .white, share: 0.4)
    paper = night
    band = raised
    ink = pale
    muted = pale.mixed(with: night, share: 0.28).legible(on: [night, raised], towards: .white)
    link =
      theme.strong == .black
      ? pale
      : theme.strong.mixed(with: .white, share: 0.3).legible(
        on: [night, raised], towards: .white, ratio: 9)
    strong = theme.strong
    onStrong = theme.strong.clearer(of: .white, theme.ink)
    accent = theme.accent.contrast(with: night) >= 4.5 ? theme.accent : .white
    onAccent = accent.clearer(of: theme.ink, .white)
    line = pale.mixed(with: night, share: 0.78)
    edge = pale.mixed(with: night, share: 0.45)
    error = Colour(0xFFA8A0)
  }

  /// The colours as custom properties of a style sheet.
  var properties: String {
    [
      ("p", paper), ("b", band), ("i", ink), ("m", muted), ("l", link), ("s", strong),
      ("os", onStrong), ("a", accent), ("oa", onAccent), ("h", line), ("g", edge), ("e", error),
    ].map { "--\($0.0):\($0.1.hex)" }.joined(separator: ";")
  }
}

extension Colour {
  /// The first of the steps from this colour to another that can be read on all those grounds.
  fileprivate func legible(
    on grounds: [Colour], towards end: Colour, ratio: Double = 4.5
  ) -> Colour {
    let steps = stride(from: 0.0, through: 1, by: 0.05).map { mixed(with: end, share: $0) }
    return steps.first { step in grounds.allSatisfy { step.contrast(with: $0) >= ratio } } ?? end
  }

  /// The one of two colours that can be read better on this one.
  fileprivate func clearer(of first: Colour, _ second: Colour) -> Colour {
    contrast(with: first) >= contrast(with: second) ? first : second
  }
}
