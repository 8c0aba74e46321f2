import ArgumentParser
import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import SourceTree

/// `palier listings`.
struct Listings: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "listings",
    abstract: "List, publish and refuse listings, and stay in step with other platforms.",
    discussion: "Example: palier listings list --status waiting",
    subcommands: [List.self, Publish.self, Refuse.self, Import.self, Export.self])

  /// `palier listings list`.
  struct List: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List offers and needs, newest first.",
      discussion: """
        Contact details are shown only where the person lets neighbours see them.

        Example: palier listings list --place "12 rue des Lilas, 38000 Grenoble" --json
        """)

    @Option(help: ArgumentHelp("Only those of the place with this address.", valueName: "address"))
    var place: String?

    @Option(
      help: ArgumentHelp("Only waiting, published, refused or withdrawn ones.", valueName: "status")
    )
    var status: String?

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let registry = try shared.settings().openRegistry()
      let places = try await registry.places()
      let status = try status.map { try read($0) }
      let wanted = try place.map { try find($0, among: places) }
      let listings = try await registry.listings(ListingFilter(place: wanted?.id, status: status))
      let titles = Dictionary(uniqueKeysWithValues: places.map { ($0.id, $0) })
      if json {
        return try Terminal.say(json: listings.map { ListingOutput($0, titles[$0.place]) })
      }
      if listings.isEmpty { shared.note("no listings") }
      Terminal.say(table: listings.map { row($0, titles[$0.place]) })
    }

    private func find(_ text: String, among places: [Place]) throws -> Place {
      let key = (try? PostalAddress(text))?.key
      let found = places.first {
        $0.address.key == key || $0.name?.lowercased() == text.lowercased()
      }
      if let found { return found }
      let known = places.map(\.address.text)
      throw Complaint(
        "there is no place “\(text)”\n  hint: "
          + (known.isEmpty
            ? "nothing has been printed yet" : Suggestion.hint(for: text, among: known)))
    }

    private func read(_ text: String) throws -> Listing.Status {
      guard let status = Listing.Status(rawValue: text) else {
        throw Complaint(
          "there is no status “\(text)”\n  hint: "
            + Suggestion.hint(for: text, among: Listing.Status.allCases.map(\.rawValue)))
      }
      return status
    }

    private func row(_ listing: Listing, _ place: Place?) -> [String] {
      [
        String(listing.id.number), listing.status.rawValue, listing.content.kind.rawValue,
        listing.content.category.rawValue, listing.content.name, place?.title ?? "",
        listing.content.details,
      ]
    }
  }

  /// `palier listings publish`.
  struct Publish: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "publish",
      abstract: "Show listings to neighbours.", discussion: "Example: palier listings publish 3 4")

    @Argument(help: "Numbers of the listings.")
    var ids: [Int64]

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let registry = try shared.settings().openRegistry()
      let moderated = try await registry.publish(ids.map(Listing.ID.init), at: Clock.now())
      try Listings.tell(moderated, as: "published")
    }
  }

  /// `palier listings refuse`.
  struct Refuse: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "refuse",
      abstract: "Turn listings down, with a reason that the person reads.",
      discussion: "Example: palier listings refuse 5 --reason \"Annonce commerciale\"")

    @Argument(help: "Numbers of the listings.")
    var ids: [Int64]

    @Option(help: ArgumentHelp("Why, in words for the person.", valueName: "words"))
    var reason: String

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let words = CleanText.line(reason)
      guard !words.isEmpty, words.count <= 300 else {
        throw Complaint("--reason: say why, in at most 300 characters")
      }
      let registry = try shared.settings().openRegistry()
      let moderated = try await registry.refuse(
        ids.map(Listing.ID.init), reason: words, at: Clock.now())
      try Listings.tell(moderated, as: "refused")
    }
  }

  /// Tells what was decided, and fails where a number was wrong.
  static func tell(_ moderated: Moderated, as word: String) throws {
    if !moderated.done.isEmpty {
      Terminal.say("\(word): \(moderated.done.map { String($0.id.number) }.joined(separator: " "))")
    }
    var problems: [String] = []
    if !moderated.unknown.isEmpty {
      let numbers = moderated.unknown.map { String($0.number) }.joined(separator: ", ")
      problems.append("no listing has the number \(numbers)")
    }
    if !moderated.withdrawn.isEmpty {
      let numbers = moderated.withdrawn.map { String($0.number) }.joined(separator: ", ")
      problems.append("withdrawn by the person, and left so: \(numbers)")
    }
    guard problems.isEmpty else { throw Complaint(problems) }
  }
}

/// A listing as JSON tells it.
struct ListingOutput: Encodable {
  let id: Int64
  let kind, status, category, mode, details, name, audience, source, language: String
  let place, sheet, phone, email, reason: String?
  let revision: Int
  let created: String
  let lastDay: String

  init(_ listing: Listing, _ place: Place?) {
    let content = listing.content
    let contact = listing.contact(for: .neighbours)
    id = listing.id.number
    kind = content.kind.rawValue
    status = listing.status.rawValue
    category = content.category.rawValue
    mode = content.mode.rawValue
    details = content.details
    name = content.name
    audience = content.audience.rawValue
    source = listing.source.rawValue
    language = content.language
    self.place = place?.address.text
    sheet = listing.sheet?.printed
    phone = contact?.phone?.digits
    email = contact?.email?.text
    reason = listing.refusal
    revision = listing.revision
    created = listing.created.ISO8601Format()
    lastDay = listing.lastDay.iso
  }
}
