public import Foundation
public import Imposition
internal import LayoutLanguage
public import Neighbourhood
internal import PDFFinishing
internal import PageModel
internal import Registry
internal import Wording

extension PrintShop {
  /// Sheets that were printed anew, in one file.
  public struct Reprinted: Hashable, Sendable {
    /// The sheets in the order of the pages.
    public let sheets: [Replacement]
    /// The bytes of the PDF file.
    public let pdf: [UInt8]
  }

  /// A sheet that takes the place of another.
  public struct Replacement: Hashable, Sendable {
    /// The code of the old sheet.
    public let old: ShortCode
    /// The code of the new one.
    public let new: ShortCode
  }

  /// Prints sheets anew with the listings of now: new codes, all of them in one file.
  ///
  /// All of them are recorded, each as the one that takes the place of the old, or none is.
  ///
  /// - Parameters:
  ///   - sheets: The old sheets, each with what it was printed with.
  ///   - correction: What the printer does wrong, and is made up for.
  ///   - time: When they are printed.
  ///   - path: The file to write it to; nil to leave it in memory.
  /// - Returns: The codes and the file.
  /// - Throws: ``PrintError``; nothing is left of the run then.
  public func reprint(
    _ sheets: [(sheet: Sheet, choices: PrintChoices)], correction: Correction? = nil,
    at time: Date,
    to path: String? = nil
  ) async throws(PrintError) -> Reprinted {
    var runs: [PrintRun] = []
    var files = PendingFiles()
    do throws(PrintError) {
      var codes: [Replacement] = []
      var editions: [PrintRun.ID: [ShortCode: Edition]] = [:]
      var drawn: [Drawn] = []
      for (sheet, choices) in sheets {
        let run = try await asking { () async throws(RegistryError) in
          try await registry.reserve(
            PrintOrder(
              destination: .replacing(sheet.code), layout: choices.layout.name,
              options: choices.options), at: time)
        }
        runs.append(run)
        guard let code = run.sheets.first?.code else { throw .registry(.unknownPrintRun) }
        let content = try await content(of: code, at: run.place, choices, time: time)
        drawn.append(try draw(content, choices, correction: correction, pngResolution: nil))
        editions[run.id] = [code: content.edition(printed: time)]
        codes.append(Replacement(old: sheet.code, new: code))
      }
      let file = try joined(
        drawn, codes: codes.map(\.new), title: runs.first?.place.title ?? "",
        language: sheets.first?.choices.language.code ?? "fr")
      if let path { try files.add(file, as: path) }
      guard !Task.isCancelled else { throw .cancelled }
      try files.commit()
      try await asking { () async throws(RegistryError) in try await registry.confirm(editions) }
      files.settle()
      return Reprinted(sheets: codes, pdf: file)
    } catch {
      files.withdraw()
      for run in runs { try? await registry.discard(run.id) }
      throw error
    }
  }

  /// One file of several, each page labelled with the code that is on it.
  private func joined(
    _ drawn: [Drawn], codes: [ShortCode], title: String, language: String
  ) throws(PrintError) -> [UInt8] {
    let labels = zip(drawn, codes).flatMap { Array(repeating: $1.printed, count: $0.pages) }
    do {
      return try PDFFinishing(language: language, alternatives: [], pageLabels: labels)
        .joined(drawn.map(\.pdf), title: title)
    } catch {
      throw .finishing("\(error)")
    }
  }
}
