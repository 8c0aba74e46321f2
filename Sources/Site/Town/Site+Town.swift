internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood
internal import Registry

extension Site {
  /// Answers what is asked about all places and their sheets.
  func town(_ address: TownAddress, _ visit: Visit, _ request: Request) async throws -> Reply {
    try request.allow(address == .due ? [.get, .post] : [.get])
    let signedIn = try await staff(visit, [.moderator])
    switch address {
    case .sheets: return try await sheets(signedIn, visit)
    case .due:
      return request.method == .post
        ? try await reprint(signedIn, visit, request) : try await due(signedIn, visit)
    case .places: return try await places(signedIn, visit)
    case .rounds: return try await rounds(signedIn, visit)
    }
  }
}

/// A link to a page before or behind this one.
struct TurnLinks {
  let earlier: String?
  let later: String?
  let isNeeded: Bool

  init(earlier: String?, later: String?) {
    self.earlier = earlier
    self.later = later
    isNeeded = earlier != nil || later != nil
  }
}
