internal import Neighbourhood

/// Every address below `/moderation`.
enum ModerationAddress: Hashable, Sendable {
  /// What waits to be looked at.
  case queue
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
    default: return nil
    }
  }

  /// The address among all of the site.
  var address: SiteAddress {
    switch self {
    case .queue: .area(.moderation, [])
    case .invitation(let token): .area(.moderation, ["invitation", token.text])
    case .signOut: .area(.moderation, ["sign-out"])
    }
  }
}
