import Foundation
import HTTPTypes
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Writing through the API") struct APIWritingTests {
  private static let good = """
    {"externalId": "a-1", "kind": "need", "category": "pets", "details": "Le chien", \
    "address": "12 rue des Lilas, 38000 Grenoble", "phone": "0612345678", "consent": true}
    """

  @Test("keeps a listing once, changes it, and takes it back")
  func keeps() async throws {
    let site = try await TestSite()
    let key = try await site.key()
    let made = try await site.send(.post, "/api/v1/listings", headers: key, body: Self.good)
    #expect(made.status == 201)
    let path = made.location
    #expect(path.hasPrefix("/api/v1/listings/"))
    #expect(made.body.contains("\"status\":\"waiting\"") && !made.body.contains("0612345678"))
    let again = try await site.send(.post, "/api/v1/listings", headers: key, body: Self.good)
    #expect(again.status == 200 && again.body == made.body)
    let changed = try await site.send(
      .post, "/api/v1/listings", headers: key,
      body: Self.good.replacing("Le chien", with: "Le chat"))
    #expect(changed.status == 200 && changed.body.contains("\"revision\":2"))
    // It waits, so that only its platform sees it.
    #expect(try await site.get(path).status == 404)
    #expect(try await site.send(.get, path, headers: key).status == 200)
    let listing = try #require(try await site.registry.listings(ListingFilter()).first)
    #expect(listing.source == .import && listing.place == site.sheet.place)
    #expect(listing.external == ExternalID(origin: "voisins.example", id: "a-1"))
    #expect(listing.content.audience == .referent)

    let other = try await site.key("autre.example")
    #expect(try await site.send(.delete, path, headers: other).status == 404)
    _ = try await site.registry.publish([listing.id], at: TestSite.noon)
    #expect(try await site.send(.delete, path, headers: other).status == 403)
    #expect(try await site.send(.delete, path, headers: key).status == 204)
    #expect(try await site.send(.delete, path, headers: key).status == 404)
    #expect(try await site.get(path).status == 404)
  }

  @Test("tells all that is wrong at once")
  func wrong() async throws {
    let site = try await TestSite()
    let answer = try await site.send(
      .post, "/api/v1/listings", headers: try await site.key(),
      body: """
        {"externalId": 1.5, "kind": "gift", "category": "pets", "place": "x", "phone": "12", \
        "until": "2026-02-30", "onBehalf": "yes"}
        """)
    #expect(answer.status == 422)
    for field in ["externalId", "kind", "place", "phone", "until", "onBehalf", "consent"] {
      #expect(answer.body.contains("\"pointer\":\"/\(field)\""), "\(field)")
    }
    #expect(try await site.registry.listings(ListingFilter()).isEmpty)
    let unknown = try await site.send(
      .post, "/api/v1/listings", headers: try await site.key("b.example"),
      body: #"{"externalId": "1", "kind": "need", "category": "pets", "place": 99}"#)
    #expect(unknown.status == 422 && unknown.body.contains("\"pointer\":\"/place\""))
  }

  @Test("needs a key that may write, JSON, and not too much of it")
  func refuses() async throws {
    let site = try await TestSite()
    let reader = try await site.key("lecteur.example", mayWrite: false)
    #expect(
      try await site.send(.post, "/api/v1/listings", headers: reader, body: Self.good).status
        == 403)
    var key = try await site.key()
    for (body, status) in [
      ("[]", 400), ("{", 400), ("", 400), (String(repeating: " ", count: 70_000), 413),
    ] {
      let answer = try await site.send(.post, "/api/v1/listings", headers: key, body: body)
      #expect(answer.status == status, "\(body.prefix(9))")
      #expect(answer.header("Content-Type") == "application/problem+json")
    }
    key[.contentType] = "text/plain"
    #expect(
      try await site.send(.post, "/api/v1/listings", headers: key, body: Self.good).status == 415)
    #expect(try await site.registry.listings(ListingFilter()).isEmpty)
  }

  @Test("shows at once what the organisation shows at once")
  func moderationAfter() async throws {
    var settings = TestSite.settings
    settings.moderation = .after
    let site = try await TestSite(settings: settings)
    let made = try await site.send(
      .post, "/api/v1/listings", headers: try await site.key(), body: Self.good)
    #expect(made.body.contains("\"status\":\"published\""))
    #expect(try await site.get(made.location).status == 200)
  }

  @Test("finds or makes a place, and shows where it is to a kilometre")
  func places() async throws {
    let site = try await TestSite()
    let key = try await site.key()
    let body = """
      {"address": "1 quai Perrière, 38000 Grenoble", "name": "Le Quai", \
      "latitude": 45.19327, "longitude": 5.72531, "banId": "38185_1"}
      """
    let made = try await site.send(.post, "/api/v1/places", headers: key, body: body)
    #expect(made.status == 201)
    #expect(made.body.contains("\"latitude\":45.19,\"longitude\":5.73"))
    #expect(try await site.get(made.location).body == made.body)
    let again = try await site.send(
      .post, "/api/v1/places", headers: key,
      body: #"{"address": "1 QUAI PERRIERE 38000 GRENOBLE"}"#)
    #expect(again.status == 200 && again.body == made.body)
    let wrong = try await site.send(
      .post, "/api/v1/places", headers: key,
      body: #"{"address": "12", "name": 3, "latitude": 91, "banId": []}"#)
    #expect(wrong.status == 422)
    for field in ["address", "name", "latitude", "longitude", "banId"] {
      #expect(wrong.body.contains("\"pointer\":\"/\(field)\""), "\(field)")
    }
  }
}
