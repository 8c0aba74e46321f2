import ArgumentParser
import Neighbourhood
import Registry

/// `palier places`.
struct Places: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List places.", discussion: "Example: palier places list", subcommands: [List.self])

  /// `palier places list`.
  struct List: PalierCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the places that sheets were printed for.",
      discussion: "Example: palier places list --json")

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    private struct Entry: Encodable {
      let id: Int64
      let name: String?
      let address: String
    }

    func perform() async throws {
      let places = try await shared.settings().openRegistry().places()
      let entries = places.map { Entry(id: $0.id.number, name: $0.name, address: $0.address.text) }
      if json { return try Terminal.say(json: entries) }
      if entries.isEmpty { shared.note("nothing has been printed yet") }
      Terminal.say(table: entries.map { [String($0.id), $0.address, $0.name ?? ""] })
    }
  }
}
