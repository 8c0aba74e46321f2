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
  ///
  /// Of very many problems only the first ``mostTold`` are told, and how many more there are.
  public var description: String {
    let lines = file.lines
    let told = list.prefix(Diagnostics.mostTold).map { rendered($0, in: lines) }
    let others = list.count - told.count
    return (told + (others > 0 ? ["\(file.path): error: and \(others) more problems"] : []))
      .joined(separator: "\n")
  }

  /// Most problems of one file that are told.
  public static let mostTold = 100

  private func rendered(_ diagnostic: Diagnostic, in source: [Substring]) -> String {
    guard let position = diagnostic.position else {
      return (["\(file.path): error: \(diagnostic.message)"] + hint(of: diagnostic))
        .joined(separator: "\n")
    }
    var lines = ["\(file.path):\(position.line):\(position.column): error: \(diagnostic.message)"]
    if source.indices.contains(position.line - 1) {
      let line = source[position.line - 1].prefix(400)
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
