extension SiteAddress {
  /// What the name service says of the host of an address.
  ///
  /// Preflight asks nobody: who has a network and the time looks it up, and passes the answer in.
  public enum Lookup: Hashable, Sendable {
    /// The name has these IP addresses, in digits with dots or colons.
    case found([String])
    /// There is no such name.
    case unknown
    /// Nothing answered in time: there may be no network.
    case unanswered
  }

  /// The name that has to be looked up to know whom an address reaches.
  ///
  /// - Parameter address: An address that starts with `http:` or `https:`.
  /// - Returns: The name; nil where the address alone tells, or is none.
  public static func nameToLookUp(in address: String) -> String? {
    guard let host = host(of: address), !isNumber(host), ownReach(ofHost: host) == nil else {
      return nil
    }
    return host
  }

  /// How far the IP addresses of a name reach: as far as that which reaches furthest.
  static func reach(ofNumbers numbers: [String]) -> Reach {
    numbers.map { ownReach(ofHost: $0.lowercased()) ?? .everyone }.min() ?? .everyone
  }
}
