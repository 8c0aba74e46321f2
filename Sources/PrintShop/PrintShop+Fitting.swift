internal import LayoutEngine
internal import LayoutLanguage
internal import PageDrawing
public import SourceTree
internal import Wording

/// A label that has no room for what is to stand on it.
public struct TooSmallLabel: Hashable, Sendable {
  /// Its name.
  public let label: String
  /// The label sheets that have room for the same.
  public let sheets: [String]
  /// Where no label sheet has, the papers that have.
  public let papers: [String]
  /// Where the layout does not fit.
  public let diagnostics: Diagnostics
}

extension PrintShop {
  /// Lays out what there is to say; where it does not fit, tells on what it would.
  ///
  /// Whoever prints can choose another label sheet or paper, and cannot mend the layout.
  func laidOut(
    _ engine: LayoutEngine, _ choices: PrintChoices, _ setter: TextSetter,
    record: (Language) throws(PrintError) -> Record
  ) throws(PrintError) -> LaidOut {
    do throws(PrintError) {
      return try laidOut(engine, choices, record: record)
    } catch {
      guard case .fit(.problems(let diagnostics)) = error else { throw error }
      func fitting(_ uses: [Layout.PaperUse]) -> [String] {
        var names: [String] = []
        for use in uses where use != choices.use {
          let other = LayoutEngine(
            layout: choices.layout, use: use, theme: choices.theme,
            isLargePrint: choices.isLargePrint, measuring: setter)
          if (try? laidOut(other, choices, record: record)) != nil { names.append(use.name) }
        }
        return names
      }
      guard choices.use.isLabel else {
        throw .fit(.problems(diagnostics.naming(choices.use.name, fitting(choices.papersToTry))))
      }
      let sheets = fitting(choices.labelsToTry)
      throw .tooSmallLabel(
        TooSmallLabel(
          label: choices.use.name, sheets: sheets,
          papers: sheets.isEmpty ? fitting(choices.papersToTry) : [], diagnostics: diagnostics))
    }
  }
}

extension Diagnostics {
  /// The same as one problem, with the papers that have room; all of them where none has.
  fileprivate func naming(_ paper: String, _ papers: [String]) -> Diagnostics {
    guard !papers.isEmpty, let first = list.first else { return self }
    return Diagnostics(
      file: file,
      [
        Diagnostic(
          at: first.position, "\(paper) has no room for this sheet: \(first.message)",
          hint: "print it on \(papers.joined(separator: " or ")), or use fewer words")
      ])
  }
}
