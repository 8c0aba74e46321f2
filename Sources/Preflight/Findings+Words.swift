extension Findings {
  /// Whether words that should be printed are.
  ///
  /// - Parameters:
  ///   - text: What is printed.
  ///   - symbolTexts: What the QR symbols say.
  ///   - expectations: What is known of the file.
  ///   - depth: How closely to look.
  /// - Returns: What was found.
  static func printed(
    _ text: PrintedText, _ symbolTexts: [String], _ expectations: Expectations,
    _ depth: Preflight.Depth
  ) -> [Finding] {
    var findings: [Finding] = []
    if let domain = expectations.domain {
      findings += [looked(.domain, for: .exactly(domain), in: text)].compactMap(\.self)
    } else if expectations.asksForDomain {
      findings += domains(of: symbolTexts, in: text)
    }
    guard depth == .full else { return findings }
    let asked = [(Check.imprint, expectations.imprint), (.privacy, expectations.privacy)]
    return findings
      + asked.compactMap { check, words in words.flatMap { looked(check, for: $0, in: text) } }
  }

  private static func looked(
    _ check: Check, for words: Expectations.Words, in text: PrintedText
  ) -> Finding? {
    switch words {
    case .exactly(let wanted):
      guard !wanted.isEmpty else { return nil }
      return text.contains(wanted)
        ? Finding(check, .green, .printed(wanted)) : Finding(check, .red, .notPrinted(wanted))
    case .anyOf(let usual):
      if let found = usual.first(where: text.says) {
        return Finding(check, .green, .printed(found))
      }
      if let reason = text.unsearchable { return Finding(check, .amber, .notSearched(reason)) }
      return usual.first.map { Finding(check, .amber, .notFound(example: $0)) }
    }
  }

  /// Whether each domain that symbols lead to stands in clear on the sheet.
  private static func domains(of symbolTexts: [String], in text: PrintedText) -> [Finding] {
    var hosts: [String] = []
    for host in symbolTexts.compactMap(SiteAddress.host) where !hosts.contains(host) {
      hosts.append(host)
    }
    let missing = hosts.filter { host in
      // Nobody types the “www.” that an address in a symbol may have.
      !text.contains(host.hasPrefix("www.") ? String(host.dropFirst(4)) : host)
    }
    guard let first = missing.first else {
      return hosts.first.map { [Finding(.domain, .green, .printed($0))] } ?? []
    }
    // Latin letters are found among those from right to left.
    guard text.unsearchable != .noText else {
      return [Finding(.domain, .amber, .notSearched(.noText))]
    }
    return [Finding(.domain, .amber, .notPrinted(first))]
      + missing.dropFirst().map { Finding(.domain, .amber, .notPrinted($0)) }
  }
}
