import PageModel
import Testing

/// Text needs 4.5:1 (WCAG 2.2, success criterion 1.4.3).
@Suite("Themes") struct ThemeTests {
  private static let pairs: [(text: ColourRole, ground: ColourRole)] = [
    (.paper, .strong), (.paper, .dark), (.strong, .paper), (.strong, .band),
    (.ink, .paper), (.ink, .band), (.muted, .paper), (.muted, .band),
  ]

  @Test(
    "have text that can be read on every ground that carries it", arguments: Theme.all.map(\.name))
  func contrast(name: String) throws {
    let theme = try #require(Theme(named: name))
    for pair in ThemeTests.pairs {
      let ratio = theme.colour(pair.text).contrast(with: theme.colour(pair.ground))
      #expect(ratio >= 4.5, "\(pair.text) on \(pair.ground)")
    }
  }

  @Test(
    "tell lit windows from others, and both from the wall, in grey too",
    arguments: Theme.all.map(\.name))
  func windows(name: String) throws {
    let theme = try #require(Theme(named: name))
    #expect(theme.lit.contrast(with: theme.unlit) >= 1.8)
    #expect(theme.unlit.contrast(with: theme.wall) >= 2)
    #expect((theme.frame ?? theme.lit).contrast(with: theme.wall) >= 1.2)
  }

  @Test("are not black on white alone: official posters are", arguments: Theme.all.map(\.name))
  func coloured(name: String) throws {
    let theme = try #require(Theme(named: name))
    #expect(theme.paper == .white)
    #expect(theme.strong != .white)
  }

  @Test("are found by their name in any case, or not at all")
  func names() {
    #expect(Theme.all.map(\.name) == ["lagune", "brique", "prune", "foret", "encre"])
    #expect(Theme(named: "Brique") == .brique)
    #expect(Theme(named: "lagun") == nil)
  }

  @Test("encre needs nothing but black ink")
  func blackOnly() {
    let encre = Theme.encre
    let inks = ColourRole.allCases.filter { $0 != .tint }.map { encre.colour($0) }
    #expect(Set(inks) == [.black, .white])
    // A narrow hatched strip would look like a line to cut along.
    #expect(encre.paint(.edge) == .solid(.black))
    #expect(Theme.lagune.paint(.edge) == Theme.lagune.tint)
    guard case .hatched(.black, on: .white, pitch: _, line: _) = encre.tint else {
      Issue.record("\(encre.tint) is not black hatching on white")
      return
    }
  }
}
