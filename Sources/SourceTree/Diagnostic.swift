/// One thing that is wrong with a file: what, where, and how to mend it.
public struct Diagnostic: Hashable, Sendable {
  /// Where it is; nil where it concerns the file as a whole.
  public let position: SourcePosition?
  /// What is wrong, in a few words that start in lower case.
  public let message: String
  /// How to mend it, where we know.
  public let hint: String?

  /// A problem at a place, with a hint where there is one.
  public init(at position: SourcePosition?, _ message: String, hint: String? = nil) {
    self.position = position
    self.message = message
    self.hint = hint
  }
}

/// All that is wrong with one file.
public struct Diagnostics: Error, Hashable, Sendable {
  /// The file.
  public let file: SourceFile
  /// The problems, in the order of the file.
  public let list: [Diagnostic]

  /// The problems of a file, put in the order of the file.
  public init(file: SourceFile, _ list: [Diagnostic]) {
    self.file = file
    self.list = list.enumerated().sorted { left, right in
      let first = left.element.position ?? SourcePosition(line: 0, column: 0)
      let second = right.element.position ?? SourcePosition(line: 0, column: 0)
      return (first, left.offset) < (second, right.offset)
    }.map(\.element)
  }
}

extension Diagnostics: CustomStringConvertible {
  /// Each problem as `path:line:column: error: …`, the line, a caret, and a hint.
  public var description: String {
    list.map(rendered).joined(separator: "\n")
  }

  private func rendered(_ diagnostic: Diagnostic) -> String {
    guard let position = diagnostic.position else {
      return (["\(file.path): error: \(diagnostic.message)"] + hint(of: diagnostic))
        .joined(separator: "\n")
    }
    var lines = ["\(file.path):\(position.line):\(position.column): error: \(diagnostic.message)"]
    if let line = file.line(position.line) {
      let before = line.unicodeScalars.prefix(position.column - 1).map { $0 == "\t" ? "\t" : " " }
      lines.append("  " + line)
      lines.append("  " + before.joined() + "^")
    }
    return (lines + hint(of: diagnostic)).joined(separator: "\n")
  }

  private func hint(of diagnostic: Diagnostic) -> [String] {
    diagnostic.hint.map { ["  hint: \($0)"] } ?? []
  }
}
