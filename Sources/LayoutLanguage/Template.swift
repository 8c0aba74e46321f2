public import SourceTree
public import Wording

/// Words in a block with places for phrases and fields: `$address · $city`.
public struct Template: Hashable, Sendable {
  /// Where it stands.
  public let position: SourcePosition
  /// The words.
  public let phrase: Phrase

  /// A template at a place of the file.
  public init(_ text: String, at position: SourcePosition) {
    self.position = position
    phrase = Phrase(text)
  }
}
