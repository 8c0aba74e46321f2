/// What a check found: facts, worded in ``message`` and ``hint``.
public struct Finding: Hashable, Sendable {
  /// What was looked at.
  public let check: Check
  /// How bad it is.
  public let level: Level
  /// What was found.
  public let fact: Fact
  /// The page, from 1; nil where it holds for the whole file.
  public let page: Int?
  /// Where on the page, nil where that cannot be told.
  public let place: Place?

  /// Number of further pages with the same trouble, which are not listed.
  public let otherPages: Int

  init(
    _ check: Check, _ level: Level, _ fact: Fact, page: Int? = nil, place: Place? = nil,
    otherPages: Int = 0
  ) {
    self.otherPages = otherPages
    self.check = check
    self.level = level
    self.fact = fact
    self.page = page
    self.place = place
  }

  /// Whether there is something to mend.
  var isBad: Bool { level > .green }

  /// What was found, as values; lengths in millimetres, sizes of text in points.
  ///
  /// What is the same in several places is one finding.
  public enum Fact: Hashable, Sendable {
    /// So many QR symbols are as they should be.
    case symbols(Int)
    /// There are symbols, or remains of them, that nothing can read.
    case unread(Int)
    /// No symbol says that.
    case missing(text: String)
    /// There are more or fewer symbols than there should be.
    case count(found: Int, expected: Int)
    /// So many symbols say that and should not.
    case says(String, symbols: Int)
    /// So many of the symbols on the page are no longer read.
    case lost(Int, of: Int)
    /// Reflectance of the light modules less that of the dark ones, 0 to 1 (ISO/IEC 15415).
    case symbolContrast(Double)
    /// The smallest side of a symbol or module, and what it should be.
    case length(Double, least: Double)
    /// The width of the narrowest quiet zone in modules, 4 at most.
    case quietZone(Double)
    /// The smallest text, and what it should be; words that are too small.
    case textSize(Double, least: Double, words: [String])
    /// The weakest contrast, and what it should be; words that are too weak.
    case contrast(Double, least: Double, words: [String])
    /// The shares of the page that are coloured, and that are dark or hatched, 0 to 1.
    case area(coloured: Double, dark: Double)
    /// The text is printed.
    case printed(String)
    /// The text is not printed.
    case notPrinted(String)
    /// Nothing such as that is printed, as far as it can be known.
    case notFound(example: String)
    /// What is printed cannot be searched.
    case notSearched(Unsearchable)
    /// So many fonts are in the file, and these are not.
    case fonts(embedded: Int, missing: [String])
    /// How far the address reaches.
    case address(String, SiteAddress.Reach)
    /// The name in the address is not known.
    case unknownName(String)
    /// Nothing tells whether the name in the address is known.
    case unansweredName(String)
  }

  /// Why the text of a file cannot be searched.
  public enum Unsearchable: Hashable, Sendable {
    /// It has none: it is a picture, or its letters were made into outlines.
    case noText
    /// Much of it runs from right to left, and may come out of a file in the order in which it was
    /// drawn.
    case rightToLeft
  }
}

/// A rectangle on a page, in millimetres from its upper left corner.
public struct Place: Hashable, Sendable {
  /// Distance from the left edge.
  public let x: Double
  /// Distance from the upper edge.
  public let y: Double
  /// Width.
  public let width: Double
  /// Height.
  public let height: Double
}
