public import PageModel

/// A page on which to measure how far a printer is off.
///
/// It has rulers along two edges, gauges across and down, a circled cross where
/// ``Correction/cross`` says, and either a cross in the outline of each label or a grid of crosses.
public struct Calibration: Hashable, Sendable {
  /// What is written on the page.
  public struct Words: Hashable, Sendable {
    /// The headline.
    public var title: String
    /// What to do, one line of text after the other.
    public var instructions: [String]
    /// The language, as a BCP 47 tag.
    public var language: String
    /// Whether the language reads from right to left.
    public var rightToLeft: Bool

    /// A headline and what to do.
    public init(
      title: String, instructions: [String], language: String, rightToLeft: Bool = false
    ) {
      self.title = title
      self.instructions = instructions
      self.language = language
      self.rightToLeft = rightToLeft
    }
  }

  /// How long both gauges are: 100 mm.
  public static let gauge = Length.millimetres(100)

  let size: Size
  let words: Words
  let sheet: LabelSheet?

  /// A page with a grid of crosses, 50 mm apart.
  public init(paper: PressSheet, words: Words) {
    size = paper.size
    self.words = words
    sheet = nil
  }

  /// A page with a cross in the outline of each label, to be held against a sheet of labels.
  public init(sheet: LabelSheet, words: Words) {
    size = sheet.paper.size
    self.words = words
    self.sheet = sheet
  }

  /// The page.
  ///
  /// - Parameter measuring: Says how much room the words take.
  /// - Returns: The page, in black and grey.
  public func page(measuring: any TextMeasuring) -> Page {
    let text = writing(measuring)
    let figures = labels + crosses(below: text.bottom) + rulers(measuring)
    return Page(
      size: size,
      items: [.group(Group(role: .decoration, items: figures))] + text.items
        + gauges(at: corner(below: text.bottom), measuring))
  }
}
