import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import TestKit
import Testing

@Suite("Those who may sign in") struct StaffTests {
  private let claire = Staff(name: "Claire Martin", role: .moderator)
  private let week = Example.time.addingTimeInterval(7 * 86_400)
  private let month = Example.time.addingTimeInterval(30 * 86_400)

  @Test("a link signs in once", arguments: Implementation.allCases)
  func once(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let link = try await registry.invite(claire, until: week, at: Example.time)
      #expect(try await registry.invitation(link, at: Example.later) == claire)
      #expect(try await registry.invitation(link, at: Example.later) == claire)
      let token = try #require(
        try await registry.accept(link, until: month, at: Example.later))
      #expect(token != link)
      #expect(try await registry.session(for: token, at: Example.later) == claire)
      #expect(try await registry.session(for: link, at: Example.later) == nil)
      #expect(try await registry.invitation(link, at: Example.later) == nil)
      #expect(try await registry.accept(link, until: month, at: Example.later) == nil)
    }
  }

  @Test("links and sessions end", arguments: Implementation.allCases)
  func time(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let link = try await registry.invite(claire, until: week, at: Example.time)
      #expect(try await registry.invitation(link, at: week) == nil)
      #expect(try await registry.accept(link, until: month, at: week) == nil)
      let token = try await registry.openSession(for: claire, until: month, at: Example.time)
      #expect(try await registry.session(for: token, at: week) == claire)
      #expect(try await registry.session(for: token, at: month) == nil)
    }
  }

  @Test("a new link takes the place of the last one", arguments: Implementation.allCases)
  func again(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let first = try await registry.invite(claire, until: week, at: Example.time)
      let second = try await registry.invite(
        Staff(name: "claire  martin", role: .moderator), until: week, at: Example.time)
      #expect(try await registry.invitation(first, at: Example.later) == nil)
      #expect(try await registry.invitation(second, at: Example.later)?.name == "claire  martin")
      #expect(try await registry.moderators(at: Example.later).count == 1)
    }
  }

  @Test("a new role ends sessions in the old one", arguments: Implementation.allCases)
  func role(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let link = try await registry.invite(claire, until: week, at: Example.time)
      let token = try #require(try await registry.accept(link, until: month, at: Example.time))
      _ = try await registry.invite(claire, until: week, at: Example.later)
      #expect(try await registry.session(for: token, at: Example.later) == claire)
      _ = try await registry.invite(
        Staff(name: claire.name, role: .operator), until: week, at: Example.later)
      #expect(try await registry.session(for: token, at: Example.later) == nil)
    }
  }

  @Test("sessions end one by one or all at once", arguments: Implementation.allCases)
  func closing(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let other = Staff(name: "Omar", role: .operator)
      var tokens: [AccessToken] = []
      for staff in [claire, claire, claire, other] {
        tokens.append(try await registry.openSession(for: staff, until: month, at: Example.time))
      }
      #expect(Set(tokens).count == 4)
      try await registry.closeSession(tokens[0])
      #expect(try await shown(tokens, registry) == [nil, claire, claire, other])
      try await registry.closeSessions(of: claire)
      #expect(try await shown(tokens, registry) == [nil, nil, nil, other])
    }
  }

  @Test("whoever is removed is out at once", arguments: Implementation.allCases)
  func removing(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let link = try await registry.invite(claire, until: week, at: Example.time)
      let token = try await registry.openSession(for: claire, until: month, at: Example.time)
      #expect(try await registry.removeModerator(named: "claire martin", at: Example.later))
      #expect(try await registry.session(for: token, at: Example.later) == nil)
      #expect(try await registry.invitation(link, at: Example.later) == nil)
      #expect(try await registry.moderators(at: Example.later).isEmpty)
      #expect(try await !registry.removeModerator(named: "Claire Martin", at: Example.later))
    }
  }

  @Test("a list says who is in, and whose link is not used", arguments: Implementation.allCases)
  func list(implementation: Implementation) async throws {
    try await implementation.run { registry in
      _ = try await registry.invite(
        Staff(name: "Zoé", role: .admin), until: week, at: Example.time)
      let link = try await registry.invite(claire, until: week, at: Example.time)
      _ = try await registry.accept(link, until: month, at: Example.time)
      let list = try await registry.moderators(at: Example.later)
      #expect(list.map(\.staff.name) == ["Claire Martin", "Zoé"])
      #expect(list.map(\.sessions) == [1, 0])
      #expect(list.map(\.isInvited) == [false, true])
      let later = try await registry.moderators(at: month)
      #expect(later.map(\.sessions) == [0, 0])
      #expect(later.map(\.isInvited) == [false, false])
    }
  }

  @Test("a référent belongs to a place, and to no list", arguments: Implementation.allCases)
  func referent(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let referent = Staff(name: claire.name, role: .referent, place: place)
      _ = try await registry.invite(claire, until: week, at: Example.time)
      let token = try await registry.openSession(for: referent, until: month, at: Example.time)
      #expect(try await registry.session(for: token, at: Example.later) == referent)
      #expect(try await registry.moderators(at: Example.later).map(\.sessions) == [0])
      _ = try await registry.removeModerator(named: claire.name, at: Example.later)
      #expect(try await registry.session(for: token, at: Example.later) == referent)
    }
  }

  @Test("the file keeps no secret as it is")
  func digests() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/a"
      let registry = try SQLiteRegistry(path: path)
      let link = try await registry.invite(claire, until: week, at: Example.time)
      let token = try await registry.openSession(for: claire, until: month, at: Example.time)
      for file in [path, path + "-wal"] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        for secret in [link, token] {
          #expect(bytes.range(of: Data(secret.text.utf8)) == nil)
        }
      }
    }
  }

  private func shown(_ tokens: [AccessToken], _ registry: any SiteRegistry)
    async throws -> [Staff?]
  {
    var found: [Staff?] = []
    for token in tokens {
      found.append(try await registry.session(for: token, at: Example.later))
    }
    return found
  }
}
