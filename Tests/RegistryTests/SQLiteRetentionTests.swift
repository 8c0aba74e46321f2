import Foundation
import GRDB
import Neighbourhood
import Registry
import Synchronization
import TestKit
import Testing

@testable import RegistrySQLite

@Suite("What was forgotten") struct SQLiteRetentionTests {
  private static let time = Date(timeIntervalSince1970: 1_850_000_000)

  @Test("is in no byte of the file or of its log, however much it was", arguments: [0, 3])
  func erased(readers: Int) async throws {
    try await withTemporaryFolder { folder in
      let registry = try SQLiteRegistry(path: folder + "/palier.sqlite", readers: readers)
      let place = try await registry.examplePlace()
      let count = RetentionStep.most + 20
      try await withThrowingTaskGroup { group in
        for number in 0..<count {
          group.addTask {
            let sent = try await registry.submit(
              Example.submission(Withdrawn.content(number), at: place, receipt: number),
              at: Example.time)
            if number % 9 == 0 {
              _ = try await registry.refuse(
                [sent.listing.id], reason: "Xylophone", by: "Léa", at: Example.time)
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try Withdrawn.marksFound(in: folder) == Withdrawn.marks)
      let upkeep = try await registry.forget(
        .standard, on: Example.day("2027-02-01"), at: Example.later)
      guard case .done(let forgotten) = upkeep else { throw CancellationError() }
      #expect(forgotten[.listings] == count)
      #expect(try Withdrawn.marksFound(in: folder) == [])
    }
  }

  @Test("goes on after a crash in the middle: the file knows what it owes")
  func crash() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let registry = try SQLiteRegistry(path: path)
      _ = try await registry.submit(
        Example.submission(Withdrawn.content(1), at: registry.examplePlace()), at: Example.time)
      let steps = RetentionStep.all(
        .standard, on: try Example.day("2027-02-01"), at: Example.later)
      let words = try #require(steps.first { $0.what == .listings })
      let count = try await registry.database.write { try words.take($0, 10) }
      #expect(count == 1)
      let again = try SQLiteRegistry(path: path)
      #expect(again.erasure.withLock { $0 } == .needsNewFile)
    }
  }

  @Test("is found without going through a table")
  func plans() async throws {
    try await withTemporaryFolder { folder in
      let registry = try SQLiteRegistry(path: folder + "/palier.sqlite")
      let statements = Mutex<[String]>([])
      let steps = RetentionStep.all(.standard, on: try Example.day("2027-02-01"), at: Self.time)
      try await registry.database.write { db in
        db.trace { event in
          let sql = event.expandedDescription
          statements.withLock { $0.append(sql) }
        }
        _ = try Event.newest(db)
        _ = try Erasure.owed(db)
        for step in steps { _ = try step.take(db, 10) }
        db.trace()
        let asked = statements.withLock { $0 }
          .filter { sql in ["SELECT", "DELETE", "UPDATE", "WITH"].contains(where: sql.hasPrefix) }
        #expect(asked.count >= steps.count)
        for sql in asked {
          let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql)
            .map { $0["detail"] as String }
          let scans = plan.filter { line in
            ["listing", "message", "mail", "neighbour", "event", "notice"].contains {
              line == "SCAN \($0)" || line.hasPrefix("SCAN \($0) USING COVERING")
            }
          }
          #expect(scans.isEmpty, "\(sql): \(plan)")
          if sql.contains("'neighbour-withdrawn'") {
            #expect(plan.contains { $0.contains("event_that_erases") }, "\(plan)")
          }
        }
      }
    }
  }
}
