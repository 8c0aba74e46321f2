import ArgumentParser
import Exchange
import Foundation
import Neighbourhood
import PrintShop
import Registry
import Site

extension Listings {
  /// `palier listings export`.
  struct Export: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write what neighbours see today in a format of other platforms.",
      discussion: """
        No name and no contact is in it, whatever the format.

        Example: palier listings export --format geojson -o annonces.geojson
        """)

    @Option(
      help: ArgumentHelp("csv, json, geojson, jsonld, atom or missions.", valueName: "format"))
    var format = "csv"

    @Option(
      name: [.customShort("o"), .long],
      help: ArgumentHelp("File to write; the terminal if left out.", valueName: "file"))
    var output: String?

    @OptionGroup var shared: SharedOptions

    private typealias Format = Exchange.Export.Format

    func perform() async throws {
      guard let format = Format(rawValue: format) else {
        let known = Format.allCases.map(\.rawValue).joined(separator: ", ")
        throw Complaint("there is no format “\(format)”\n  hint: the formats are \(known)")
      }
      let settings = try shared.settings()
      let registry = try settings.openRegistry()
      var query = ListingQuery(limit: 1_000)
      var listings: [Listing] = []
      var places: [Place.ID: Place] = [:]
      repeat {
        let page = try await registry.shownListings(query, on: Clock.today())
        listings += page.listings
        places.merge(page.places) { first, _ in first }
        query.after = page.next
      } while query.after != nil
      let export = Exchange.Export(
        ListingPage(listings: listings, places: places, next: nil),
        organisation: settings.organisation, site: settings.house.site.text,
        words: Exchange.Export.Words(
          try settings.wording(in: settings.language), organisation: settings.organisation),
        time: Clock.now(), ownPlaces: settings.ownPlaces)
      if format == .missions, settings.ownPlaces.isEmpty {
        shared.note(
          "note: missions are what is needed at places of organisations; name those under "
            + "“missions” in palier.yaml")
      }
      let text = try export.text(format)
      guard let output else {
        return FileHandle.standardOutput.write(Data(text.utf8))
      }
      do {
        try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
      } catch {
        throw Complaint("cannot write \(output): \(error.localizedDescription)")
      }
      Terminal.say("file: \(output)")
      if format != .missions { shared.note("listings: \(listings.count)") }
    }
  }
}
