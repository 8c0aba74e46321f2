/// What whoever checks a file knows of it; nothing of it has to be known.
public struct Expectations: Hashable, Sendable {
  /// What the QR symbols say: each of these at least once, and nothing else; empty where unknown.
  public var symbolTexts: [String]
  /// Number of QR symbols in the whole file.
  public var symbols: Int?
  /// The bare domain that is printed, in capitals or not.
  public var domain: String?
  /// Words that are printed: who is responsible.
  public var imprint: String?
  /// Words that are printed: what happens to personal data.
  public var privacy: String?
  /// The least sizes for the kind of sheet; where nil, those of labels, and less is amber.
  public var floors: Floors?
  /// Whether a coloured area must be there.
  public var needsColouredArea: Bool
  /// Where the site is; where nil, the addresses in the QR symbols count.
  public var siteAddress: String?
  /// For each page where alone something may stand that holds a QR symbol; nil where it may anywhere.
  ///
  /// A short look then looks there first, and elsewhere only where something is amiss.
  public var symbolAreas: [[Area]]?
  /// Whether many copies follow: a site out of reach is then red rather than amber.
  public var isBatch: Bool

  /// What is known.
  public init(
    symbolTexts: [String] = [], symbols: Int? = nil, domain: String? = nil,
    imprint: String? = nil, privacy: String? = nil, floors: Floors? = nil,
    needsColouredArea: Bool = false, siteAddress: String? = nil,
    symbolAreas: [[Area]]? = nil, isBatch: Bool = false
  ) {
    self.symbolTexts = symbolTexts
    self.symbols = symbols
    self.domain = domain
    self.imprint = imprint
    self.privacy = privacy
    self.floors = floors
    self.needsColouredArea = needsColouredArea
    self.siteAddress = siteAddress
    self.symbolAreas = symbolAreas
    self.isBatch = isBatch
  }
}

extension Expectations {
  /// A rectangle on a page, in millimetres from its upper left corner.
  public struct Area: Hashable, Sendable {
    /// Distance from the left edge.
    public var x: Double
    /// Distance from the upper edge.
    public var y: Double
    /// Width.
    public var width: Double
    /// Height.
    public var height: Double

    /// A rectangle by its upper left corner and its extent.
    public init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }
}

/// The least sizes for a kind of sheet.
public struct Floors: Hashable, Sendable {
  /// The least size of text in points.
  public var textPoints: Double
  /// The least side of a QR symbol, without its quiet zone, in millimetres.
  public var symbolMillimetres: Double
  /// The least side of a module in millimetres.
  public var moduleMillimetres: Double

  /// The least sizes for a kind of sheet; points for text, millimetres for symbol and module.
  public init(
    textPoints: Double, symbolMillimetres: Double, moduleMillimetres: Double = 0.7
  ) {
    self.textPoints = textPoints
    self.symbolMillimetres = symbolMillimetres
    self.moduleMillimetres = moduleMillimetres
  }

  /// For posters that are read from two metres.
  public static let poster = Floors(textPoints: 14, symbolMillimetres: 60)
  /// For leaflets that are read in the hand.
  public static let leaflet = Floors(textPoints: 10, symbolMillimetres: 30)
  /// For labels and tear-off strips.
  public static let label = Floors(textPoints: 7.5, symbolMillimetres: 18)
}
