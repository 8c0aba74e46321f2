import Dispatch
import Foundation
import Neighbourhood
import Registry
import TestKit
import Testing

@testable import RegistrySQLite

@Suite("A locked SQLite file") struct SQLiteLockTests {
  @Test("is busy for those who write, once they have waited; others read on")
  func busy() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let holder = try SQLiteRegistry(path: path)
      let other = try SQLiteRegistry(path: path, busyTimeout: .milliseconds(30))
      let (held, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      async let holding: Void = holder.write { _ in
        held.signal()
        release.wait()
      }
      await wait(for: held)
      await #expect(throws: RegistryError.busy) {
        try await other.reserve(Example.order(), at: Example.time)
      }
      #expect(try await other.sheets().isEmpty)
      #expect(throws: Never.self) {
        try SQLiteRegistry(path: path, busyTimeout: .milliseconds(30))
      }
      release.signal()
      try await holding
      #expect(try await other.print(Example.order()).edition != nil)
    }
  }

  @Test("is waited for")
  func patience() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let holder = try SQLiteRegistry(path: path)
      let other = try SQLiteRegistry(path: path, busyTimeout: .seconds(30))
      let held = DispatchSemaphore(value: 0)
      async let holding: Void = holder.write { _ in
        held.signal()
        Thread.sleep(forTimeInterval: 0.1)
      }
      await wait(for: held)
      #expect(try await other.print(Example.order()).edition != nil)
      try await holding
    }
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
