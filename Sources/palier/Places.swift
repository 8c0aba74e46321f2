import ArgumentParser
import Neighbourhood
import Registry

/// `palier places`.
struct Places: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places",
    abstract: "List places, say where they are, and who looks after them.",
    discussion: "Example: palier places list",
    subcommands: [List.self, Add.self, Import.self, Invite.self])

  /// `palier places list`.
  struct List: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the places, with their coordinates where they are known.",
      discussion: "Example: palier places list --json")

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let places = try await shared.settings().openRegistry().places()
      let output = places.map { PlaceOutput($0) }
      if json { return try Terminal.say(json: output) }
      if output.isEmpty { shared.note("nothing has been printed yet") }
      Terminal.say(table: output.map(\.row))
    }
  }

  /// `palier places add`.
  struct Add: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a place, so that it can be found before anything is printed for it.",
      discussion: """
        A place that is there already stays as it is; a name that is given is kept.

        Example: palier places add "12 rue des Lilas, 38000 Grenoble" --name "Résidence Les Lilas"
        """)

    @Argument(help: "Postal address of the place.")
    var address: String

    @Option(help: ArgumentHelp("What neighbours call the place.", valueName: "name"))
    var name: String?

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let (address, name) = try PlaceOptions.read(address: address, name: name)
      let place = try await shared.settings().openRegistry().addPlace(at: address, name: name)
      if json { return try Terminal.say(json: PlaceOutput(place)) }
      Terminal.say("place: \(place.id.number)")
    }
  }
}

/// A place as it is told.
struct PlaceOutput: Encodable {
  let id: Int64
  let name: String?
  let address: String
  let latitude, longitude: Double?
  let banID: String?

  init(_ place: Place) {
    id = place.id.number
    name = place.name
    address = place.address.text
    latitude = place.coordinates?.latitude
    longitude = place.coordinates?.longitude
    banID = place.banID
  }

  /// The columns of a list: number, address, name, coordinates.
  var row: [String] {
    let point = latitude.flatMap { latitude in longitude.map { "\(latitude), \($0)" } }
    return [String(id), address, name ?? "", point ?? ""]
  }
}
