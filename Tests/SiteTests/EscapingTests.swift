import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Nothing that was typed becomes part of a page")
struct EscapingTests {
  static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' autofocus onfocus='x",
    // A quote and a combining accent are one character, and two code points.
    "\"\u{301} onfocus=alert(1) x=\"\u{301}", "{{words}}{{{style}}}", "&lt;b&gt;",
  ]

  @Test("in a listing", arguments: attacks)
  func listing(attack: String) async throws {
    let site = try await TestSite()
    try await site.add(details: attack, name: attack)
    let body = try await site.get("/7K3QX9K").body
    expectHarmless(body, attack)
  }

  @Test("in every field of a form", arguments: attacks)
  func form(attack: String) async throws {
    var fields = TestSite.goodForm.mapValues { _ in attack }
    fields["receipt"] = attack
    let answer = try await TestSite().post("/7K3QX9K/need", fields)
    #expect(answer.status == 422)
    expectHarmless(answer.body, attack)
  }

  @Test("in a code", arguments: attacks)
  func code(attack: String) async throws {
    let answer = try await TestSite().get("/?code=\(PercentCoding.encoded(attack))")
    expectHarmless(answer.body, attack)
    let path = try await TestSite().get("/\(PercentCoding.encoded(attack))")
    #expect(path.status == 404)
    expectHarmless(path.body, attack)
  }

  @Test("on the private page", arguments: attacks)
  func privatePage(attack: String) async throws {
    let site = try await TestSite(name: "Les \(attack)".prefix(60).description)
    let sent = try await site.add(details: attack, name: attack)
    _ = try await site.registry.refuse([sent.listing.id], reason: attack, at: TestSite.noon)
    let answer = try await site.get(
      "/listings/\(sent.listing.id.number)?key=\(sent.key.text)&sent=\(PercentCoding.encoded(attack))"
    )
    #expect(answer.status == 200)
    expectHarmless(answer.body, attack)
  }

  /// The attack stands nowhere as it was typed, and no tag has an attribute of its making.
  private func expectHarmless(_ body: String, _ attack: String) {
    if !attack.contains("{") {
      #expect(!Array(body.utf8).contains(Array(attack.utf8)))
    }
    #expect(!body.contains("<script"))
    #expect(!body.contains("<img"))
    for tag in body.matches(of: /<[a-z][^>]*>/) {
      let outside = String(tag.output).replacing(/="[^"]*"/, with: "")
      #expect(!outside.contains("onfocus"), "\(tag.output)")
      #expect(!outside.contains("onerror"), "\(tag.output)")
    }
  }
}

extension Array where Element: Equatable {
  fileprivate func contains(_ part: [Element]) -> Bool {
    guard !part.isEmpty, part.count <= count else { return false }
    return (0...(count - part.count)).contains { Array(self[$0..<($0 + part.count)]) == part }
  }
}
