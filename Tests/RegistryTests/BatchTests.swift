import Foundation
import Neighbourhood
import Registry
import Synchronization
import Testing

@Suite("A batch") struct BatchTests {
  private struct FullDisk: Error {}

  private func order(_ count: Int, copies: Int = 1) throws -> BatchOrder {
    let sheets = try (1...count).flatMap { number in
      let sheet = BatchOrder.Sheet(
        address: try PostalAddress("\(number) rue des Lilas, 38000 Grenoble"), name: nil,
        coordinates: Coordinates(latitude: 45.1, longitude: 5.7), banID: "38185_\(number)")
      return Array(repeating: sheet, count: copies)
    }
    return BatchOrder(
      layout: "leaflet", options: Example.options, hangs: false, folder: "Output",
      bundles: [
        .init(
          title: "rue des Lilas", town: "38000 Grenoble", extent: "1–\(count)", addresses: count,
          sheets: sheets.count)
      ], sheets: .init(sheets), day: try Example.day("2026-11-20"))
  }

  @Test(
    "gives each sheet a code and each address a place, in their order",
    arguments: Implementation.allCases)
  func reserves(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let old = try await registry.print(Example.order(at: "2 rue des Lilas, 38000 Grenoble"))
      let kept = Mutex<BatchReservation?>(nil)
      let made = try await registry.reserveBatch(try order(3, copies: 2), at: Example.time) {
        reservation in kept.withLock { $0 = reservation }
      }
      #expect(kept.withLock { $0 } == made)
      #expect(Set(made.codes + made.bundles).count == 7)
      #expect(made.places.count == 6)
      #expect(made.places[0] == made.places[1])
      #expect(made.places[2] == old.place)
      let place = try #require(try await registry.place(made.places[5]))
      #expect(place.address.text == "3 rue des Lilas, 38000 Grenoble")
      #expect(place.banID == "38185_3")
      let sheet = try #require(try await registry.sheet(made.codes[4]))
      #expect(sheet.place == place.id)
      #expect(sheet.facade == made.codes[0])
      #expect(sheet.edition == nil)
      let batch = try #require(try await registry.batches().first)
      #expect(batch.id == made.run)
      #expect(
        (batch.layout, batch.folder, batch.sheets, batch.bundles) == ("leaflet", "Output", 6, 1))
      #expect(!batch.isPrinted)
    }
  }

  @Test(
    "gives nothing out where what it gives cannot be kept", arguments: Implementation.allCases)
  func notKept(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let order = try order(3)
      await #expect(throws: RegistryError.notKept) {
        try await registry.reserveBatch(order, at: Example.time) { _ in throw FullDisk() }
      }
      #expect(try await registry.places().isEmpty)
      #expect(try await registry.batches().isEmpty)
    }
  }

  @Test(
    "knows what its places listed, and is printed as a whole", arguments: Implementation.allCases)
  func confirms(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let old = try await registry.print(Example.order(at: "2 rue des Lilas, 38000 Grenoble"))
      _ = try await registry.submit(try Example.submission(at: old.place), at: Example.time)
      let made = try await registry.reserveBatch(try order(2), at: Example.time) { _ in }
      try await registry.confirmBatch(made.run, at: Example.later)
      try await registry.confirmBatch(made.run, at: Example.later.addingTimeInterval(60))
      #expect(try await registry.batches().first?.isPrinted == true)
      let sheet = try #require(try await registry.sheet(made.codes[1]))
      #expect(sheet.edition?.printed == Example.later)
      let day = try Example.day("2026-11-21")
      #expect(try await registry.difference(of: sheet, on: day)?.isNone == true)
      _ = try await registry.submit(
        try Example.submission(at: old.place, receipt: 2), at: Example.later)
      #expect(try await registry.difference(of: sheet, on: day)?.new == 1)
      await #expect(throws: RegistryError.unknownPrintRun) {
        try await registry.confirmBatch(PrintRun.ID(99), at: Example.time)
      }
    }
  }

  @Test("is gone when it is given up", arguments: Implementation.allCases)
  func discards(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let made = try await registry.reserveBatch(try order(2), at: Example.time) { _ in }
      try await registry.discard(made.run)
      #expect(try await registry.places().isEmpty)
      #expect(try await registry.batches().isEmpty)
      #expect(try await registry.bundle(made.bundles[0]) == nil)
      await #expect(throws: RegistryError.unknownPrintRun) {
        try await registry.confirmBatch(made.run, at: Example.time)
      }
    }
  }

  @Test("tells which bundles were carried out", arguments: Implementation.allCases)
  func bundles(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let made = try await registry.reserveBatch(try order(4), at: Example.time) { _ in }
      let slip = try #require(made.bundles.first)
      let bundle = try #require(try await registry.bundle(slip))
      #expect(bundle.content.extent == "1–4")
      #expect((bundle.number, bundle.run, bundle.done) == (1, made.run, nil))
      try await registry.setBundle(slip, done: Example.later)
      #expect(try await registry.bundles(of: made.run).map(\.done) == [Example.later])
      #expect(try await registry.batches().first?.done == 1)
      try await registry.setBundle(slip, done: nil)
      #expect(try await registry.batches().first?.done == 0)
      let unknown = try Example.code("7K3QX9K")
      await #expect(throws: RegistryError.unknownSheet(unknown)) {
        try await registry.setBundle(unknown, done: nil)
      }
    }
  }
}
