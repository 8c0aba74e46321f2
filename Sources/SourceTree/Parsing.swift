internal import Yams

extension SourceFile {
  /// The file as YAML (version 1.1, as libyaml reads it); an empty mapping for an empty file.
  ///
  /// - Returns: The root of the tree.
  /// - Throws: ``Diagnostics`` with the place at which it is no YAML.
  public func parsed() throws(Diagnostics) -> SourceNode {
    guard text.utf8.count <= SourceFile.mostBytes else { throw .tooLarge(path) }
    // Before libyaml puts in what they stand for: ten lines can stand for gigabytes.
    if let position = YAMLAliases(text).first {
      throw Diagnostics(
        file: self,
        [
          Diagnostic(
            at: position, "aliases (“*name”) are not understood here",
            hint: "write out what it stands for, or write the sign “*” otherwise")
        ])
    }
    do {
      // Every scalar is taken as it is written, so that none is tried as a number or a date.
      guard let root = try Yams.compose(yaml: text, .basic) else {
        return SourceNode(.mapping([]), at: SourcePosition(line: 1, column: 1))
      }
      return try SourceNode(root, within: self)
    } catch let diagnostics as Diagnostics {
      throw diagnostics
    } catch {
      throw Diagnostics(file: self, [diagnostic(for: error)])
    }
  }

  private func diagnostic(for error: any Error) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(
        at: SourcePosition(line: max(1, mark.line), column: max(1, mark.column)),
        "this is no YAML: \(problem)",
        hint: "check the indentation, and put quotes around a value that holds “: ” or “ #”")
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Diagnostic(
        at: SourcePosition(line: context.mark.line, column: context.mark.column),
        "the key “\(duplicates.map { $0.description }.joined(separator: "”, “"))” stands here twice",
        hint: "keep one of the two")
    case .reader(let problem, _, _, _):
      return Diagnostic(at: nil, "this is no text: \(problem)", hint: "save the file as UTF-8")
    default:
      return Diagnostic(at: nil, "this is no YAML")
    }
  }
}

extension SourceFile {
  /// Most bytes that are read; the longest file that Palier ships has a tenth of that.
  public static let mostBytes = 250_000
}

extension Diagnostics {
  /// What a file is told that has more bytes than are read.
  public static func tooLarge(_ path: String) -> Diagnostics {
    Diagnostics(
      file: SourceFile(path: path, text: ""),
      [
        Diagnostic(
          at: nil, "this file has more than \(SourceFile.mostBytes / 1_000) kB",
          hint: "is it the right file?")
      ])
  }
}

extension SourceNode {
  fileprivate init(_ node: Yams.Node, within file: SourceFile) throws {
    let mark = node.mark
    let position = SourcePosition(line: mark?.line ?? 1, column: mark?.column ?? 1)
    switch node {
    case .scalar(let scalar):
      self.init(.scalar(scalar.string), at: position)
    case .sequence(let sequence):
      self.init(.sequence(try sequence.map { try SourceNode($0, within: file) }), at: position)
    case .mapping(let mapping):
      let entries = try mapping.map { key, value in
        let keyPosition = SourcePosition(
          line: key.mark?.line ?? position.line, column: key.mark?.column ?? position.column)
        guard let name = key.scalar?.string else {
          throw Diagnostics(
            file: file, [Diagnostic(at: keyPosition, "a key must be a single word")])
        }
        return Entry(
          key: name, position: keyPosition, value: try SourceNode(value, within: file))
      }
      self.init(.mapping(entries), at: position)
    case .alias:
      throw Diagnostics(
        file: file, [Diagnostic(at: position, "aliases (“*name”) are not understood here")])
    }
  }
}
