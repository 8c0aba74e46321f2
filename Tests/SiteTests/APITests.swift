import Foundation
import HTTPTypes
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("The API") struct APITests {
  @Test("shows what neighbours see, without names and contacts")
  func listings() async throws {
    let site = try await TestSite()
    let shown = try await site.add(details: "Courses", email: "nadia@exemple.fr")
    try await site.add(.need, .pets, details: "Le chien", status: .waiting)
    try await site.add(details: "Passé", lastDay: TestSite.today.adding(days: -1))
    let answer = try await site.get("/api/v1/listings")
    #expect(answer.status == 200)
    #expect(answer.header("Content-Type") == "application/json")
    #expect(answer.body.contains("\"details\":\"Courses\""))
    for word in ["Nadia", "nadia", "0612345678", "chien", "Passé", "7K3"] {
      #expect(!answer.body.contains(word), "\(word)")
    }
    let one = try await site.get("/api/v1/listings/\(shown.listing.id.number)")
    #expect(one.status == 200 && one.body.contains("\"revision\":1"))
    #expect(!one.body.contains("Nadia") && !one.body.contains("\"status\""))
  }

  @Test("goes on where a list ended")
  func pages() async throws {
    struct List: Decodable {
      struct Item: Decodable { let id: Int64 }
      let items: [Item]
      let next: String?
    }
    let site = try await TestSite()
    var ids: [Int64] = []
    for _ in 1...5 { ids.append(try await site.add().listing.id.number) }
    var seen: [Int64] = []
    var path = "/api/v1/listings?kind=offer&limit=2"
    for _ in 1...3 {
      let answer = try await site.get(path)
      let list = try JSONDecoder().decode(List.self, from: Data(answer.body.utf8))
      seen += list.items.map(\.id)
      guard let next = list.next else { break }
      path = "/api/v1/listings?kind=offer&limit=2&cursor=\(next)"
      #expect(answer.header("Link") == "<\(path)>; rel=\"next\"")
    }
    #expect(seen == ids)
  }

  @Test("says that nothing has changed to who has the answer, and lets other pages read it")
  func known() async throws {
    let site = try await TestSite()
    try await site.add()
    for path in ["/api/v1/listings", "/api/v1/listings.csv", "/api/v1/openapi.json"] {
      let first = try await site.get(path)
      let tag = try #require(first.header("ETag"))
      #expect(tag.wholeMatch(of: /"[0-9a-f]{64}"/) != nil)
      #expect(first.header("Access-Control-Allow-Origin") == "*")
      #expect(first.header("Cache-Control") == "private, no-cache")
      for known in [tag, "W/\(tag)", "\"other\",\(tag)", "*"] {
        let again = try await site.send(.get, path, headers: [.ifNoneMatch: known])
        #expect(again.status == 304 && again.body.isEmpty && again.header("ETag") == tag)
        #expect(again.header("Content-Type") == nil && again.header("Content-Length") == nil)
      }
      let other = try await site.send(.get, path, headers: [.ifNoneMatch: "\"other\""])
      #expect(other.status == 200 && other.body == first.body)
    }
    let before = try #require(try await site.get("/api/v1/listings").header("ETag"))
    try await site.add(details: "Autre chose")
    let after = try await site.send(.get, "/api/v1/listings", headers: [.ifNoneMatch: before])
    #expect(after.status == 200 && after.header("ETag") != before)
  }

  @Test("keeps from other pages what needs a key, and what is no reading")
  func closed() async throws {
    let site = try await TestSite()
    let field = "Access-Control-Allow-Origin"
    let keyed: HTTPFields = [.authorization: "Bearer none"]
    #expect(
      try await site.send(.get, "/api/v1/places", headers: keyed).header(field) == nil)
    #expect(try await site.send(.post, "/api/v1/places", body: "{}").header(field) == nil)
    #expect(try await site.get("/7K3QX9K").header(field) == nil)
    let problem = try await site.get("/api/v1/listings?limit=0")
    #expect(problem.header(field) == "*" && problem.header("ETag") == nil)
  }

  @Test("tells all that is wrong with a query at once")
  func wrongQuery() async throws {
    let site = try await TestSite()
    let answer = try await site.get("/api/v1/listings?kind=gift&limit=0&place=x&changed-since=y")
    #expect(answer.status == 400)
    #expect(answer.header("Content-Type") == "application/problem+json")
    for name in ["kind", "limit", "place", "changed-since"] {
      #expect(answer.body.contains("\"parameter\":\"\(name)\""), "\(name)")
    }
  }

  @Test(
    "answers in problem details whatever happens",
    arguments: [
      (HTTPRequest.Method.get, "/api", 404), (.get, "/api/v2/places", 404),
      (.get, "/api/v1/places/99", 404), (.get, "/api/v1/listings/0", 404),
      (.get, "/api/v1/sheets/1234568", 404), (.get, "/api/v1/sheets", 401),
      (.put, "/api/v1/places", 405), (.delete, "/api/v1/listings", 405),
      (.delete, "/api/v1/listings/1", 401), (.post, "/api/v1/listings", 401),
    ])
  func problems(method: HTTPRequest.Method, path: String, status: Int) async throws {
    let answer = try await TestSite().send(method, path)
    #expect(answer.status == status)
    #expect(answer.header("Content-Type") == "application/problem+json")
    #expect(answer.body.contains("\"status\":\(status)"))
    if status == 405 { #expect(answer.header("Allow")?.contains("GET") == true) }
    if status == 401 { #expect(answer.header("WWW-Authenticate") == "Bearer realm=\"Palier\"") }
  }

  @Test("says that the store does not answer, and nothing of why")
  func failing() async throws {
    let site = try await TestSite(failing: .unavailable("/var/secret"))
    let answer = try await site.get("/api/v1/listings")
    #expect(answer.status == 503 && !answer.body.contains("secret"))
    #expect(answer.header("Retry-After") == "300")
    #expect(answer.body.contains("urn:palier:reference:"))
  }

  @Test("lists codes only for a key, and shows where a sheet hangs to who has its code")
  func sheets() async throws {
    let site = try await TestSite()
    let key = try await site.key(mayWrite: false)
    let list = try await site.send(.get, "/api/v1/sheets", headers: key)
    #expect(list.status == 200 && list.body.contains("\"code\":\"7K3-QX9K\""))
    let one = try await site.get("/api/v1/sheets/7K3-QX9K")
    #expect(one.status == 200 && one.body.contains("\"layout\":\"lobby-poster\""))
    let wrong = try await site.send(
      .get, "/api/v1/places", headers: [.authorization: "Bearer palier_00"])
    #expect(wrong.status == 401)
  }

  @Test(
    "has every export, and the feeds",
    arguments: [
      ("/api/v1/listings.csv", "text/csv; charset=utf-8; header=present"),
      ("/api/v1/listings.json", "application/json"),
      ("/api/v1/listings.geojson", "application/geo+json"),
      ("/api/v1/listings.jsonld", "application/ld+json"),
      ("/api/v1/missions.json", "application/json"),
      ("/feed.atom", "application/atom+xml; charset=utf-8"),
      ("/api/v1/places/1/feed.atom", "application/atom+xml; charset=utf-8"),
    ])
  func exports(path: String, type: String) async throws {
    var settings = TestSite.settings
    settings.ownPlaces = [try PostalAddress("12 rue des Lilas, 38000 Grenoble")]
    let site = try await TestSite(settings: settings)
    try await site.add(.need, details: "Un coup de main", onBehalf: true)
    let answer = try await site.get(path)
    #expect(answer.status == 200 && answer.header("Content-Type") == type)
    #expect(answer.body.contains("Un coup de main"))
    #expect(!answer.body.contains("Nadia") && !answer.body.contains("0612345678"))
    let head = try await site.send(.head, path)
    #expect(head.status == 200 && head.body == "")
  }

  @Test("describes every address, value and method that there is")
  func description() async throws {
    let answer = try await TestSite().get("/api/v1/openapi.json")
    #expect(answer.status == 200)
    struct Known: Decodable {
      let openapi: String
      let paths: [String: [String: Operation]]
      struct Operation: Decodable { let operationId: String }
    }
    let known = try JSONDecoder().decode(Known.self, from: Data(answer.body.utf8))
    #expect(known.openapi == "3.1.0")
    for (path, operations) in known.paths {
      let example = path.replacing("{id}", with: "1").replacing("{code}", with: "7K3QX9K")
      let parts = example.split(separator: "/").dropFirst().map(String.init)
      let address = try #require(APIAddress(parts), "\(path)")
      let methods = address.methods.filter { $0 != .head }.map { $0.rawValue.lowercased() }
      #expect(Set(operations.keys) == Set(methods), "\(path)")
    }
    for value in Neighbourhood.Category.allCases.map(\.rawValue)
      + Listing.Mode.allCases.map(\.rawValue)
    {
      #expect(answer.body.contains("\"\(value)\""), "\(value)")
    }
  }
}

extension TestSite {
  /// The head of a request with a new key.
  func key(_ name: String = "voisins.example", mayWrite: Bool = true) async throws -> HTTPFields {
    var generator = SystemRandomNumberGenerator()
    let key = APIKey.random(using: &generator)
    _ = try await registry.addKey(
      APIKeyGrant(name: name, mayWrite: mayWrite, created: TestSite.noon), digest: key.digest)
    return [.authorization: "Bearer \(key.text)", .contentType: "application/json"]
  }
}
