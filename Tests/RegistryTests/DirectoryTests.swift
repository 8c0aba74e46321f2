import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("The directory of a place") struct DirectoryTests {
  @Test("is empty where there is none", arguments: Implementation.allCases)
  func none(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let day = try Example.day("2026-11-21")
      let place = try await registry.examplePlace()
      let empty = Directory(revision: 0, neighbours: [])
      #expect(try await registry.directory(at: place, on: day) == empty)
      #expect(try await registry.directory(at: Place.ID(77), on: day) == empty)
      #expect(try await !registry.withdrawNeighbour(Neighbour.ID(77), at: Example.time))
    }
  }

  @Test("keeps what people agreed to, for twelve months", arguments: Implementation.allCases)
  func kept(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let contents = [
        Example.neighbour("Zoé", floor: 3, door: "gauche", .neighbours),
        Example.neighbour("Mme Roux", floor: -1, .lobby),
        Example.neighbour("Paul", floor: nil, .none),
        Example.neighbour(
          "Ana", floor: 0, Consent(name: .lobby, phone: .neighbours, offers: .lobby)),
      ]
      let (place, directory) = try await registry.replace(
        contents, on: "2026-11-21", name: "Les Lilas")
      #expect(place.name == "Les Lilas")
      #expect(directory.revision == 1)
      #expect(
        directory.neighbours.map(\.content) == [contents[1], contents[3], contents[0], contents[2]])
      #expect(directory.neighbours.allSatisfy { $0.place == place.id })
      #expect(directory.neighbours.map(\.lastDay.iso).allSatisfy { $0 == "2027-11-21" })
      #expect(try await registry.places() == [place])
      for day in ["2026-11-21", "2027-11-21"] {
        #expect(try await registry.directory(at: place.id, on: Example.day(day)) == directory)
        #expect(
          try await registry.neighbours(at: place.id, on: Example.day(day)) == directory.neighbours)
      }
      let after = try await registry.directory(at: place.id, on: Example.day("2027-11-22"))
      #expect(after.neighbours.isEmpty)
      #expect(after.revision > directory.revision)
    }
  }

  @Test(
    "belongs to the place of an address, however that is written",
    arguments: Implementation.allCases)
  func samePlace(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let sheet = try await registry.print(Example.order(name: "Les Lilas"))
      let (place, _) = try await registry.replace(
        [Example.neighbour("Ana", .lobby)], on: "2026-11-21", at: "12 RUE DES LILAS 38000 Grenoble")
      #expect(place.id == sheet.place)
      #expect(place.name == "Les Lilas")
      let other = try await registry.replace(
        [Example.neighbour("Zoé", .lobby)], on: "2026-11-21", at: "Ailleurs")
      #expect(other.place.id != place.id)
      let day = try Example.day("2026-11-21")
      #expect(try await registry.neighbours(at: place.id, on: day).map(\.content.name) == ["Ana"])
    }
  }

  @Test(
    "is replaced as a whole, and who stays keeps the number", arguments: Implementation.allCases)
  func replaced(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let first = try await registry.replace(
        [
          Example.neighbour("Ana Martin", floor: 1, door: "A", .lobby),
          Example.neighbour("Zoé", floor: 2, .lobby),
        ], on: "2026-11-21"
      ).directory
      let second = try await registry.replace(
        [
          Example.neighbour("Paul", floor: 2, .lobby),
          Example.neighbour("ANA MARTIN", floor: 1, door: "a", .neighbours),
        ], on: "2026-11-22"
      ).directory
      #expect(second.neighbours.map(\.content.name) == ["ANA MARTIN", "Paul"])
      #expect(second.neighbours[0].id == first.neighbours[0].id)
      #expect(second.neighbours[0].content.consent == .neighbours)
      #expect(!first.neighbours.map(\.id).contains(second.neighbours[1].id))
      #expect(second.revision > first.revision)
      let empty = try await registry.replace([], on: "2026-11-23").directory
      #expect(empty.neighbours.isEmpty && empty.revision > second.revision)
    }
  }

  @Test("loses who withdraws, and nobody else", arguments: Implementation.allCases)
  func withdrawn(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let (place, directory) = try await registry.replace(
        [Example.neighbour("Ana", .lobby), Example.neighbour("Zoé", .lobby)], on: "2026-11-21")
      let id = directory.neighbours[0].id
      #expect(try await registry.withdrawNeighbour(id, at: Example.later))
      #expect(try await !registry.withdrawNeighbour(id, at: Example.later))
      let left = try await registry.neighbours(at: place.id, on: Example.day("2026-11-21"))
      #expect(left == [directory.neighbours[1]])
    }
  }

  @Test("is erased when its twelve months are over", arguments: Implementation.allCases)
  func expired(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let list = [Example.neighbour("Ana", .lobby), Example.neighbour("Zoé", floor: 2, .lobby)]
      let place = try await registry.replace(list, on: "2026-11-21").place
      let other = try await registry.replace(list, on: "2027-06-01", at: "Ailleurs")
      let (last, next) = (try Example.day("2027-11-21"), try Example.day("2027-11-22"))
      #expect(try await registry.eraseExpiredNeighbours(on: last, at: Example.later) == 0)
      let before = try await registry.directory(at: place.id, on: next)
      #expect(try await registry.eraseExpiredNeighbours(on: next, at: Example.later) == 2)
      #expect(try await registry.directory(at: place.id, on: next) == before)
      #expect(try await registry.directory(at: other.place.id, on: next) == other.directory)
      // Nothing of them is left for days before either.
      #expect(try await registry.neighbours(at: place.id, on: last).isEmpty)
      // A list for one place clears out what has expired in all others.
      _ = try await registry.replace(list, on: "2028-06-02")
      let gone = try await registry.eraseExpiredNeighbours(
        on: Example.day("2028-06-02"), at: Example.later)
      #expect(gone == 0)
      #expect(
        try await registry.neighbours(at: other.place.id, on: Example.day("2028-06-01")).isEmpty)
    }
  }

  @Test("keeps its place when a run is given up", arguments: Implementation.allCases)
  func discard(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let (place, directory) = try await registry.replace(
        [Example.neighbour("Ana", .lobby)], on: "2026-11-21")
      let run = try await registry.reserve(Example.order(), at: Example.time)
      #expect(run.place == place)
      try await registry.discard(run.id)
      #expect(try await registry.places() == [place])
      #expect(
        try await registry.directory(at: place.id, on: Example.day("2026-11-21")) == directory)
    }
  }
}

extension Registry {
  /// Replaces the directory of a place.
  func replace(
    _ contents: [NeighbourContent], on day: String,
    at address: String = "12 rue des Lilas, 38000 Grenoble", name: String? = nil
  ) async throws -> (place: Place, directory: Directory) {
    try await replaceNeighbours(
      at: PostalAddress(address), name: try name.flatMap { try PlaceName($0) }, with: contents,
      on: Example.day(day), at: Example.time)
  }
}

extension Example {
  /// A neighbour with everything, of which the consent leaves what it allows.
  static func neighbour(
    _ name: String, floor: Int? = 1, door: String = "", _ consent: Consent
  ) -> NeighbourContent {
    NeighbourContent(
      floor: floor.flatMap { Floor(number: $0) }, door: door, name: name,
      contact: Contact(phone: PhoneNumber("0612345678"), email: EmailAddress("ana@exemple.fr")),
      offers: Offers("shopping, perceuse"), consent: consent)
  }
}
