internal import Logging
internal import Neighbourhood

extension Site {
  private struct Counted: Hashable {
    let household: [UInt8]
    let isStaff: Bool
  }

  /// Counts a form that was sent.
  ///
  /// - Parameter visit: The visit with which it was sent.
  /// - Returns: Why it is not taken, where too many were sent before.
  func tooManyForms(_ visit: Visit) -> Failure? {
    let time = now()
    if let client = visit.route.client {
      // Those who work here send many, and have signed in.
      let most = settings.limits.client * (visit.address?.isForStaff == true ? 10 : 1)
      let key = Counted(
        household: client.household, isStaff: visit.address?.isForStaff == true)
      if let seconds = limits.wait(key, most: most, at: time) { return .tooManyForms(seconds) }
    }
    if let code = visit.address?.sheet,
      let seconds = limits.wait(code, most: settings.limits.sheet, at: time)
    {
      return .tooManyForms(seconds)
    }
    return nil
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
    case .form(let code, _), .message(let code, _): code
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
