import ArgumentParser
import Foundation
import Neighbourhood
import PageModel
import PrintShop
import Registry
import Wording

/// `palier print`.
struct Print: PalierCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a sheet for a place.",
    discussion: """
      Gives the sheet a new short code, and prints what the site lists for the place.

      Example: palier print lobby-poster --address "12 rue des Lilas, 38000 Grenoble" \
      --name "Résidence Les Lilas" -o affiche.pdf
      """)

  @Argument(help: "The layout; “palier layouts list” shows all.")
  var layout: String

  @Option(help: ArgumentHelp("Postal address of the place.", valueName: "address"))
  var address: String

  @Option(help: ArgumentHelp("What neighbours call the place.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("Language of the sheet: fr, en.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("A4, A3 or Letter.", valueName: "paper"))
  var paper: String?

  @Option(help: ArgumentHelp("lagune, brique, prune, foret or encre.", valueName: "theme"))
  var theme: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func perform() async throws {
    let settings = try shared.settings()
    let destination = try destination()
    let choices = try PrintChoices(
      layout: layout, paper: paper, theme: theme ?? settings.theme.name,
      language: language ?? settings.language.code, library: settings.library)
    try output.refuseUnwritable()
    let shop = try settings.printShop(settings.openRegistry(), languages: [choices.language])
    let printed = try await shop.print(destination, choices, to: output.files, at: Clock.now())
    try output.say(printed, settings, shared)
  }

  /// The place, with all that is wrong with address and name told at once.
  private func destination() throws -> PrintOrder.Destination {
    var problems: [String] = []
    var place: PostalAddress?
    do {
      place = try PostalAddress(address)
    } catch {
      problems.append("--address: " + words(for: error))
    }
    var placeName: PlaceName?
    do throws(PlaceName.TooLong) {
      placeName = try name.flatMap { text throws(PlaceName.TooLong) in try PlaceName(text) }
    } catch {
      problems.append(
        """
        --name: the name has \(error.characters) characters, and \(PlaceName.longest) is the most
          hint: leave out what stands in the address
        """)
    }
    guard problems.isEmpty, let place else {
      throw Complaint(problems.joined(separator: "\nerror: "))
    }
    return .address(place, name: placeName)
  }

  private func words(for problem: PostalAddress.Problem) -> String {
    switch problem {
    case .empty:
      "the address is empty\n  hint: write it as in “12 rue des Lilas, 38000 Grenoble”"
    case .tooLong(let characters):
      """
      the address has \(characters) characters, and \(PostalAddress.longest) is the most
        hint: write street, postcode and town only
      """
    case .noLetters:
      "there is no letter in the address\n  hint: write it as in “12 rue des Lilas, 38000 Grenoble”"
    }
  }
}

/// Where a print goes, and how it is told.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("PDF file; named after layout and code if left out.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("Also make a PNG picture of it.", valueName: "file"))
  var png: String?

  @Flag(help: "Tell the result as JSON.")
  var json = false

  var files: PrintOutput { PrintOutput(pdf: output, png: png, dotsPerInch: 150) }

  /// Complains before anything is recorded, where a folder is missing or closed to us.
  func refuseUnwritable() throws {
    let manager = FileManager.default
    for path in [output ?? "palier.pdf", png].compactMap(\.self) {
      let url = URL(fileURLWithPath: path)
      let folder = url.deletingLastPathComponent().path
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
        throw Complaint("cannot write \(path): there is no folder \(folder)")
      }
      guard manager.isWritableFile(atPath: folder) else {
        throw Complaint("cannot write \(path): no permission to write in \(folder)")
      }
      if manager.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
        throw Complaint("cannot write \(path): it is a folder")
      }
    }
  }

  /// Tells what was printed.
  func say(_ printed: PrintShop.Printed, _ settings: Settings, _ shared: SharedOptions) throws {
    if json {
      try Terminal.say(json: [
        "code": printed.code.printed, "url": printed.url, "file": printed.file,
      ])
    } else {
      Terminal.say("code: \(printed.code.printed)")
      Terminal.say("url: \(printed.url)")
      Terminal.say("file: \(printed.file)")
    }
    if settings.site == nil {
      shared.note(
        "note: no site address is set, so the code leads to this computer on the local network: "
          + "good for trying out (palier serve --host 0.0.0.0), not for a lobby")
    }
    if printed.left > 0 {
      shared.note("note: \(printed.left) listings found no room; the sheet leads to the site")
    }
    if !printed.missingCharacters.isEmpty {
      let characters = printed.missingCharacters.map { "“\($0)”" }.joined(separator: ", ")
      shared.note("note: no font has \(characters), so they were left out")
    }
  }
}
