internal import Hummingbird
internal import HummingbirdCore

extension Site {
  /// Answers what is asked below `/moderation`.
  func moderation(_ parts: [String], _ visit: Visit, _ request: Request) async throws -> Reply {
    guard let address = ModerationAddress(parts) else { throw Failure.notFound }
    switch address {
    case .queue:
      throw Failure.notFound
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
