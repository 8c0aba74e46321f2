import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("The revision of a directory") struct DirectoryRevisionTests {
  @Test("stays where the same list comes again", arguments: Implementation.allCases)
  func same(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let list = [
        Example.neighbour("Ana", floor: 1, .lobby), Example.neighbour("", floor: 2, .none),
        Example.neighbour("", floor: 2, .none),
      ]
      let first = try await registry.replace(list, on: "2026-11-21").directory
      let again = try await registry.replace(list.reversed(), on: "2026-12-24").directory
      #expect(again.revision == first.revision)
      #expect(again.neighbours.map(\.id) == first.neighbours.map(\.id))
      #expect(again.neighbours[0].lastDay.iso == "2027-12-24")
    }
  }

  @Test(
    "grows with each change, expiry included", arguments: Implementation.allCases)
  func revisions(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let list = [
        Example.neighbour("Ana", floor: 1, .lobby), Example.neighbour("Zoé", floor: 2, .lobby),
        Example.neighbour("Paul", floor: 3, .lobby),
      ]
      var last = 0
      func grows(_ directory: Directory) {
        #expect(directory.revision > last)
        last = directory.revision
      }
      let (place, first) = try await registry.replace(list, on: "2026-11-21")
      grows(first)
      _ = try await registry.withdrawNeighbour(first.neighbours[0].id, at: Example.later)
      grows(try await registry.directory(at: place.id, on: Example.day("2026-11-21")))
      let expired = try Example.day("2028-01-01")
      grows(try await registry.directory(at: place.id, on: expired))
      _ = try await registry.withdrawNeighbour(first.neighbours[1].id, at: Example.later)
      grows(try await registry.directory(at: place.id, on: expired))
      grows(try await registry.replace([list[2]], on: "2028-01-01").directory)
      grows(try await registry.replace([list[2], list[1]], on: "2028-01-01").directory)
    }
  }

  @Test("makes the prints that show it out of date", arguments: Implementation.allCases)
  func difference(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let day = try Example.day("2026-11-21")
      let (place, directory) = try await registry.replace(
        [Example.neighbour("Ana", .lobby)], on: day.iso)
      let with = try await registry.print(showing: directory.revision)
      let without = try await registry.print(showing: nil)
      #expect(with.edition?.directory == directory.revision)
      #expect(without.edition?.directory == nil)
      #expect(
        try await registry.sheets().map(\.sheet.edition?.directory).contains(directory.revision))
      #expect(try await registry.difference(of: with, on: day)?.isNone == true)
      _ = try await registry.withdrawNeighbour(directory.neighbours[0].id, at: Example.later)
      #expect(try await registry.directory(at: place.id, on: day).neighbours.isEmpty)
      #expect(
        try await registry.difference(of: with, on: day)
          == EditionDifference(new: 0, changed: 0, gone: 0, directory: true))
      #expect(try await registry.difference(of: without, on: day)?.isNone == true)
    }
  }
}

extension Registry {
  /// Prints a sheet that shows a revision of the directory, or none.
  fileprivate func print(showing directory: Int?) async throws -> Sheet {
    let run = try await reserve(Example.order(), at: Example.time)
    let code = try #require(run.sheets.first).code
    try await confirm(
      run.id,
      editions: [code: Edition(printed: Example.time, revisions: [:], directory: directory)])
    return try #require(try await sheet(code))
  }
}
