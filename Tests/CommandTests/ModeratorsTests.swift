import Foundation
import TestKit
import Testing

@Suite("palier moderators") struct ModeratorsTests {
  private struct Entry: Decodable, Equatable {
    let name, role: String
    let sessions: Int
    let invited: Bool
  }

  private func list(_ palier: Palier) async throws -> [Entry] {
    try await palier("moderators", "list", "--json").json([Entry].self)
  }

  @Test("invite makes a link that is nowhere in the store, and list tells who has one")
  func invite() async throws {
    try await Palier.inFolder { palier in
      #expect(try await palier("moderators", "list").errors == "nobody has been invited yet\n")
      let invited = try await palier(
        "moderators", "invite", " Claire  Martin ", "--site", Palier.site)
      #expect(invited.status == 0)
      let link = try #require(invited.lines.first)
      let match = try #require(
        link.wholeMatch(
          of: /https:\/\/entraide\.example\.fr\/moderation\/invitation\/([0-9A-Za-z_-]{22,})/))
      #expect(
        invited.errors
          == "the link signs Claire Martin in as moderator, once, within 7 days\n")
      let store = try Data(contentsOf: URL(fileURLWithPath: palier.folder + "/palier.sqlite"))
      #expect(store.range(of: Data(match.output.1.utf8)) == nil)
      #expect(
        try await list(palier)
          == [Entry(name: "Claire Martin", role: "moderator", sessions: 0, invited: true)])
      #expect(
        try await palier("moderators", "list").lines
          == ["Claire Martin  moderator  0 devices  link not used yet"])
    }
  }

  @Test("invite makes a new link each time, and changes the role")
  func again() async throws {
    struct Invitation: Decodable {
      let name, role, link, until: String
    }
    try await Palier.inFolder { palier in
      func invite(_ role: String) async throws -> Invitation {
        try await palier(
          "moderators", "invite", "Sam", "--role", role, "--json", "--site", Palier.site
        ).json(Invitation.self)
      }
      let (first, second) = (try await invite("moderator"), try await invite("operator"))
      #expect(first.link != second.link)
      #expect(second.name == "Sam" && second.role == "operator")
      let until = try Date(second.until, strategy: .iso8601)
      #expect(abs(until.timeIntervalSinceNow - 7 * 86_400) < 600)
      #expect(try await list(palier).map(\.role) == ["operator"])
    }
  }

  @Test("invite tells all that is wrong at once")
  func wrong() async throws {
    try await Palier.inFolder { palier in
      let result = try await palier("moderators", "invite", " ", "--role", "moderater")
      #expect(result.status == 1)
      #expect(result.errors.contains("a name must have from 1 to"))
      #expect(result.errors.contains("there is no role “moderater”"))
      #expect(result.errors.contains("moderator"))
      #expect(try await list(palier).isEmpty)
    }
  }

  @Test("remove takes someone off the list, and says who is there where it finds nobody")
  func remove() async throws {
    try await Palier.inFolder { palier in
      let none = try await palier("moderators", "remove", "Claire")
      #expect(none.status == 1 && none.errors.contains("nobody has been invited yet"))
      _ = try await palier("moderators", "invite", "Claire Martin", "--site", Palier.site)
      let misspelt = try await palier("moderators", "remove", "Claire Martn")
      #expect(misspelt.status == 1 && misspelt.errors.contains("Claire Martin"))
      let removed = try await palier("moderators", "remove", "Claire Martin")
      #expect(removed.status == 0 && removed.output == "removed: Claire Martin\n")
      #expect(try await list(palier).isEmpty)
    }
  }
}
