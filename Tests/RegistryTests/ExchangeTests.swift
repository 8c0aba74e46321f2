import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("Exchange with other platforms") struct ExchangeTests {
  @Test("lists what neighbours see in the order of changes", arguments: Implementation.allCases)
  func pages(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      var ids: [Listing.ID] = []
      for number in 1...5 {
        let sent = try await registry.submit(
          Example.submission(at: place, receipt: number),
          at: Example.time.addingTimeInterval(Double(10 - number)))
        ids.insert(sent.listing.id, at: 0)
      }
      _ = try await registry.submit(
        Example.submission(at: place, receipt: 6, status: .waiting), at: Example.time)
      _ = try await registry.submit(
        Example.submission(at: place, receipt: 7, until: "2026-09-20"), at: Example.time)
      let day = try Example.day("2026-10-01")
      var query = ListingQuery(limit: 2)
      var seen: [Listing.ID] = []
      repeat {
        let page = try await registry.shownListings(query, on: day)
        #expect(page.places[place]?.id == place)
        seen += page.listings.map(\.id)
        query.after = page.next
      } while query.after != nil
      #expect(seen == ids)
      query = ListingQuery(isNewestFirst: true, limit: 3)
      let first = try await registry.shownListings(query, on: day)
      #expect(first.listings.map(\.id) == Array(ids.reversed().prefix(3)))
      query.after = first.next
      let rest = try await registry.shownListings(query, on: day)
      #expect(rest.listings.map(\.id) == Array(ids.reversed().suffix(2)))
      #expect(rest.next == nil)
    }
  }

  @Test("lists only what is asked for", arguments: Implementation.allCases)
  func filters(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let other = try await registry.print(Example.order(at: "1 quai Perrière, Grenoble")).place
      var need = Example.content()
      need.kind = .need
      need.category = .pets
      need.mode = .remote
      let one = try await registry.submit(Example.submission(at: place), at: Example.time)
      let two = try await registry.submit(
        Example.submission(need, at: other, receipt: 2), at: Example.later)
      func ids(_ query: ListingQuery) async throws -> [Listing.ID] {
        try await registry.shownListings(query, on: Example.day("2026-10-01")).listings.map(\.id)
      }
      let (offer, needed) = (one.listing.id, two.listing.id)
      #expect(try await ids(ListingQuery(place: place)) == [offer])
      #expect(try await ids(ListingQuery(kind: .need)) == [needed])
      #expect(try await ids(ListingQuery(category: .shopping)) == [offer])
      #expect(try await ids(ListingQuery(mode: .remote)) == [needed])
      #expect(try await ids(ListingQuery(changedSince: Example.later)) == [needed])
      #expect(try await ids(ListingQuery(changedSince: Example.time)) == [offer, needed])
      #expect(try await ids(ListingQuery(place: place, kind: .need)) == [])
    }
  }

  @Test("shows one listing to those who see it, or sent it", arguments: Implementation.allCases)
  func one(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let day = try Example.day("2026-10-01")
      let foreign = try foreign("1", "Je lis", status: .waiting)
      let id = try await registry.keep(foreign, at: Example.time).listing.id
      #expect(try await registry.shownListing(id, on: day, to: nil) == nil)
      #expect(try await registry.shownListing(id, on: day, to: "b.example") == nil)
      #expect(
        try await registry.shownListing(id, on: day, to: "a.example")?.listing.status == .waiting)
      _ = try await registry.publish([id], at: Example.time)
      let shown = try #require(try await registry.shownListing(id, on: day, to: nil))
      #expect(shown.listing.id == id && shown.place.id == shown.listing.place)
      #expect(try await registry.shownListing(Listing.ID(77), on: day, to: nil) == nil)
    }
  }

  @Test("pages through places and printed sheets", arguments: Implementation.allCases)
  func placesAndSheets(implementation: Implementation) async throws {
    try await implementation.run { registry in
      var sheets: [Sheet] = []
      for number in 1...3 {
        sheets.append(try await registry.print(Example.order(at: "\(number) rue Haute, Grenoble")))
      }
      _ = try await registry.reserve(Example.order(), at: Example.time)
      let places = try await registry.places(after: nil, limit: 2)
      #expect(places.map(\.id) == sheets.prefix(2).map(\.place))
      let more = try await registry.places(after: places[1].id, limit: 5)
      #expect(
        more.map(\.address.text) == ["3 rue Haute, Grenoble", "12 rue des Lilas, 38000 Grenoble"])
      let codes = sheets.map(\.code.symbols).sorted()
      let first = try await registry.sheets(after: nil, limit: 2)
      #expect(first.map(\.code.symbols) == Array(codes.prefix(2)))
      let last = try await registry.sheets(after: first[1].code, limit: 2)
      #expect(last.map(\.code.symbols) == Array(codes.suffix(1)))
    }
  }

  @Test("keeps what is given of a place", arguments: Implementation.allCases)
  func keepsPlaces(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let address = try PostalAddress("3 rue Haute, Grenoble")
      let point = try #require(Coordinates(latitude: 45.19, longitude: 5.73))
      let made = try await registry.keepPlace(
        at: address, name: PlaceName("Le Haut"), coordinates: point, banID: "38185_1")
      #expect(made.isNew && made.place.coordinates == point && made.place.banID == "38185_1")
      let again = try await registry.keepPlace(
        at: PostalAddress("3 RUE HAUTE GRENOBLE"), name: nil, coordinates: nil, banID: nil)
      #expect(!again.isNew && again.place == made.place)
    }
  }

  @Test("takes the same listing twice as one", arguments: Implementation.allCases)
  func keeps(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let first = try await registry.keep(foreign("1", "Je lis"), at: Example.time)
      #expect(first.outcome == .created)
      #expect(first.listing.source == .import && first.listing.external?.id == "1")
      let same = try await registry.keep(foreign("1", "Je lis"), at: Example.later)
      #expect(same.outcome == .unchanged && same.listing == first.listing)
      let other = try await registry.keep(foreign("1", "Je lis bien"), at: Example.later)
      #expect(other.outcome == .changed && other.listing.id == first.listing.id)
      #expect(other.listing.revision == 2 && other.listing.content.details == "Je lis bien")
      let longer = try await registry.keep(
        foreign("1", "Je lis bien", until: "2027-01-20"), at: Example.later)
      #expect(longer.outcome == .renewed && longer.listing.revision == 2)
      #expect(longer.listing.lastDay.iso == "2027-01-20")
      await #expect(throws: RegistryError.unknownPlace(Place.ID(99))) {
        var lost = try foreign("9", "Perdu")
        lost.destination = .place(Place.ID(99))
        _ = try await registry.keep(lost, at: Example.time)
      }
    }
  }

  @Test(
    "agrees with another platform, and only a wet run changes anything",
    arguments: Implementation.allCases)
  func synchronises(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let before = try [foreign("1", "Un"), foreign("2", "Deux"), foreign("3", "Trois")]
      let stranger = try await registry.keep(
        foreign("3", "Ailleurs", origin: "b.example"), at: Example.time)
      _ = try await registry.synchronise(
        before, origin: "a.example", isDryRun: false, at: Example.time)
      let known = try await registry.listings(ListingFilter())
      let after = try [foreign("1", "Un"), foreign("2", "Deux !"), foreign("4", "Quatre")]
      for isDryRun in [true, true, false] {
        let result = try await registry.synchronise(
          after, origin: "a.example", isDryRun: isDryRun, at: Example.later)
        #expect(result.kept.map(\.outcome) == [.unchanged, .changed, .created])
        #expect(result.vanished.count == 1)
        if isDryRun { #expect(try await registry.listings(ListingFilter()) == known) }
      }
      let again = try await registry.synchronise(
        after, origin: "a.example", isDryRun: false, at: Example.later)
      #expect(again.kept.allSatisfy { $0.outcome == .unchanged } && again.vanished == [])
      let gone = try await registry.listings(ListingFilter(status: .withdrawn))
      #expect(gone.count == 1 && gone[0].content.name == "" && gone[0].external == nil)
      let elsewhere = try await registry.shownListing(
        stranger.listing.id, on: Example.day("2026-10-01"), to: nil)
      #expect(elsewhere?.listing == stranger.listing)
    }
  }

  @Test("gives back only to the origin", arguments: Implementation.allCases)
  func takesBack(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let id = try await registry.keep(foreign("1", "Un"), at: Example.time).listing.id
      #expect(
        try await registry.takeBack(id, origin: "b.example", at: Example.later) == .foreign)
      #expect(
        try await registry.takeBack(Listing.ID(77), origin: "a.example", at: Example.later)
          == .unknown)
      #expect(try await registry.takeBack(id, origin: "a.example", at: Example.later) == .done)
      #expect(try await registry.listings(ListingFilter(status: .withdrawn)).map(\.id) == [id])
      let anew = try await registry.keep(foreign("1", "Un"), at: Example.later)
      #expect(anew.outcome == .created && anew.listing.id != id)
    }
  }

  @Test("knows keys by their digest until they are revoked", arguments: Implementation.allCases)
  func keys(implementation: Implementation) async throws {
    try await implementation.run { (registry) async throws -> Void in
      var generator = SystemRandomNumberGenerator()
      let key = APIKey.random(using: &generator)
      let grant = APIKeyGrant(name: "a.example", mayWrite: true, created: Example.time)
      #expect(try await registry.addKey(grant, digest: key.digest))
      let other = APIKey.random(using: &generator)
      #expect(try await registry.addKey(grant, digest: other.digest) == false)
      #expect(try await registry.keyGrant(digest: key.digest) == grant)
      #expect(try await registry.keyGrant(digest: other.digest) == nil)
      #expect(try await registry.keyGrants() == [grant])
      #expect(try await registry.revokeKey("a.example", at: Example.later))
      #expect(try await registry.revokeKey("a.example", at: Example.later) == false)
      #expect(try await registry.keyGrant(digest: key.digest) == nil)
    }
  }

  private func foreign(
    _ id: String, _ details: String, origin: String = "a.example",
    status: Listing.Status = .published, until: String = "2026-12-20"
  ) throws -> ForeignListing {
    ForeignListing(
      external: try #require(ExternalID(origin: origin, id: id)),
      destination: .address(try PostalAddress("12 rue des Lilas, 38000 Grenoble"), name: nil),
      content: Example.content(details), status: status, lastDay: try Example.day(until))
  }
}
