import LayoutEngine
import LayoutLanguage
import PageModel
import SourceTree
import TestKit
import Testing
import Wording

/// A layout for a test: A4, in bricks of 5 × 10 mm unless a style says otherwise.
struct Sample {
  /// What stands on the page, in YAML.
  let page: String
  /// More lines of the layout file.
  var sections = ""
  var needs = "{name: text?, number: number?, front: facade?, people: {who: text}}"
  var text = "{fr: {hello: Bonjour}, en: {hello: Hello}}"

  /// The values of the fields; without people unless they are given.
  var record = Record()
  var language = Language.french
  var bricks = BrickText()
  var scale = 1.0
  /// Labels have the lowest floors for text and symbols.
  var kind = "label"
  var isLargePrint = false
  var second: (record: Record, language: Language)?

  init(_ page: String) { self.page = page }

  /// The same with as many people, called by letters from A.
  func people(_ count: Int) -> Sample {
    var copy = self
    copy.record.values["people"] = .list(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ".prefix(count).map { Record(["who": .text(String($0))]) })
    return copy
  }

  /// The same with one more value.
  func with(_ field: String, _ value: Record.Value) -> Sample {
    var copy = self
    copy.record.values[field] = value
    return copy
  }

  /// What the page looks like.
  ///
  /// Throws `LayoutFailure` where it cannot be printed, and diagnostics where the layout is wrong.
  func laidOut(memo: LayoutMemo? = nil) throws -> LayoutEngine.Result {
    let layout = try layout()
    guard let use = layout.papers.first else { throw LayoutFailure.missingFields(["papers"]) }
    let engine = LayoutEngine(
      layout: layout, use: use, theme: .lagune, isLargePrint: isLargePrint,
      measuring: bricks, memo: memo)
    var record = record
    if record.values["people"] == nil { record.values["people"] = .list([]) }
    return try engine.pages(for: record, in: language, second: second)
  }

  /// The page as lines; see `Page.dump(in:)`.
  func dump() throws -> String { try laidOut().pages.map { $0.dump() }.joined(separator: "\n") }

  /// Expects the page to look like this.
  func expect(_ wanted: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let dump = try dump()
    #expect(dump == wanted, sourceLocation: sourceLocation)
  }

  /// The lines of text on the page.
  func lines() throws -> [String] { try laidOut().pages.flatMap(\.lines) }

  /// What is wrong with the page, each as its line of `page` and its message; empty where nothing is.
  func problems() throws -> [String] {
    do {
      _ = try laidOut()
      return []
    } catch LayoutFailure.problems(let diagnostics) {
      return diagnostics.list.map { "\(($0.position?.line ?? 0) - firstLine): \($0.message)" }
    }
  }

  private var head: String {
    """
    layout: sample
    title: {fr: Exemple}
    kind: \(kind)
    papers: {A4: \(scale)}
    needs: \(needs)
    text: \(text)
    styles:
      brick: {size: 10mm, leading: 1}
      wide: {size: 20mm, leading: 1}
      loose: {size: 10mm, leading: 1.5}
      capital: {size: 10mm, leading: 1.5, trim: capital}
    \(sections)
    page:
    """
  }

  /// Lines above the first line of `page`.
  private var firstLine: Int { head.split(separator: "\n", omittingEmptySubsequences: false).count }

  private func layout() throws -> Layout {
    let lines = page.split(separator: "\n").map { "  " + $0 }
    let text = head + "\n" + lines.joined(separator: "\n")
    return try Layout(file: SourceFile(path: "sample.yaml", text: text))
  }
}
