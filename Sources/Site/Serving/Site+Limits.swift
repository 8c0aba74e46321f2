internal import Logging
internal import Neighbourhood

extension Site {
  /// Counts a form that was sent.
  ///
  /// - Parameter visit: The visit with which it was sent.
  /// - Returns: Why it is not taken, where too many were sent before.
  func tooManyForms(_ visit: Visit) -> Failure? {
    var all: [RateLimits.Limit] = []
    if visit.route.client != nil {
      // Those who work here send many, and have signed in.
      let isStaff = visit.address?.isForStaff == true
      let key = Sent(client: visit.client, isStaff: isStaff)
      all.append(.init(key, most: settings.limits.client * (isStaff ? 10 : 1)))
    }
    if let code = visit.address?.sheet { all.append(.init(code, most: settings.limits.sheet)) }
    return limits.wait(all, at: now()).map { .tooManyForms($0) }
  }

  /// What forms are counted by.
  private struct Sent: Hashable {
    let client: Client
    let isStaff: Bool
  }

  /// Says once in the log that a proxy is there which nobody said to trust.
  func noteProxy(_ visit: Visit) {
    guard visit.route.isUntrustedProxy, hints.isFirst() else { return }
    logger.warning(
      "requests come through a proxy on this computer; name it under trusted-proxies in palier.yaml"
    )
  }
}

extension SiteAddress {
  /// The sheet that it belongs to, if it does.
  fileprivate var sheet: ShortCode? {
    switch self {
    case .form(let code, _), .message(let code, _), .report(let code, _), .slip(let code): code
    default: nil
    }
  }

  /// Whether those who work for the organisation use it.
  fileprivate var isForStaff: Bool {
    switch self {
    case .area(.moderation, _), .area(.referent, _), .area(.operator, _), .area(.api, _): true
    default: false
    }
  }
}
