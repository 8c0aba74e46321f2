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
    let order = PrintOrder(
      destination: destination, layout: choices.layout.name, options: choices.options)
    let run = try await asking { () async throws(RegistryError) in
      try await registry.reserve(order, at: time)
    }
    var files = PendingFiles()
    do throws(PrintError) {
      guard let sheet = run.sheets.first else { throw .registry(.unknownPrintRun) }
      let day = CalendarDay(time, in: timeZone)
      let (key, listings) = try await asking { () async throws(RegistryError) in
        (
          try await registry.installationKey(),
          try await registry.shownListings(at: run.place.id, on: day)
        )
      }
      let directory = try await directory(for: choices, at: run.place.id, on: day)
      let drawn = try draw(
        Content(
          place: run.place, code: sheet.code, litWindows: key.litWindows(for: sheet.code),
          listings: listings, directory: directory, day: day), choices, correction: correction,
        pngResolution: output.pngResolution)
      let report = try report(on: drawn.pdf, code: sheet.code, choices, depth: .short)
      let path = output.path(for: sheet.code, layout: choices.layout.name)
      try files.add(drawn.pdf, as: path)
      if let png = drawn.png, let path = output.png { try files.add(png, as: path) }
      guard !Task.isCancelled else { throw .cancelled }
      try files.commit()
      try await asking { () async throws(RegistryError) in
        try await registry.confirm(
          run.id,
          editions: [
            sheet.code: Edition(
              printed: time, listings: listings, directory: directory?.revision)
          ])
      }
      files.settle()
      return Printed(
        code: sheet.code, url: house.site.page(of: sheet.code), file: path, left: drawn.left,
        missingCharacters: drawn.missingCharacters, pages: drawn.pages, report: report)
    } catch {
      files.withdraw()
      try? await registry.discard(run.id)
      throw error
    }
  }

  /// The directory of a place, where the layout shows one.
  private func directory(
    for choices: PrintChoices, at place: Neighbourhood.Place.ID, on day: CalendarDay
  ) async throws(PrintError) -> Directory? {
    guard choices.layout.fields["doors"] != nil else { return nil }
    return try await asking { () async throws(RegistryError) in
      try await registry.directory(at: place, on: day)
    }
  }

  private func asking<Answer>(
    _ question: () async throws(RegistryError) -> Answer
  ) async throws(PrintError) -> Answer {
    do {
      return try await question()
    } catch {
      throw .registry(error)
    }
  }
}
