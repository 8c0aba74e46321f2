/// A paragraph broken into lines: plain values, ready to be placed and drawn.
public struct SetText: Hashable, Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// The characters of the line, without the space at which it was broken.
    public let text: String
    /// Left end of the baseline, from the upper left corner of the box.
    public let baseline: Point
    /// How far the line reaches to the right of that.
    public let advance: Length

    /// A line by what it says and where it stands.
    public init(text: String, baseline: Point, advance: Length) {
      self.text = text
      self.baseline = baseline
      self.advance = advance
    }
  }

  /// What was set.
  public let paragraph: Paragraph
  /// The width at which lines were broken; nil where they were not.
  public let breakingWidth: Length?
  /// The lines from the top.
  public let lines: [Line]
  /// The box that the lines take.
  public let size: Size
  /// Distance from the top of the box to the first baseline.
  public let firstBaseline: Length
  /// Characters for which the fonts have no glyph.
  public let missing: [Character]
  /// Whether an ellipsis stands for what there was no room for.
  public let isCut: Bool

  /// A broken paragraph; made by whoever measures text.
  public init(
    paragraph: Paragraph, breakingWidth: Length?, lines: [Line], size: Size,
    firstBaseline: Length, missing: [Character] = [], isCut: Bool = false
  ) {
    self.paragraph = paragraph
    self.breakingWidth = breakingWidth
    self.lines = lines
    self.size = size
    self.firstBaseline = firstBaseline
    self.missing = missing
    self.isCut = isCut
  }

  /// Width of the longest line.
  public var longestLine: Length { lines.map(\.advance).max() ?? .zero }
}

/// Who can say how much room text takes: the seam between layout and fonts.
public protocol TextMeasuring {
  /// Breaks a paragraph into lines.
  ///
  /// - Parameters:
  ///   - paragraph: What to set.
  ///   - width: The width to break at; nil sets each paragraph as one line.
  /// - Returns: The lines, and the box that they take. A single word may be wider than `width`.
  func set(_ paragraph: Paragraph, width: Length?) -> SetText
}
