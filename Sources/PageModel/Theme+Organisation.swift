extension Theme {
  /// The name of a theme made of an organisation's own colours.
  public static let organisationName = "organisation"

  /// The shipped theme of that name, or the organisation's own, or nil.
  public init?(named name: String, organisation: Theme?) {
    if let organisation, name.lowercased() == Theme.organisationName {
      self = organisation
    } else {
      self.init(named: name)
    }
  }

  /// Names of all themes that can be chosen where an organisation has a theme of its own or none.
  public static func names(organisation: Theme?) -> [String] {
    (organisation.map { [$0.name] } ?? []) + all.map(\.name)
  }
}

extension Theme {
  /// An organisation's own colours; what is left out follows from the strong one.
  public struct OwnColours: Hashable, Sendable {
    /// Large areas, the short code.
    public var strong: Colour
    /// A darker step of it.
    public var dark: Colour?
    /// A pale tint of it.
    public var tint: Colour?
    /// Lit windows and the offer side.
    public var accent: Colour?
    /// Text.
    public var ink: Colour?

    /// An organisation's own colours.
    public init(
      strong: Colour, dark: Colour? = nil, tint: Colour? = nil, accent: Colour? = nil,
      ink: Colour? = nil
    ) {
      self.strong = strong
      self.dark = dark
      self.tint = tint
      self.accent = accent
      self.ink = ink
    }
  }

  /// A colour that cannot be printed with, and the nearest that can.
  public struct ColourProblem: Hashable, Sendable {
    /// Which of the colours it is.
    public let role: ColourRole
    /// What is wrong with it, in a few words.
    public let message: String
    /// The nearest colour of the same hue that has all the contrast it needs, the others mended.
    public let nearest: Colour
  }
}
