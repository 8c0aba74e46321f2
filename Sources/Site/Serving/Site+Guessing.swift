internal import Neighbourhood

/// Whoever goes through codes to find sheets is stopped, and a neighbour who mistypes one is not.
///
/// Slips of the finger do not count: the check symbol finds nearly all of them before any sheet is
/// looked for. Once too many codes of no sheet came from one household, the codes of sheets are
/// not answered there either, as otherwise the difference would tell them apart.
extension Site {
  /// Why no code is looked up for this visitor for a while; nil where it is.
  func tooManyCodes(_ visit: Visit) -> Failure? {
    let isTyped = visit.address == .home && visit.query["code"] != nil
    guard isTyped || visit.address?.looksUpCode == true else { return nil }
    return misses.wait(asking: guesses(of: visit), at: now()).map { .tooManyCodes($0) }
  }

  /// Counts a code that no sheet has.
  func noteUnknownCode(_ visit: Visit) {
    _ = misses.wait(guesses(of: visit), at: now())
  }

  private func guesses(of visit: Visit) -> [RateLimits.Limit] {
    visit.route.client == nil ? [] : [.init(visit.client, most: settings.limits.client)]
  }
}

extension SiteAddress {
  /// Whether a code in it is looked for.
  fileprivate var looksUpCode: Bool {
    switch self {
    case .sheet, .form, .twin, .slip, .report, .near, .message: true
    case .area(.api, let parts): parts.dropFirst().first?.lowercased() == "sheets"
    default: false
    }
  }
}
