import LayoutLanguage
import SourceTree

/// A layout file with a mark at each place where something is wrong.
///
/// The mark `▸` stands before the wrong character and is not part of the file.
struct MarkedLayout {
  /// The file without its marks.
  let file: SourceFile
  /// Where the marks stood, in order.
  let marks: [SourcePosition]

  init(_ text: String) {
    var (plain, marks) = ("", [SourcePosition]())
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      if scalar == "▸" {
        marks.append(SourcePosition(line: line, column: column))
        continue
      }
      plain.unicodeScalars.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    file = SourceFile(path: "sample.yaml", text: plain)
    self.marks = marks
  }

  /// A layout in which nothing is wrong but what these lines say, each in place of the line of the
  /// same key.
  init(changing lines: String) {
    let changes = MarkedLayout.sections(of: lines)
    var sections = MarkedLayout.sections(of: MarkedLayout.fine)
    for change in changes {
      if let index = sections.firstIndex(where: { $0.key == change.key }) {
        sections[index] = change
      } else {
        sections.append(change)
      }
    }
    self.init(sections.map(\.lines).joined(separator: "\n"))
  }

  /// What is wrong with it; empty where nothing is.
  var problems: [Diagnostic] {
    do throws(Diagnostics) {
      _ = try Layout(file: file)
      return []
    } catch {
      return error.list
    }
  }

  private static let fine = """
    layout: sample
    title: {fr: Exemple}
    papers: {A4: 1}
    needs: {name: text, front: facade, people: {who: text}}
    text: {fr: {hello: Bonjour}}
    page: {text: $hello}
    """

  /// The file cut where a line does not start with a space.
  private static func sections(of text: String) -> [(key: String, lines: String)] {
    var sections: [(key: String, lines: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.first == " ", let last = sections.indices.last {
        sections[last].lines += "\n" + line
      } else {
        let key = line.prefix { $0 != ":" }.filter { $0 != "▸" }
        sections.append((String(key), String(line)))
      }
    }
    return sections
  }
}

/// One thing wrong with a layout, marked where it must be found.
struct Mistake: Sendable, CustomStringConvertible {
  let description: String
  let message: String
  let hint: String?

  init(_ lines: String, _ message: String, hint: String? = nil) {
    description = lines
    self.message = message
    self.hint = hint
  }
}
