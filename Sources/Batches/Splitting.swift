/// Into which files a batch goes.
public enum Splitting: Hashable, Sendable {
  /// One for each bundle.
  case bundle
  /// As many sheets in each.
  case count(Int)
  /// All in one.
  case none

  /// Sheets in a file where nothing is said: some megabytes, and a minute's work lost at the most.
  public static let usual = Splitting.count(1000)

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

  /// The files of some items; a slip never stands last in a file.
  ///
  /// - Parameters:
  ///   - bundles: For each bundle how many sheets it has; a slip stands before each.
  ///   - hasSlips: Whether slips are printed.
  /// - Returns: How many items each file has.
  func counts(bundles: [Int], hasSlips: Bool) -> [Int] {
    let slip = hasSlips ? 1 : 0
    switch self {
    case .none: return [bundles.reduce(0) { $0 + $1 + slip }]
    case .bundle: return bundles.map { $0 + slip }
    case .count(let most):
      var counts: [Int] = []
      var (items, sheets) = (0, 0)
      for bundle in bundles {
        var left = bundle
        if sheets == most {
          counts.append(items)
          (items, sheets) = (0, 0)
        }
        items += slip
        while left > 0 {
          if sheets == most {
            counts.append(items)
            (items, sheets) = (0, 0)
          }
          let taken = min(left, most - sheets)
          items += taken
          sheets += taken
          left -= taken
        }
      }
      return items > 0 ? counts + [items] : counts
    }
  }

  /// The names of files of so many items each.
  func files(_ counts: [Int], named name: String, bundles: [String]) -> [PlanHeader.File] {
    let digits = max(3, String(counts.count).count)
    var first = 0
    return counts.enumerated().map { index, count in
      defer { first += count }
      let number = String(index + 1)
      let padded = String(repeating: "0", count: digits - number.count) + number
      var stem = "\(name)-\(padded)"
      if self == .bundle, bundles.indices.contains(index) { stem += "-" + bundles[index] }
      if self == .none { stem = name }
      return PlanHeader.File(name: stem + ".pdf", first: first, count: count)
    }
  }
}
