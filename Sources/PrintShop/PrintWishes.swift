/// How a sheet is to be printed, as someone typed it.
public struct PrintWishes: Hashable, Sendable {
  /// Name of a layout, or `recipe:NAME`.
  public var layout: String
  /// Name of the paper, as in `A3` or `A3 landscape`; the layout's first where nil.
  public var paper: String?
  /// Name of the theme; that of the recipe or of the house where nil.
  public var theme: String?
  /// Tags of one language or two.
  public var languages: [String]
  /// Whether text is half as large again.
  public var isLargePrint: Bool
  /// Name of the label sheet that it is printed on, one sheet to each label.
  public var labels: String?
  /// What of several things that a layout can do is wanted, as in `strips-only`.
  public var flags: Set<String>
  /// How sheets are put on the paper that goes through the printer.
  public var press: Press

  /// How sheets are put on the paper that goes through the printer.
  public struct Press: Hashable, Sendable, Codable {
    /// How many stand on one side of the paper; as many as fit where nil, 1 for each on its own.
    public var up: Int?
    /// Name of the paper; A4 where nil.
    public var on: String?
    /// Copies of the sheet; a full paper where nil.
    public var copies: Int?
    /// The first label that is used, from 1.
    public var start = 1
    /// Whether colour runs out 3 mm beyond the cut.
    public var hasBleed = false
    /// Whether marks show where to cut.
    public var hasCropMarks = false
    /// Whether piles are in order once they are cut and stacked.
    public var isCutAndStack = false
    /// The edge about which the paper is turned; `long` or `short`.
    public var flip = "long"

    /// As many as fit on A4.
    public init() {}
  }

  /// How a sheet is to be printed, as someone typed it.
  public init(
    layout: String, paper: String? = nil, theme: String? = nil, languages: [String],
    isLargePrint: Bool = false, labels: String? = nil, flags: Set<String> = [],
    press: Press = Press()
  ) {
    self.layout = layout
    self.paper = paper
    self.theme = theme
    self.languages = languages
    self.isLargePrint = isLargePrint
    self.labels = labels
    self.flags = flags
    self.press = press
  }
}
