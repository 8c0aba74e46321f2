/// Text to be set: one or more runs that flow on in lines.
public struct Paragraph: Hashable, Sendable {
  /// A stretch of text in one style.
  public struct Run: Hashable, Sendable {
    /// The characters.
    public var text: String
    /// How they look.
    public var style: TextStyle

    /// Some characters in one style.
    public init(_ text: String, style: TextStyle) {
      self.text = text
      self.style = style
    }
  }

  /// Where the lines stand in the width given to them.
  public enum Alignment: String, Hashable, Sendable, CaseIterable {
    /// At the side where reading starts.
    case start
    /// In the middle.
    case centre
    /// At the side where reading ends.
    case end
  }

  /// How the height of the box around the text is reckoned.
  public enum Trim: String, Hashable, Sendable, CaseIterable {
    /// Whole lines, with half of the leading above and below each.
    case none
    /// From the height of a capital in the first line to the baseline of the last.
    case capital
  }

  /// The runs in the order of reading.
  public var runs: [Run]
  /// Distance between baselines, as a multiple of the text size.
  public var leading: Double
  /// Where the lines stand.
  public var alignment: Alignment
  /// Whether lines are made about equally long, so that no word stands alone on the last.
  public var balanced: Bool
  /// How the height is reckoned.
  public var trim: Trim
  /// Whether a word that is wider than its line is broken where the line ends; else it stands out.
  public var breaksWords: Bool
  /// Lines after which the text ends with an ellipsis; nil for as many as it takes.
  public var mostLines: Int?
  /// Whether the text as a whole reads from right to left (Unicode Standard Annex 9, rule HL1).
  public var rightToLeft: Bool
  /// The language, as a BCP 47 tag.
  public var language: String

  /// A paragraph of runs.
  ///
  /// - Parameters:
  ///   - runs: The runs in the order of reading.
  ///   - leading: Distance between baselines, as a multiple of the text size.
  ///   - alignment: Where the lines stand.
  ///   - balanced: Whether lines are made about equally long.
  ///   - trim: How the height is reckoned.
  ///   - breaksWords: Whether a word that is wider than its line is broken.
  ///   - mostLines: Lines after which the text ends with an ellipsis.
  ///   - rightToLeft: Whether the sheet reads from right to left.
  ///   - language: The language, as a BCP 47 tag.
  public init(
    runs: [Run], leading: Double = 1.3, alignment: Alignment = .start, balanced: Bool = false,
    trim: Trim = .none, breaksWords: Bool = false, mostLines: Int? = nil, rightToLeft: Bool = false,
    language: String = "fr"
  ) {
    self.runs = runs
    self.leading = leading
    self.alignment = alignment
    self.balanced = balanced
    self.trim = trim
    self.breaksWords = breaksWords
    self.mostLines = mostLines
    self.rightToLeft = rightToLeft
    self.language = language
  }

  /// All characters of all runs.
  public var text: String { runs.map(\.text).joined() }

  /// The paragraph with every size multiplied.
  public func scaled(by factor: Double) -> Paragraph {
    var copy = self
    for index in copy.runs.indices {
      copy.runs[index].style.size = copy.runs[index].style.size * factor
    }
    return copy
  }
}
