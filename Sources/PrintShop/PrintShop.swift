public import Foundation
public import Imposition
internal import LayoutEngine
internal import LayoutLanguage
public import Neighbourhood
internal import PDFFinishing
internal import PageDrawing
internal import PageModel
public import Preflight
public import Registry
public import Wording

/// Prints sheets: asks the registry for codes and listings, lays out, draws, writes, and records.
public struct PrintShop: Sendable {
  let registry: any Registry
  let wordings: [Language: Wording]
  let house: House
  let fontConfiguration: String
  let timeZone: TimeZone

  /// A print shop that uses one registry and one set of fonts.
  ///
  /// - Parameters:
  ///   - registry: Gives codes and listings, and keeps what was printed.
  ///   - wordings: What the interface says, by language.
  ///   - house: Who runs this Palier.
  ///   - fontConfiguration: Path of the Fontconfig file that names the fonts.
  ///   - timeZone: Decides what day it is.
  public init(
    registry: any Registry, wordings: [Language: Wording], house: House,
    fontConfiguration: String, timeZone: TimeZone
  ) {
    self.registry = registry
    self.wordings = wordings
    self.house = house
    self.fontConfiguration = fontConfiguration
    self.timeZone = timeZone
  }

  /// A sheet that was printed.
  public struct Printed: Hashable, Sendable {
    /// Its code.
    public let code: ShortCode
    /// Its page on the site.
    public let url: String
    /// Where the PDF file is.
    public let file: String
    /// Listings that found no room on it and are counted in words.
    public let left: Int
    /// Characters that no font has, and that were left out.
    public let missingCharacters: [Character]
    /// Papers that go through the printer, both sides counted.
    public let pages: Int
    /// What a short look at the finished file found.
    public let report: Report
  }

  /// Prints one sheet.
  ///
  /// The codes are in the registry before anything is drawn; the run counts as printed only once
  /// the files stand under their names. Whatever fails, no file is left half-written and no sheet
  /// counts as printed.
  ///
  /// - Parameters:
  ///   - destination: Where it will hang.
  ///   - choices: Layout, paper, theme and language.
  ///   - output: Names the files, once the code is known.
  ///   - correction: What the printer does wrong, and is made up for.
  ///   - time: When it is printed.
  /// - Returns: What was printed.
  /// - Throws: ``PrintError``; ``PrintError/cancelled`` where the task is cancelled before the files
  ///   stand under their names.
  public func print(
    _ destination: PrintOrder.Destination, _ choices: PrintChoices, to output: PrintOutput,
    correction: Correction? = nil, at time: Date
  ) async throws(PrintError) -> Printed {
    var files = FileDelivery(output)
    let result = try await printed(
      destination, choices, correction: correction, pngResolution: output.pngResolution,
      to: &files, at: time)
    return Printed(
      code: result.code, url: house.site.page(of: result.code), file: files.path,
      left: result.drawn.left, missingCharacters: result.drawn.missingCharacters,
      pages: result.drawn.pages, report: result.report)
  }

  /// Prints one sheet into memory; otherwise as ``print(_:_:to:correction:at:)``.
  ///
  /// - Parameters:
  ///   - destination: Where it will hang.
  ///   - choices: Layout, paper, theme and language.
  ///   - time: When it is printed.
  /// - Returns: The bytes of the PDF file, and the code on it.
  /// - Throws: ``PrintError``.
  public func print(
    _ destination: PrintOrder.Destination, _ choices: PrintChoices, at time: Date
  ) async throws(PrintError) -> (code: ShortCode, pdf: [UInt8]) {
    var memory = MemoryDelivery()
    let code = try await printed(destination, choices, to: &memory, at: time).code
    return (code, memory.pdf)
  }

  /// The one way in which a sheet is printed, wherever it goes.
  private func printed(
    _ destination: PrintOrder.Destination, _ choices: PrintChoices, correction: Correction? = nil,
    pngResolution: Double? = nil, to delivery: inout some PrintDelivery, at time: Date
  ) async throws(PrintError) -> (code: ShortCode, drawn: Drawn, report: Report) {
    let order = PrintOrder(
      destination: destination, layout: choices.layout.name, options: choices.options)
    let run = try await asking { () async throws(RegistryError) in
      try await registry.reserve(order, at: time)
    }
    do throws(PrintError) {
      guard let sheet = run.sheets.first else { throw .registry(.unknownPrintRun) }
      let content = try await content(of: sheet.code, at: run.place, choices, time: time)
      let drawn = try draw(
        content, choices, correction: correction, pngResolution: pngResolution)
      let report = try report(on: drawn, code: sheet.code, choices, depth: .short)
      try delivery.add(drawn, code: sheet.code, layout: choices.layout.name)
      guard !Task.isCancelled else { throw .cancelled }
      try delivery.commit()
      try await asking { () async throws(RegistryError) in
        try await registry.confirm(run.id, editions: [sheet.code: content.edition(printed: time)])
      }
      delivery.settle()
      return (sheet.code, drawn, report)
    } catch {
      delivery.withdraw()
      try? await registry.discard(run.id)
      throw error
    }
  }
}
