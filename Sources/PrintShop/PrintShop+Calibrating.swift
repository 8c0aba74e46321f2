public import Imposition
internal import LayoutEngine
internal import PDFFinishing
internal import PageDrawing
internal import PageModel
internal import SourceTree
public import Wording

extension PrintShop {
  /// What a calibration page is for.
  public enum CalibrationTarget: Hashable, Sendable {
    /// Plain paper.
    case paper(PressSheet)
    /// A sheet of labels, to be held against one.
    case labels(LabelSheet)
  }

  /// Draws a page on which to measure how far a printer is off.
  ///
  /// - Parameters:
  ///   - target: What will be printed on.
  ///   - language: The language of its words.
  ///   - correction: What is made up for already, to check it.
  ///   - path: The file to write; nothing is recorded.
  /// - Throws: ``PrintError``.
  public func calibrate(
    _ target: CalibrationTarget, in language: Language, correction: Correction?, to path: String
  ) throws(PrintError) {
    guard let wording = wordings[language] else {
      throw .fit(.unknownLanguage(wordings.keys.map(\.code).sorted()))
    }
    let words = Calibration.Words(
      title: wording("calibration.title"),
      instructions: (1...4).map { wording("calibration.step-\($0)") }, language: language.code,
      rightToLeft: language.isRightToLeft)
    let calibration =
      switch target {
      case .paper(let paper): Calibration(paper: paper, words: words)
      case .labels(let sheet): Calibration(sheet: sheet, words: words)
      }
    let file: [UInt8]
    do {
      let setter = try TextSetter(fontConfiguration: fontConfiguration)
      let plain = calibration.page(measuring: setter)
      let page = correction.map { plain.corrected(by: $0) } ?? plain
      let information = DocumentInformation(
        title: words.title, author: house.organisation ?? "", subject: "",
        created: "1970-01-01T00:00:00Z")
      file = try PDFFinishing(
        language: language.code, alternatives: [page].figureAlternatives
      ).finished(try setter.pdf(of: [page], information: information))
    } catch let error as DrawingError {
      throw .drawing(error)
    } catch {
      throw .finishing("\(error)")
    }
    try PendingFiles.write(file, to: path)
  }
}
