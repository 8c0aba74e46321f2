import Foundation
import Imposition
import Neighbourhood
import PrintShop
import Registry
import Wording

/// Prints anew what is out of date: `palier sheets reprint --stale`.
struct StaleReprint {
  let settings: Settings
  /// The address whose sheets are meant; all where nil.
  let place: String?
  /// Where the files go, one for each place.
  let folder: String
  let correction: Correction?

  private struct Output: Encodable {
    let place, address, file: String
    let sheets: [Sheet]

    struct Sheet: Encodable {
      let old, new: String
    }
  }

  func perform(isJSON: Bool, _ shared: SharedOptions) async throws {
    let registry = try settings.openRegistry()
    let places = try await places(registry)
    try makeFolder()
    let shop = try settings.printShop(registry, languages: Language.all)
    var outputs: [Output] = []
    for place in places {
      let sheets = try await registry.staleSheets(at: place.id, on: Clock.today())
      guard !sheets.isEmpty else { continue }
      let choices = try sheets.map { sheet in
        (
          sheet: sheet,
          choices: try PrintChoices(
            PrintWishes(layout: sheet.layout, options: sheet.options), library: settings.library,
            house: settings.theme, organisation: settings.organisationTheme)
        )
      }
      let path = folder + "/" + StaleReprint.fileName(of: place)
      let correction = correction
      let printed = try await Interruption.cancels {
        try await shop.reprint(choices, correction: correction, at: Clock.now(), to: path)
      }
      if !isJSON {
        Terminal.say("file: \(path)")
        for sheet in printed.sheets {
          Terminal.say("  \(sheet.old.printed) -> \(sheet.new.printed)")
        }
      }
      outputs.append(
        Output(
          place: place.title, address: place.address.text, file: path,
          sheets: printed.sheets.map { .init(old: $0.old.printed, new: $0.new.printed) }))
    }
    if isJSON { try Terminal.say(json: outputs) }
    if outputs.isEmpty { shared.note("no sheet is out of date") }
  }

  private func places(_ registry: any SiteRegistry) async throws -> [Place] {
    guard let place else { return try await registry.places() }
    let address = try PlaceOptions.read(address: place)
    guard let found = try await registry.place(at: address) else {
      throw Complaint(
        "nothing was printed for “\(address.text)”\n  hint: “palier places list” shows all places")
    }
    return [found]
  }

  private func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Complaint("cannot write into \(folder): it is no folder, or closed to you")
    }
  }

  /// The address as a file name, with the number that tells two alike apart.
  static func fileName(of place: Place) -> String {
    let words = place.address.key.split(separator: " ").joined(separator: "-")
    let plain = words.unicodeScalars.filter { $0.isASCII }
    return "\(place.id.number)-\(String(String.UnicodeScalarView(plain)).prefix(60)).pdf"
  }
}
