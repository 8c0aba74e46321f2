import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("The places of a town") struct TownTests {
  @Test("near one are found from near to far, without itself", arguments: Implementation.allCases)
  func nearby(implementation: Implementation) async throws {
    try await implementation.run { registry in
      // One ten-thousandth of a degree of latitude is 11.1 m.
      let points = [
        ("Milieu", 45.1885, 5.7245), ("À 111 m", 45.1895, 5.7245), ("À 56 m", 45.1880, 5.7245),
        ("À 1,1 km", 45.1985, 5.7245), ("À 79 m, à l'est", 45.1885, 5.7255),
      ]
      let places = try await registry.place(points)
      let unknown = try await registry.addPlace(at: PostalAddress("Nulle part"), name: nil)
      let near = try await registry.nearbyPlaces(to: places[0].id, within: 500, limit: 10)
      #expect(near.map(\.place.address.text) == ["À 56 m", "À 79 m, à l'est", "À 111 m"])
      // 0.0005° · π/180 · 6 371 008.8 m = 55.597 m
      #expect(abs((near.first?.metres ?? 0) - 55.597) < 0.01)
      let nearest = try await registry.nearbyPlaces(to: places[0].id, within: 500, limit: 1)
      #expect(nearest == Array(near.prefix(1)))
      #expect(
        try await registry.nearbyPlaces(to: places[0].id, within: 2_000, limit: 10).count == 4)
      #expect(try await registry.nearbyPlaces(to: unknown.id, within: 500, limit: 10).isEmpty)
      #expect(try await registry.nearbyPlaces(to: Place.ID(77), within: 500, limit: 10).isEmpty)
      #expect(try await registry.nearbyPlaces(to: places[0].id, within: 500, limit: 0).isEmpty)
    }
  }

  @Test(
    "near one with a listing are found by distance, or in the street where nobody knows it",
    arguments: Implementation.allCases)
  func listed(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let day = try Example.day("2026-11-20")
      var street: [Place] = []
      for number in [12, 14, 16, 18] {
        street.append(
          try await registry.addPlace(
            at: try PostalAddress("\(number) rue des Lilas, 38000 Grenoble"), name: nil))
      }
      for (number, place) in street.enumerated() where number > 1 {
        _ = try await registry.submit(
          try Example.submission(
            at: place.id, receipt: number, status: number == 3 ? .waiting : .published),
          at: Example.time)
      }
      func found() async throws -> [NearbyPlace] {
        try await registry.placesWithListings(
          near: street[0].id, within: 500, on: day, limit: 5)
      }
      #expect(try await found() == [NearbyPlace(place: street[2], metres: nil)])
      let point = try #require(Coordinates(latitude: 45.1885, longitude: 5.7245))
      _ = try await registry.setCoordinates(
        [PlacePosition(place: street[0].id, coordinates: point)], at: Example.time)
      #expect(try await found().isEmpty)
      let next = try #require(Coordinates(latitude: 45.1895, longitude: 5.7245))
      _ = try await registry.setCoordinates(
        street[1...].map { PlacePosition(place: $0.id, coordinates: next) }, at: Example.time)
      #expect(try await found().map(\.place.id) == [street[2].id])
      let late = try Example.day("2027-01-20")
      #expect(
        try await registry.placesWithListings(
          near: street[0].id, within: 500, on: late, limit: 5
        ).isEmpty)
    }
  }

  @Test("near one are found over the date line and at a pole", arguments: Implementation.allCases)
  func edges(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let places = try await registry.place([
        ("Ouest", -16.5, 179.9995), ("Est", -16.5, -179.9995), ("Pôle", 90, 0),
        ("Près du pôle", 89.999, 180),
      ])
      // 0.001° of longitude at 16.5° south: 111.195 m · cos 16.5° = 106.6 m
      let over = try await registry.nearbyPlaces(to: places[0].id, within: 110, limit: 5)
      #expect(over.map(\.place.id) == [places[1].id])
      #expect(
        try await registry.nearbyPlaces(to: places[0].id, within: 106, limit: 5).isEmpty)
      let polar = try await registry.nearbyPlaces(to: places[2].id, within: 200, limit: 5)
      #expect(polar.map(\.place.id) == [places[3].id])
      #expect(
        try await registry.nearbyPlaces(to: places[3].id, within: 200, limit: 5).map(\.place.id)
          == [places[2].id])
    }
  }

  @Test("keep where they are, and count those that moved", arguments: Implementation.allCases)
  func coordinates(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.addPlace(
        at: PostalAddress("12 rue des Lilas, 38000 Grenoble"), name: PlaceName("Les Lilas"))
      #expect(place.coordinates == nil && place.name == "Les Lilas")
      let point = try #require(Coordinates(latitude: 45.18, longitude: 5.72))
      let position = PlacePosition(place: place.id, coordinates: point, banID: "38185_1_00012")
      let unknown = PlacePosition(place: Place.ID(77), coordinates: point)
      #expect(try await registry.setCoordinates([position, unknown], at: Example.time) == 1)
      let known = try #require(try await registry.place(place.id))
      #expect(known.coordinates == point && known.banID == "38185_1_00012")
      #expect(try await registry.setCoordinates([position], at: Example.time) == 0)
      // Without a name in the address base the one that is known stays.
      let moved = PlacePosition(
        place: place.id,
        coordinates: try #require(Coordinates(latitude: 45.19, longitude: 5.72)))
      #expect(try await registry.setCoordinates([moved], at: Example.later) == 1)
      let again = try await registry.place(at: PostalAddress("12 RUE DES LILAS 38000 GRENOBLE"))
      #expect(again?.coordinates == moved.coordinates && again?.banID == "38185_1_00012")
      #expect(try await registry.place(at: PostalAddress("Ailleurs")) == nil)
    }
  }

  @Test("are made once for each address", arguments: Implementation.allCases)
  func adding(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let one = try await registry.addPlace(at: PostalAddress("1 rue Zola"), name: nil)
      let same = try await registry.addPlace(
        at: PostalAddress("1, RUE ZOLA"), name: PlaceName("Le Zola"))
      #expect(same.id == one.id && same.name == "Le Zola")
      #expect(try await registry.places() == [same])
    }
  }

  @Test("are found by beginnings of their words", arguments: Implementation.allCases)
  func finding(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let addresses = [
        "12 rue des Lilas, 38000 Grenoble", "14 rue des Lilas, 38000 Grenoble",
        "12 rue Élie-Faure, 38000 Grenoble", "12 rue des Lilas, 69001 Lyon",
      ]
      for address in addresses {
        _ = try await registry.addPlace(at: PostalAddress(address), name: nil)
      }
      _ = try await registry.addPlace(
        at: PostalAddress("2 place Notre-Dame, 38000 Grenoble"), name: PlaceName("Résidence Lilas"))
      func found(_ text: String, limit: Int = 10) async throws -> [String] {
        try await registry.findPlaces(matching: text, limit: limit).map(\.address.text)
      }
      #expect(
        try await found("38000 lilas")
          == [addresses[0], addresses[1], "2 place Notre-Dame, 38000 Grenoble"])
      #expect(try await found("LILA 12") == [addresses[0], addresses[3]])
      #expect(try await found("elie") == [addresses[2]])
      #expect(try await found("grenoble 38000", limit: 2).count == 2)
      #expect(try await found("lilas 38000 lilas 14") == [addresses[1]])
      #expect(try await found("ilas").isEmpty)
      #expect(try await found(" ,; ").isEmpty)
      #expect(try await found("lilas", limit: 0).isEmpty)
    }
  }

  @Test("are found under a name that they got later", arguments: Implementation.allCases)
  func renaming(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sheet = try await registry.print(Example.order(name: "Les Lilas"))
      #expect(try await registry.findPlaces(matching: "Les", limit: 5).map(\.id) == [sheet.place])
      try await registry.print(Example.order(name: "Tour Verte"))
      #expect(
        try await registry.findPlaces(matching: "tour verte", limit: 5).map(\.id) == [sheet.place])
      #expect(try await registry.findPlaces(matching: "Les", limit: 5).isEmpty)
    }
  }

  @Test("are no longer found once their run was given up", arguments: Implementation.allCases)
  func givenUp(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let run = try await registry.reserve(Example.order(), at: Example.time)
      #expect(try await registry.findPlaces(matching: "lilas", limit: 5).count == 1)
      try await registry.discard(run.id)
      #expect(try await registry.findPlaces(matching: "lilas", limit: 5).isEmpty)
    }
  }

  @Test("are told page by page, by address", arguments: Implementation.allCases)
  func pages(implementation: Implementation) async throws {
    try await implementation.run { registry in
      for name in ["E", "B", "D", "A", "C"] {
        _ = try await registry.addPlace(at: PostalAddress("Rue \(name)"), name: nil)
      }
      func page(_ start: PageStart<Place.ID>) async throws -> Paged<Place> {
        try await registry.places(start, limit: 2)
      }
      let first = try await page(.first)
      #expect(first.entries.map(\.address.text) == ["Rue A", "Rue B"])
      #expect(!first.hasEarlier && first.hasLater)
      let second = try await page(.after(first.entries[1].id))
      #expect(second.entries.map(\.address.text) == ["Rue C", "Rue D"])
      #expect(second.hasEarlier && second.hasLater)
      let third = try await page(.after(second.entries[1].id))
      #expect(third.entries.map(\.address.text) == ["Rue E"])
      #expect(third.hasEarlier && !third.hasLater)
      let back = try await page(.before(third.entries[0].id))
      #expect(back.entries == second.entries && back.hasEarlier && back.hasLater)
      let start = try await page(.before(second.entries[0].id))
      #expect(start.entries == first.entries && !start.hasEarlier && start.hasLater)
      #expect(try await page(.after(Place.ID(77))).entries.isEmpty)
    }
  }
}

extension TownRegistry {
  /// Makes places at these points.
  func place(_ points: [(address: String, latitude: Double, longitude: Double)]) async throws
    -> [Place]
  {
    var places: [Place] = []
    for point in points {
      let place = try await addPlace(at: PostalAddress(point.address), name: nil)
      let coordinates = try #require(
        Coordinates(latitude: point.latitude, longitude: point.longitude))
      _ = try await setCoordinates(
        [PlacePosition(place: place.id, coordinates: coordinates)], at: Example.time)
      places.append(place)
    }
    return places
  }
}
