/// What is found on all pages together.
enum Findings {
  /// The same findings, fewer of them.
  ///
  /// Of the good ones of a check only that which is nearest to its limit is left, and none where
  /// something bad was found. The same trouble on many pages is told once, where it is worst.
  static func shortened(_ findings: [Finding]) -> [Finding] {
    Check.allCases.flatMap { check -> [Finding] in
      let own = findings.filter { $0.check == check }
      let bad = own.filter { $0.level > .green }
      guard bad.isEmpty, let first = own.first else { return gathered(bad) }
      if case .symbols = first.fact {
        let count = own.reduce(0) { sum, finding in
          if case .symbols(let count) = finding.fact { sum + count } else { sum }
        }
        return [Finding(check, .green, .symbols(count))]
      }
      return [own.dropFirst().reduce(first) { $1.margin < $0.margin ? $1 : $0 }]
    }
  }

  /// The most pages that are listed one by one.
  private static let mostPages = 3

  private static func gathered(_ bad: [Finding]) -> [Finding] {
    guard bad.count > mostPages, let first = bad.first, first.check != .symbolText else {
      return bad
    }
    let worst = bad.dropFirst().reduce(first) {
      ($1.level.rawValue, $0.margin) > ($0.level.rawValue, $1.margin) ? $1 : $0
    }
    return [
      Finding(
        worst.check, worst.level, worst.fact, page: worst.page, place: worst.place,
        otherPages: Set(bad.map(\.page)).count - 1)
    ]
  }

  /// Whether the symbols that were read are those that should be there.
  static func symbols(
    _ texts: [String], _ found: [Finding], _ expectations: Expectations
  ) -> [Finding] {
    var findings = expectations.symbolTexts.filter { !texts.contains($0) }.map {
      Finding(.symbolText, .red, .missing(text: $0))
    }
    let isWrong = !findings.isEmpty || found.contains { $0.check == .symbolText }
    if !expectations.symbolTexts.isEmpty, !isWrong {
      findings.append(Finding(.symbolText, .green, .symbols(texts.count)))
    }
    if let expected = expectations.symbols, texts.count != expected {
      findings.append(
        Finding(.symbolReads, .red, .count(found: texts.count, expected: expected)))
    } else if !texts.isEmpty, !found.contains(where: { $0.check == .symbolReads }) {
      findings.append(Finding(.symbolReads, .green, .symbols(texts.count)))
    }
    return findings
  }

  /// Whether words that must be printed are.
  static func printed(
    _ text: PrintedText, _ expectations: Expectations, _ depth: Preflight.Depth
  ) -> [Finding] {
    var asked: [(Check, String?)] = [(.domain, expectations.domain)]
    if depth == .full {
      asked += [(.imprint, expectations.imprint), (.privacy, expectations.privacy)]
    }
    return asked.compactMap { check, wanted in
      guard let wanted, !wanted.isEmpty else { return nil }
      return text.contains(wanted)
        ? Finding(check, .green, .printed(wanted)) : Finding(check, .red, .notPrinted(wanted))
    }
  }

  /// Whether those who read the symbols reach the site.
  static func addresses(_ texts: [String], _ expectations: Expectations) -> [Finding] {
    let addresses = expectations.siteAddress.map { [$0] } ?? texts
    let reaches = addresses.compactMap { address in
      SiteAddress.reach(of: address).map { (address, $0) }
    }
    // One finding, for the address that fewest can reach.
    guard let (address, reach) = reaches.max(by: { $0.1 < $1.1 }) else { return [] }
    let low: Level = expectations.isBatch ? .red : .amber
    return [
      Finding(.siteAddress, reach == .everyone ? .green : low, .address(address, reach))
    ]
  }
}

extension Finding {
  /// How far a finding is from its limit, as far as that can be compared; less is worse.
  fileprivate var margin: Double {
    switch fact {
    case .symbolContrast(let contrast): contrast
    case .length(let length, let least): length / least
    case .quietZone(let modules): modules
    case .textSize(let size, let least, _): size / least
    case .contrast(let ratio, let least, _): ratio / least
    case .area(let coloured, _): coloured
    default: 0
    }
  }
}
