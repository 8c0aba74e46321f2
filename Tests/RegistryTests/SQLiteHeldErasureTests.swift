import Dispatch
import Foundation
import Neighbourhood
import Registry
import Synchronization
import TestKit
import Testing

@testable import RegistrySQLite

@Suite("What was withdrawn while another program read") struct SQLiteHeldErasureTests {
  @Test("goes with the next write once it is done, and nobody waits long", arguments: [0, 3])
  func nextWrite(readers: Int) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let registry = try SQLiteRegistry(path: path, readers: readers)
      let sent = try await sendListings(to: registry)
      let sheet = try await registry.print(Example.order())
      try await whileAnotherReads(path) {
        let start = ContinuousClock.now
        try await withdraw(sent, from: registry)
        #expect(try Withdrawn.marksFound(in: folder) != [])
        // As long as somebody reads, a write neither helps nor fails.
        try await registry.recordScan(of: sheet.code, on: Example.day("2026-11-20"))
        #expect(try Withdrawn.marksFound(in: folder) != [])
        #expect(ContinuousClock.now - start < .seconds(60))
      }
      #expect(try Withdrawn.marksFound(in: folder) != [])
      try await registry.recordScan(of: sheet.code, on: Example.day("2026-11-20"))
      #expect(try Withdrawn.marksFound(in: folder) == [])
      #expect(registry.erasure.withLock { $0 } == .complete)
    }
  }

  @Test("goes after a crash: when the site opens the file, or with the first write of a command")
  func crash() async throws {
    for readers in [0, 3] {
      try await withTemporaryFolder { left in
        try await leaveBehind(in: left)
        #expect(try Withdrawn.marksFound(in: left) != [])
        let registry = try SQLiteRegistry(path: left + "/palier.sqlite", readers: readers)
        if readers == 0 {
          #expect(registry.erasure.withLock { $0 } == .needsNewFile)
          try await registry.print(Example.order())
        }
        #expect(try Withdrawn.marksFound(in: left) == [])
        #expect(registry.erasure.withLock { $0 } == .complete)
        #expect(try await registry.listings(ListingFilter(status: .withdrawn)).count == 3)
        // The file remembers that nothing is owed any more.
        let again = try SQLiteRegistry(path: left + "/palier.sqlite")
        #expect(again.erasure.withLock { $0 } == .complete)
      }
    }
  }

  @Test("goes with the next write once another program has written")
  func written() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let registry = try SQLiteRegistry(path: path)
      let sent = try await sendListings(to: registry)
      try await withdraw(sent, from: registry)
      #expect(try Withdrawn.marksFound(in: folder) == [])
      registry.erasure.withLock { $0 = .needsNewFile }
      let (held, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      let other = try SQLiteRegistry(path: path)
      async let holding: Void = other.write { _ in
        held.signal()
        release.wait()
      }
      await wait(for: held)
      await registry.eraseOldCopies()
      #expect(registry.erasure.withLock { $0 } == .needsNewFile)
      release.signal()
      try await holding
      try await registry.print(Example.order())
      #expect(registry.erasure.withLock { $0 } == .complete)
    }
  }

  /// Leaves the files of a program that was killed before it could erase what was withdrawn.
  private func leaveBehind(in left: String) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let registry = try SQLiteRegistry(path: path)
      let sent = try await sendListings(to: registry)
      try await whileAnotherReads(path) {
        try await withdraw(sent, from: registry)
        for file in ["/palier.sqlite", "/palier.sqlite-wal"] {
          try FileManager.default.copyItem(atPath: folder + file, toPath: left + file)
        }
      }
    }
  }

  private func sendListings(to registry: SQLiteRegistry) async throws -> [Submitted] {
    let place = try await registry.examplePlace()
    var sent: [Submitted] = []
    for number in 1...3 {
      sent.append(
        try await registry.submit(
          Example.submission(Withdrawn.content(number), at: place, receipt: number),
          at: Example.time))
    }
    return sent
  }

  private func withdraw(_ sent: [Submitted], from registry: SQLiteRegistry) async throws {
    for sent in sent {
      let listing = try await registry.withdraw(
        sent.listing.id, key: sent.key, at: Example.later)
      #expect(listing?.status == .withdrawn)
    }
  }

  /// Does something while another connection has the file open in a transaction that reads.
  private func whileAnotherReads(_ path: String, _ action: () async throws -> Void) async throws {
    let other = try SQLiteRegistry(path: path)
    let (held, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    async let holding: Void = other.read { db in
      _ = try PlaceRecord.all(db)
      held.signal()
      release.wait()
    }
    await wait(for: held)
    let result: Result<Void, any Error>
    do { result = .success(try await action()) } catch { result = .failure(error) }
    release.signal()
    try await holding
    try result.get()
  }

  /// Waits on a thread that no task needs.
  private func wait(for semaphore: DispatchSemaphore) async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        semaphore.wait()
        continuation.resume()
      }
    }
  }
}
