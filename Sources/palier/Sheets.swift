import ArgumentParser
import Foundation
import Neighbourhood
import PrintShop
import Registry
import Wording

/// `palier sheets`.
struct Sheets: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: "List printed sheets, and print them anew.",
    discussion: "Example: palier sheets reprint 7K3-QX9K",
    subcommands: [List.self, Reprint.self])

  /// `palier sheets list`.
  struct List: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List printed sheets, newest first, and say which are out of date.",
      discussion: "Example: palier sheets list --json")

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let registry = try shared.settings().openRegistry()
      let sheets = try await registry.sheets()
      let replacements = Dictionary(
        sheets.compactMap { entry in entry.sheet.replaces.map { ($0, entry.sheet.code) } },
        uniquingKeysWith: { newest, _ in newest })
      var output: [SheetOutput] = []
      for (sheet, place) in sheets {
        guard let difference = try await registry.difference(of: sheet, on: Clock.today()) else {
          continue
        }
        output.append(SheetOutput(sheet, place, difference, replacedBy: replacements[sheet.code]))
      }
      if json { return try Terminal.say(json: output) }
      if output.isEmpty { shared.note("no sheet has been printed yet") }
      Terminal.say(table: output.map(\.row))
    }
  }

  /// `palier sheets reprint`.
  struct Reprint: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "reprint",
      abstract: "Print sheets anew, with new codes and the listings of now.",
      discussion: """
        The old code keeps working, and tells that there is a newer sheet. With --stale, every sheet \
        that may still hang and is out of date is printed anew, into one file for each place in the \
        folder behind -o.

        Example: palier sheets reprint 7K3-QX9K -o affiche.pdf

        Example: palier sheets reprint --stale -o réimpressions
        """)

    @Argument(help: "Code of the sheet to replace.")
    var code: String?

    @Flag(help: "Print anew all sheets that are out of date.")
    var stale = false

    @Option(
      help: ArgumentHelp(
        "With --stale, only those of the place at this address.", valueName: "address"))
    var place: String?

    @OptionGroup(title: "Printer") var printer: CorrectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
      guard (code == nil) == stale else {
        throw ValidationError("Give either the code of a sheet, or --stale.")
      }
      guard stale || place == nil else {
        throw ValidationError("--place goes with --stale only.")
      }
      guard !stale || output.png == nil else {
        throw ValidationError("--png makes a picture of one sheet, not of many.")
      }
    }

    func perform() async throws {
      let settings = try shared.settings()
      guard let text = code else {
        let many = StaleReprint(
          settings: settings, place: place, folder: output.output ?? ".",
          correction: try printer.correction(settings))
        return try await many.perform(isJSON: output.json, shared)
      }
      let code = try read(text)
      try output.refuseUnwritable()
      let registry = try settings.openRegistry()
      guard let sheet = try await registry.sheet(code) else {
        throw Complaint("no sheet has the code \(code.printed)")
      }
      let choices = try PrintChoices(
        PrintWishes(layout: sheet.layout, options: sheet.options), library: settings.library,
        house: settings.theme, organisation: settings.organisationTheme)
      let correction = try printer.correction(settings)
      let shop = try settings.printShop(registry, languages: choices.languages)
      let files = output.files
      let printed = try await Interruption.cancels {
        try await shop.print(
          .replacing(code), choices, to: files, correction: correction, at: Clock.now())
      }
      try output.say(printed, settings, shared)
    }

    private func read(_ text: String) throws -> ShortCode {
      do {
        return try ShortCode(reading: text)
      } catch {
        let why =
          switch error {
          case .empty: "it is empty"
          case .wrongLength(let count): "it has \(count) letters and digits instead of 7"
          case .unknownSymbol(let symbol): "no code has a “\(symbol)”"
          case .wrongSymbol: "one of its letters or digits is wrong"
          }
        throw Complaint("“\(text)” is no code: \(why)\n  hint: a code looks like 7K3-QX9K")
      }
    }
  }
}

/// A sheet as it is told.
struct SheetOutput: Encodable {
  let code, layout, place, address, printed: String
  let upToDate: Bool
  let listings, new, changed, gone: Int
  let directory: Bool
  let replaces, replacedBy: String?

  init(
    _ sheet: Sheet, _ place: Place, _ difference: EditionDifference, replacedBy: ShortCode?
  ) {
    code = sheet.code.printed
    layout = sheet.layout
    self.place = place.title
    address = place.address.text
    printed = sheet.edition.map { CalendarDay($0.printed, in: .current).iso } ?? ""
    upToDate = difference.isNone && replacedBy == nil
    listings = sheet.edition?.revisions.count ?? 0
    (new, changed, gone) = (difference.new, difference.changed, difference.gone)
    directory = difference.directory
    replaces = sheet.replaces?.printed
    self.replacedBy = replacedBy?.printed
  }

  /// The columns of a list: code, layout, place, edition, and whether it is up to date.
  var row: [String] {
    let edition = "\(printed) with \(listings) listing\(listings == 1 ? "" : "s")"
    return [code, layout, place, edition, state]
  }

  private var state: String {
    if upToDate { return "up to date" }
    let reasons = [
      replacedBy.map { "replaced by \($0)" }, new > 0 ? "\(new) new" : nil,
      changed > 0 ? "\(changed) changed" : nil, directory ? "the directory changed" : nil,
      gone > 0 ? "\(gone) withdrawn or expired" : nil,
    ].compactMap(\.self)
    return "out of date: " + reasons.joined(separator: ", ")
  }
}
