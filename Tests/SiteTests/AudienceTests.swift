import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("Who sees how to reach someone")
struct AudienceTests {
  @Test("a contact for the contact person alone is nowhere on the page")
  func referent() async throws {
    let site = try await TestSite()
    try await site.add(
      .need, .friendlyCall, phone: "06 99 88 77 66", email: "secret@exemple.fr",
      audience: .referent)
    let body = try await site.get("/7K3QX9K").body
    #expect(!body.contains("0699887766"))
    #expect(!body.contains("06\u{A0}99"))
    #expect(!body.contains("secret@exemple.fr"))
    #expect(body.contains("/7K3QX9K/write/"))
    #expect(body.contains("Lui écrire"))
  }

  @Test(
    "a contact for neighbours or the lobby can be rung and written to",
    arguments: [
      Audience.neighbours, .lobby,
    ])
  func neighbours(audience: Audience) async throws {
    let site = try await TestSite()
    try await site.add(
      phone: "+33 6 99 88 77 66", email: "ami?x=1&y@exemple.fr", audience: audience)
    let body = try await site.get("/7K3QX9K").body
    #expect(body.contains("href=\"tel:+33699887766\""))
    #expect(body.contains("06\u{A0}99\u{A0}88\u{A0}77\u{A0}66"))
    #expect(body.contains("href=\"mailto:ami%3Fx%3D1%26y@exemple.fr\""))
    #expect(!body.contains("par le référent"))
  }
}
