internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood

extension Site {
  /// Answers what is asked below `/moderation`.
  func moderation(_ parts: [String], _ visit: Visit, _ request: Request) async throws -> Reply {
    if let town = TownAddress(parts) { return try await self.town(town, visit, request) }
    guard let address = ModerationAddress(parts) else { throw Failure.notFound }
    switch address {
    case .queue:
      try request.allow(.get)
      return try await queue(try await staff(visit, [.moderator]), visit)
    case .decision:
      try request.allow(.post)
      return try await decide(try await staff(visit, [.moderator]), visit, request)
    case .listing(let id):
      try request.allow(.get)
      return try await staffListing(id, try await staff(visit, [.moderator]), visit)
    case .editing(let id):
      try request.allow(.get, .post)
      let signedIn = try await staff(visit, [.moderator])
      return request.method == .post
        ? try await edit(id, signedIn, visit, request) : try await editing(id, signedIn, visit)
    case .merging:
      try request.allow(.post)
      return try await merge(try await staff(visit, [.moderator]), visit, request)
    case .reports(let id):
      try request.allow(.post)
      return try await settleReports(id, try await staff(visit, [.moderator]), visit, request)
    case .history:
      try request.allow(.get)
      return try await history(try await staff(visit, [.moderator]), visit)
    case .invitation(let token):
      try request.allow(.get, .post)
      return request.method == .post
        ? try await accept(token, visit) : try await invitation(token, visit)
    case .signOut:
      try request.allow(.post)
      return try await signOut(visit, request)
    }
  }
}
