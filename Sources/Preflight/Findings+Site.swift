extension Findings {
  /// Whether those who read the symbols reach the site.
  static func addresses(_ texts: [String], _ expectations: Expectations) -> [Finding] {
    let addresses = expectations.siteAddress.map { [$0] } ?? texts
    let reaches = addresses.compactMap { address in
      SiteAddress.reach(of: address).map { (address, $0) }
    }
    // One finding, for the address that fewest can reach.
    guard let (address, reach) = reaches.max(by: { $0.1 < $1.1 }) else { return [] }
    return [finding(address, reach, expectations.siteLookup, isBatch: expectations.isBatch)]
  }

  static func finding(
    _ address: String, _ reach: SiteAddress.Reach, _ lookup: SiteAddress.Lookup?, isBatch: Bool
  ) -> Finding {
    let low: Level = isBatch ? .red : .amber
    let named: SiteAddress.Reach
    switch lookup {
    case _ where SiteAddress.nameToLookUp(in: address) == nil: named = .everyone
    case .unknown: return Finding(.siteAddress, low, .unknownName(address))
    case .unanswered where reach == .everyone:
      return Finding(.siteAddress, .amber, .unansweredName(address))
    case .found(let numbers): named = SiteAddress.reach(ofNumbers: numbers)
    case .unanswered, nil: named = .everyone
    }
    let worse = max(reach, named)
    return Finding(.siteAddress, worse == .everyone ? .green : low, .address(address, worse))
  }
}

extension Preflight {
  /// Looks at the address alone that QR symbols will lead to, before anything is printed.
  ///
  /// - Parameters:
  ///   - address: The address of the site.
  ///   - lookup: What the name service says of it; nil where it was not asked.
  ///   - isBatch: Whether many copies follow.
  /// - Returns: What a check of the sheets would say of it; nil where it is no address.
  public static func finding(
    onSite address: String, lookup: SiteAddress.Lookup?, isBatch: Bool
  ) -> Finding? {
    SiteAddress.reach(of: address).map {
      Findings.finding(address, $0, lookup, isBatch: isBatch)
    }
  }
}
