/// How a run of text looks.
public struct TextStyle: Hashable, Sendable {
  /// The typefaces that Palier sets text in; which family each is stands in ``familyName``.
  public enum Typeface: String, Hashable, Sendable, CaseIterable {
    /// Headlines and short codes.
    case display
    /// Everything that is read.
    case text
    /// Pictograms, one private-use character each.
    case pictogram

    /// The family's name as Fontconfig knows it.
    public var familyName: String {
      switch self {
      case .display: "Sora"
      case .text: "Inter"
      case .pictogram: "Material Design Icons"
      }
    }
  }

  /// The typeface.
  public var typeface: Typeface
  /// The weight, 100 to 900 (OpenType `usWeightClass`).
  public var weight: Int
  /// The size of the em.
  public var size: Length
  /// Space added between letters, as a share of the em; negative draws letters together.
  public var tracking: Double
  /// The colour.
  public var colour: Colour
  /// Whether all digits take the same width (OpenType `tnum`).
  public var tabularFigures: Bool

  /// A style; text of weight 400, without tracking, unless said otherwise.
  public init(
    typeface: Typeface = .text, weight: Int = 400, size: Length, tracking: Double = 0,
    colour: Colour, tabularFigures: Bool = false
  ) {
    self.typeface = typeface
    self.weight = weight
    self.size = size
    self.tracking = tracking
    self.colour = colour
    self.tabularFigures = tabularFigures
  }
}
