import ArgumentParser
import Foundation
import Neighbourhood
import Registry

/// `palier keys`.
struct Keys: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Keep the keys with which other platforms use the API.",
    discussion: "Example: palier keys create voisins.example --write",
    subcommands: [Create.self, List.self, Revoke.self])

  /// `palier keys create`.
  struct Create: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "create",
      abstract: "Make a key, and show it this once.",
      discussion: """
        The platform sends it as “Authorization: Bearer KEY”. Its name is the origin of all that the \
        platform sends.

        Example: palier keys create voisins.example --write
        """)

    @Argument(help: "The platform that gets the key.")
    var name: String

    @Flag(help: "Let the key write as well as read.")
    var write = false

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      guard let name = APIKeyGrant.name(name) else {
        throw Complaint("the name must have 1 to \(APIKeyGrant.longestName) characters")
      }
      let registry = try shared.settings().openRegistry()
      var generator = SystemRandomNumberGenerator()
      let key = APIKey.random(using: &generator)
      let grant = APIKeyGrant(name: name, mayWrite: write, created: Clock.now())
      guard try await registry.addKey(grant, digest: key.digest) else {
        throw Complaint(
          "“\(name)” has a key already\n  hint: revoke it first: palier keys revoke \"\(name)\"")
      }
      Terminal.say(key.text)
      shared.note("only its digest is kept: hand it over now")
    }
  }

  /// `palier keys list`.
  struct List: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List who has a key, and what it allows.", discussion: "Example: palier keys list")

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    private struct Entry: Encodable {
      let name, created: String
      let mayWrite: Bool
    }

    func perform() async throws {
      let entries = try await shared.settings().openRegistry().keyGrants().map {
        Entry(name: $0.name, created: $0.created.ISO8601Format(), mayWrite: $0.mayWrite)
      }
      if json { return try Terminal.say(json: entries) }
      if entries.isEmpty { shared.note("nobody has a key") }
      Terminal.say(table: entries.map { [$0.name, $0.mayWrite ? "write" : "read", $0.created] })
    }
  }

  /// `palier keys revoke`.
  struct Revoke: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke",
      abstract: "Make a key worthless at once.",
      discussion: """
        What its platform has sent stays.

        Example: palier keys revoke voisins.example
        """)

    @Argument(help: "The platform that has the key.")
    var name: String

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let registry = try shared.settings().openRegistry()
      guard try await registry.revokeKey(CleanText.line(name), at: Clock.now()) else {
        throw Complaint("“\(name)” has no key\n  hint: “palier keys list” shows who has one")
      }
      Terminal.say("revoked: \(CleanText.line(name))")
    }
  }
}
