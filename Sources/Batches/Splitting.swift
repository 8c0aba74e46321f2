/// Into which files a batch goes.
public enum Splitting: Hashable, Sendable {
  /// One for each bundle.
  case bundle
  /// As many sheets in each.
  case count(Int)
  /// All in one.
  case none

  /// Sheets in a file where nothing is said: some megabytes, and a minute's work lost at the most.
  public static let usual = Splitting.count(usualCount)
  /// How many sheets that is.
  public static let usualCount = 1000

  /// A rule as it is typed: `bundle`, or a number of sheets.
  public init?(_ text: String) {
    if text == "bundle" {
      self = .bundle
    } else if let count = Int(text), count > 0 {
      self = .count(count)
    } else {
      return nil
    }
  }

  /// The rule as it is typed.
  public var text: String {
    switch self {
    case .bundle: "bundle"
    case .count(let count): String(count)
    case .none: "one file"
    }
  }

  /// How much stands in a file.
  struct Share: Hashable {
    /// How many items, slips included.
    var items = 0
    /// How many of these are sheets.
    var sheets = 0
  }

  /// The files of some items; a slip never stands last in a file.
  ///
  /// - Parameters:
  ///   - bundles: For each bundle how many sheets it has; a slip stands before each.
  ///   - hasSlips: Whether slips are printed.
  /// - Returns: How much each file has.
  func shares(bundles: [Int], hasSlips: Bool) -> [Share] {
    let slip = hasSlips ? 1 : 0
    switch self {
    case .none:
      let sheets = bundles.reduce(0, +)
      return [Share(items: sheets + slip * bundles.count, sheets: sheets)]
    case .bundle: return bundles.map { Share(items: $0 + slip, sheets: $0) }
    case .count(let most):
      var shares: [Share] = []
      var share = Share()
      func endFull() {
        guard share.sheets == most else { return }
        shares.append(share)
        share = Share()
      }
      for bundle in bundles {
        var left = bundle
        endFull()
        share.items += slip
        while left > 0 {
          endFull()
          let taken = min(left, most - share.sheets)
          share.items += taken
          share.sheets += taken
          left -= taken
        }
      }
      return share.items > 0 ? shares + [share] : shares
    }
  }

  /// The files, with their names.
  func files(_ shares: [Share], named name: String, bundles: [String]) -> [PlanHeader.File] {
    let digits = max(3, String(shares.count).count)
    var first = 0
    return shares.enumerated().map { index, share in
      defer { first += share.items }
      let number = String(index + 1)
      let padded = String(repeating: "0", count: digits - number.count) + number
      var stem = "\(name)-\(padded)"
      if self == .bundle, bundles.indices.contains(index) { stem += "-" + bundles[index] }
      if self == .none { stem = name }
      return PlanHeader.File(
        name: stem + ".pdf", first: first, count: share.items, sheets: share.sheets)
    }
  }
}
