import ArgumentParser
import Neighbourhood
import Registry

extension Places {
  /// `palier places import`.
  struct Import: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Read from an address file where the known places are on Earth.",
      discussion: """
        The file is an export of the national address base (adresse.data.gouv.fr), or the local \
        address base of a commune (BAL), as CSV. Addresses where no sheet hangs are passed over; \
        no place is made.

        Example: palier places import adresses-38.csv --dry-run
        """)

    @Argument(help: "The CSV file.")
    var file: String

    @Flag(help: "Check the file, and store nothing.")
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    /// Most places that a message names one by one.
    static let mostNamed = 10

    func perform() async throws {
      let settings = try shared.settings()
      let registry = try settings.openRegistry()
      let places = try await registry.places()
      let positions = try PlacePositions(file: file, places: places)
      let moved =
        dryRun ? nil : try await registry.setCoordinates(positions.found, at: Clock.now())
      Terminal.say("found in the file: \(positions.found.count) of \(places.count) places")
      if let moved { Terminal.say("placed anew: \(moved)") }
      for place in positions.missing.prefix(Import.mostNamed) {
        shared.note("not in the file: \(place.address.text)")
      }
      if positions.missing.count > Import.mostNamed {
        shared.note("and \(positions.missing.count - Import.mostNamed) more are not in the file")
      }
    }
  }
}
