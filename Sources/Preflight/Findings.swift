/// What is found on all pages together.
enum Findings {
  /// The same findings, fewer of them.
  ///
  /// Of the good ones of a check only that which is nearest to its limit is left, and none where
  /// something bad was found. The same trouble in many places is told once, where it is worst.
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
    let different = merged(bad)
    guard different.count > mostPages, let first = different.first, first.check != .symbolText
    else { return different }
    let worst = different.dropFirst().reduce(first) {
      ($1.level.rawValue, $0.margin) > ($0.level.rawValue, $1.margin) ? $1 : $0
    }
    return [
      Finding(
        worst.check, worst.level, worst.fact, page: worst.page, place: worst.place,
        otherPages: Set(bad.map(\.page)).count - 1)
    ]
  }

  /// The same findings, each of those that say the same once, with the number of its symbols.
  private static func merged(_ bad: [Finding]) -> [Finding] {
    var groups: [[Finding]] = []
    for finding in bad {
      if let index = groups.firstIndex(where: { $0[0].isSame(as: finding) }) {
        groups[index].append(finding)
      } else {
        groups.append([finding])
      }
    }
    return groups.map { group in
      let first = group[0]
      var fact = first.fact
      if case .says(let text, _) = fact { fact = .says(text, symbols: group.count) }
      return Finding(
        first.check, first.level, fact, page: first.page, place: first.place,
        otherPages: Set(group.map(\.page)).count - 1)
    }
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
}

extension Finding {
  /// Whether another finding says nothing but the same, be it of another place.
  fileprivate func isSame(as other: Finding) -> Bool {
    check == other.check && level == other.level && fact == other.fact
  }

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
