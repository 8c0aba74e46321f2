/// A text file that people write, and where it came from.
public struct SourceFile: Hashable, Sendable {
  /// The path as it is shown in messages.
  public let path: String
  /// The whole text.
  public let text: String

  /// A file by its path and its text.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The lines in order, without their line breaks.
  var lines: [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}

/// A place in a file.
public struct SourcePosition: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// A place by line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourcePosition: Comparable {
  /// Whether the first place stands earlier in the file.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
