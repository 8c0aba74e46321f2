/// What whoever checks a file knows of it; nothing of it has to be known.
public struct Expectations: Hashable, Sendable {
  /// What the QR symbols say: each of these at least once, and nothing else; empty where unknown.
  public var symbolTexts: [String]
  /// Number of QR symbols in the whole file.
  public var symbols: Int?
  /// The bare domain that is printed, in capitals or not; where nil, see ``asksForDomain``.
  public var domain: String?
  /// Whether the domains that the QR symbols lead to should be printed, where ``domain`` is nil.
  public var asksForDomain: Bool
  /// Words that are printed: who is responsible.
  public var imprint: Words?
  /// Words that are printed: what happens to personal data.
  public var privacy: Words?
  /// The least sizes for the kind of sheet; where nil, those of labels, and less is amber.
  public var floors: Floors?
  /// Strips to tear off, which have least sizes of their own; nil where there are none.
  public var strips: Strips?
  /// Whether a coloured area must be there.
  public var needsColouredArea: Bool
  /// Where the site is; where nil, the addresses in the QR symbols count.
  public var siteAddress: String?
  /// What the name service says of the site; nil where it was not asked.
  public var siteLookup: SiteAddress.Lookup?
  /// For each page where alone something may stand that holds a QR symbol; nil where it may anywhere.
  ///
  /// A short look then looks there first, and elsewhere only where something is amiss.
  public var symbolAreas: [[Area]]?
  /// Whether many copies follow: a site out of reach is then red rather than amber.
  public var isBatch: Bool

  /// What is known.
  public init(
    symbolTexts: [String] = [], symbols: Int? = nil, domain: String? = nil,
    asksForDomain: Bool = false, imprint: Words? = nil, privacy: Words? = nil,
    floors: Floors? = nil, strips: Strips? = nil, needsColouredArea: Bool = false,
    siteAddress: String? = nil, siteLookup: SiteAddress.Lookup? = nil,
    symbolAreas: [[Area]]? = nil, isBatch: Bool = false
  ) {
    self.symbolTexts = symbolTexts
    self.symbols = symbols
    self.domain = domain
    self.asksForDomain = asksForDomain
    self.imprint = imprint
    self.privacy = privacy
    self.floors = floors
    self.strips = strips
    self.needsColouredArea = needsColouredArea
    self.siteAddress = siteAddress
    self.siteLookup = siteLookup
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

    func contains(_ x: Double, _ y: Double) -> Bool {
      (self.x...self.x + max(0, width)).contains(x)
        && (self.y...self.y + max(0, height)).contains(y)
    }
  }
}

extension Expectations {
  /// Words that are looked for on a sheet.
  public enum Words: Hashable, Sendable {
    /// These and no others: without them it is red.
    case exactly(String)
    /// Any of these, the first of which serves as an example: without them it is amber, since others
    /// may say the same. What is all in capitals is looked for as a word of its own.
    case anyOf([String])
  }

  /// Strips to tear off.
  public struct Strips: Hashable, Sendable {
    /// Their least sizes.
    public var floors: Floors
    /// Where they are, on whichever page.
    public var areas: [Area]

    /// Strips in some places, with least sizes of their own.
    public init(floors: Floors = .label, areas: [Area]) {
      self.floors = floors
      self.areas = areas
    }
  }

  /// The least sizes of what stands in a place; nil where the kind of sheet is not known.
  func floors(at place: Place) -> Floors? {
    let (x, y) = (place.x + place.width / 2, place.y + place.height / 2)
    guard let strips, strips.areas.contains(where: { $0.contains(x, y) }) else { return floors }
    return strips.floors
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
