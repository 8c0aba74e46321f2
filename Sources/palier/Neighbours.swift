import ArgumentParser
import Neighbourhood
import Registry

/// `palier neighbours`.
struct Neighbours: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbours",
    abstract: "Keep the directory of a building: who lives where, as far as they agree.",
    discussion: """
      Example: palier neighbours import voisins.csv --address "12 rue des Lilas, 38000 Grenoble"
      """,
    subcommands: [Import.self, List.self, Withdraw.self])

  /// `palier neighbours import`.
  struct Import: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Put a list in the place of the directory of a building.",
      discussion: """
        The list is a CSV file, as a spreadsheet saves it, with the columns étage, porte, nom, \
        téléphone, e-mail, propose and accord, or floor, door, name, phone, email, offers and \
        consent.

        Consent is, for each neighbour, one of: non (nobody sees anything), hall (first name, \
        floor and offers in the lobby, no number), voisins (all of it for neighbours only), tous \
        (both), or “voisins: téléphone” to limit it. Names and numbers that nobody may see are \
        not kept. Entries are kept for twelve months.

        The lobby sees first names. They may stand in a column prénom (first name) of their own; \
        else words in capitals are the surname, and where no first name can be told, as in \
        “Mme Roux”, the lobby sees an initial. Numbers and addresses belong in their columns: a \
        list that has them among the offers is refused.

        Example: palier neighbours import voisins.csv \
        --address "12 rue des Lilas, 38000 Grenoble" --dry-run
        """)

    @Argument(help: "The CSV file.")
    var file: String

    @Flag(help: "Check the file, and store nothing.")
    var dryRun = false

    @OptionGroup var place: PlaceOptions
    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let settings = try shared.settings()
      // All that is wrong with place and file is told at once.
      let place = Result { try self.place.read() }
      let list = Result { try NeighbourList(file: file) }
      var problems: [String] = []
      if case .failure(let error) = place { problems += Terminal.words(for: error) }
      if case .failure(let error) = list { problems += Terminal.words(for: error) }
      guard problems.isEmpty else { throw Complaint(problems) }
      let (target, neighbours) = (try place.get(), try list.get())
      for doubt in neighbours.doubts { shared.note(doubt) }
      if !neighbours.saysWhoAgreed {
        shared.note(
          """
          \(file): warning: no column says what people agreed to, so nobody will be printed
            hint: add a column “accord” with non, hall, voisins or tous for each neighbour
          """)
      }
      if !dryRun {
        _ = try await settings.openRegistry().replaceNeighbours(
          at: target.address, name: target.name, with: neighbours.contents, on: Clock.today(),
          at: Clock.now())
      }
      tell(neighbours.contents)
    }

    private func tell(_ contents: [NeighbourContent]) {
      let lobby = contents.count { $0.consent.name == .lobby }
      let neighbours = contents.count { ($0.consent.name ?? .referent) >= .neighbours }
      let phones = contents.count {
        $0.contact.phone != nil && ($0.consent.phone ?? .referent) >= .neighbours
      }
      let emails = contents.count {
        $0.contact.email != nil && ($0.consent.email ?? .referent) >= .neighbours
      }
      Terminal.say("\(dryRun ? "fit to import" : "imported"): \(contents.count)")
      Terminal.say("may be printed in the lobby: \(lobby)")
      Terminal.say(
        "neighbours may see: \(neighbours) names, \(phones) numbers, \(emails) e-mail addresses")
    }
  }

  /// `palier neighbours list`.
  struct List: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List who stands in the directory of a building, from the lowest floor.",
      discussion: """
        Numbers and addresses are shown only where the person lets neighbours see them.

        Example: palier neighbours list --address "12 rue des Lilas, 38000 Grenoble" --json
        """)

    @Option(help: ArgumentHelp("Postal address of the place.", valueName: "address"))
    var address: String

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let settings = try shared.settings()
      let address = try PlaceOptions.read(address: address)
      let registry = try settings.openRegistry()
      guard let place = try await registry.places().first(where: { $0.address.key == address.key })
      else {
        throw Complaint(
          "there is no place “\(address.text)”\n  hint: “palier places list” shows all")
      }
      let neighbours = try await registry.neighbours(at: place.id, on: Clock.today())
      var output: [NeighbourOutput] = []
      for neighbour in neighbours {
        output.append(
          NeighbourOutput(
            neighbour,
            try await registry.consents(to: PersonRecord(.neighbour, neighbour.id.number))))
      }
      if json { return try Terminal.say(json: output) }
      if neighbours.isEmpty { shared.note("nobody stands in the directory") }
      Terminal.say(table: output.map(\.row))
    }
  }

  /// `palier neighbours withdraw`.
  struct Withdraw: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw",
      abstract: "Take someone out of the directory, and erase what it knew.",
      discussion: """
        A list that is imported later must not have them either.

        Example: palier neighbours withdraw 7
        """)

    @Argument(help: "Number of the neighbour, as “palier neighbours list” shows it.")
    var id: Int64

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let registry = try shared.settings().openRegistry()
      guard try await registry.withdrawNeighbour(Neighbour.ID(id), at: Clock.now()) else {
        throw Complaint(
          "no neighbour has the number \(id)\n  hint: “palier neighbours list” shows the numbers")
      }
      Terminal.say("withdrawn: \(id)")
    }
  }
}
