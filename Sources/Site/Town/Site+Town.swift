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
    }
  }

  /// The bar above the pages about places and sheets.
  func townBar(_ signedIn: SignedIn, here: TownAddress, _ language: PageLanguage) -> StaffBar {
    StaffBar(
      signedIn, here: here.address, in: language,
      links: [
        (.area(.moderation, []), "moderation"), (TownAddress.sheets.address, "sheets"),
        (TownAddress.places.address, "places"), (.area(.operator, []), "calls"),
      ])
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
