import ArgumentParser
import Foundation
import Neighbourhood
import PrintShop
import Registry

extension Places {
  /// `palier places invite`.
  struct Invite: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "invite",
      abstract: "Make a key with which a référent comes in, once and within thirty days.",
      discussion: """
        Whoever opens the link looks after the sheets of this place on the site: copies what was \
        written on them, says which hang no more, asks for new ones. Give it to that person only; \
        a terminal also shows it as a QR code, for a telephone to scan. With -o it is drawn as a \
        card, to be printed, cut out and handed over.

        Example: palier places invite "12 rue des Lilas, 38000 Grenoble" --for "Zoé Martin"

        Example: palier places invite 3 --for "Zoé Martin" -o clé.pdf
        """)

    @Argument(help: "Number of the place, as “palier places list” shows it, or its address.")
    var place: String

    @Option(
      name: .customLong("for"),
      help: ArgumentHelp("Who gets the key, as it will stand in the history.", valueName: "name"))
    var person = "Référent"

    @Option(
      name: [.customShort("o"), .long],
      help: ArgumentHelp("PDF file for a card with the key.", valueName: "file"))
    var output: String?

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    /// For how long a key works.
    static let days = 30

    private struct Entry: Encodable {
      let link, name, place, until: String
      let file: String?
    }

    func perform() async throws {
      let name = CleanText.line(person)
      guard name.contains(where: { $0.isLetter || $0.isNumber }), name.count <= Staff.longestName
      else {
        throw Complaint(
          "--for: a name must have from 1 to \(Staff.longestName) characters, not \(name.count)\n"
            + "  hint: write it as neighbours know it, as in \"Zoé Martin\"")
      }
      if let output {
        try OutputOptions.refuseUnwritable(output)
        try OutputOptions.refuseOtherFormat(output)
      }
      let settings = try shared.settings()
      let registry = try settings.openRegistry()
      guard let place = try await found(in: registry) else {
        throw Complaint(
          "there is no place “\(place)”\n  hint: “palier places list” shows all, and “palier places "
            + "add” makes one")
      }
      let until = Clock.now().addingTimeInterval(Double(Invite.days) * 86_400)
      let key = try await registry.inviteReferent(
        named: name, at: place.id, until: until, at: Clock.now())
      var card = KeyCard(
        place: place, name: name, key: key, until: CalendarDay(until, in: .current))
      let link = card.link(on: settings.house.site)
      if json {
        try Terminal.say(
          json: Entry(
            link: link, name: name, place: place.address.text, until: until.ISO8601Format(),
            file: output))
      } else {
        Terminal.say(link)
      }
      if let output {
        if let sheet = try await registry.sheets(at: place.id).first {
          card.litWindows = try await registry.installationKey().litWindows(for: sheet.code)
        }
        try write(card, to: output, settings, registry)
      }
      guard !json else { return }
      if !shared.quiet, let symbol = TerminalSymbol(link) { Terminal.show(symbol) }
      shared.note(
        "the link lets \(name) look after \(place.title), once, within \(Invite.days) days")
    }

    private func write(
      _ card: KeyCard, to path: String, _ settings: Settings, _ registry: any SiteRegistry
    ) throws {
      guard let layout = try settings.library.keyCard(languages: [settings.language]) else {
        throw Complaint("there is no layout for the card of a key: cards/referent-key.yaml")
      }
      let report = try settings.printShop(registry, languages: [settings.language]).write(
        card, layout, in: settings.language, theme: settings.organisationTheme ?? settings.theme,
        day: Clock.today(), to: path)
      if !json { Terminal.say("file: \(path)") }
      for line in report.summary { shared.note("check: \(line)") }
    }

    private func found(in registry: any SiteRegistry) async throws -> Place? {
      if let number = Int64(place) { return try await registry.place(Place.ID(number)) }
      return try await registry.place(at: PlaceOptions.read(address: place))
    }
  }
}
