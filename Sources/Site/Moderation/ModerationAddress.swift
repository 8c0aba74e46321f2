internal import Neighbourhood

/// Every address below `/moderation`.
enum ModerationAddress: Hashable, Sendable {
  /// What waits to be looked at.
  case queue
  /// Where what was ticked in the queue is decided.
  case decision
  /// One listing, with its contact.
  case listing(Listing.ID)
  /// The form that changes a listing.
  case editing(Listing.ID)
  /// Where of two listings one is kept.
  case merging
  /// Where the reports about a listing are settled.
  case reports(Listing.ID)
  /// Who did what.
  case history
  /// Where a link to sign in leads.
  case invitation(AccessToken)
  /// Where a session ends.
  case signOut

  /// The address of the parts of a path, or nil where there is nothing.
  init?(_ parts: [String]) {
    switch (parts.first, parts.count) {
    case (nil, _): self = .queue
    case ("invitation", 2):
      guard let token = AccessToken(parts[1]) else { return nil }
      self = .invitation(token)
    case ("sign-out", 1): self = .signOut
    case ("decision", 1): self = .decision
    case ("merge", 1): self = .merging
    case ("history", 1): self = .history
    default:
      guard parts.count > 1, let number = Int64(parts[1]), number > 0 else { return nil }
      let id = Listing.ID(number)
      switch (parts[0], parts.dropFirst(2).first, parts.count) {
      case ("listings", nil, _): self = .listing(id)
      case ("listings", "edit", 3): self = .editing(id)
      case ("reports", nil, _): self = .reports(id)
      default: return nil
      }
    }
  }

  /// The address among all of the site.
  var address: SiteAddress {
    switch self {
    case .queue: .area(.moderation, [])
    case .invitation(let token): .area(.moderation, ["invitation", token.text])
    case .signOut: .area(.moderation, ["sign-out"])
    case .decision: .area(.moderation, ["decision"])
    case .merging: .area(.moderation, ["merge"])
    case .history: .area(.moderation, ["history"])
    case .listing(let id): .area(.moderation, ["listings", String(id.number)])
    case .editing(let id): .area(.moderation, ["listings", String(id.number), "edit"])
    case .reports(let id): .area(.moderation, ["reports", String(id.number)])
    }
  }
}
