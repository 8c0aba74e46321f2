/// Telephone numbers and e-mail addresses that stand in what people wrote in their own words.
///
/// What everyone may see of such words is ``hidden(in:)``: whoever agrees to be shown in the lobby
/// agrees to no number there.
public enum ContactMention {
  /// The first number or address in a text, as it is written there; nil where there is none.
  public static func first(in text: String) -> String? {
    ranges(in: text).first.map { String(text[$0]) }
  }

  /// The text without numbers and addresses, and without the words that only lead to them.
  public static func hidden(in text: String) -> String {
    let found = ranges(in: text)
    guard !found.isEmpty else { return text }
    var rest = text
    for range in found.reversed() { rest.replaceSubrange(range, with: " ") }
    var words = CleanText.line(rest).split(separator: " ").map(String.init)
    words.removeAll { !$0.contains { $0.isLetter || $0.isNumber } }
    while let last = words.last, leads.contains(last.folded.filter(\.isLetter)) {
      words.removeLast()
    }
    return words.joined(separator: " ").trimmed(of: ":;,-–—(/[")
  }

  private static func ranges(in text: String) -> [Range<String.Index>] {
    (addresses(in: text) + numbers(in: text)).sorted { $0.lowerBound < $1.lowerBound }
      .reduce(into: []) { kept, range in
        if kept.last.map({ $0.upperBound <= range.lowerBound }) ?? true { kept.append(range) }
      }
  }

  /// Words with an `@` in them, or with what people write for it.
  private static func addresses(in text: String) -> [Range<String.Index>] {
    let written =
      #/[^\s,;<>]*[@＠][^\s,;<>]+|[^\s,;<>]+\s*[(\[{]\s*(?:at|arobase|chez)\s*[)\]}]\s*[^\s,;<>]+/#
      .ignoresCase()
    return text.ranges(of: written)
  }

  /// Digits in groups, with the signs between them that people put into a telephone number.
  private static func numbers(in text: String) -> [Range<String.Index>] {
    text.ranges(of: #/[+＋]?\d[\d\s.\-‐‑–\/()·_]*\d/#).filter { isNumber(String(text[$0])) }
  }

  /// Nine digits or more; six where they begin as a number does and are no day and no hours.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.compactMap(\.wholeNumberValue)
    guard digits.count < 9 else { return true }
    guard digits.count >= 6, digits.first == 0 || text.hasPrefix("+") else { return false }
    return CalendarDay(written: text) == nil && !isHours(text)
  }

  /// Whether it says from when to when, as `09.00-12.30` does.
  private static func isHours(_ text: String) -> Bool {
    text.split(whereSeparator: { "-‐‑–/".contains($0) }).allSatisfy { part in
      let numbers = part.split { $0 == "." || $0.isWhitespace }.map { Int($0) ?? .max }
      guard let hour = numbers.first, numbers.count <= 2 else { return false }
      return hour <= 24 && numbers.dropFirst().allSatisfy { $0 < 60 }
    }
  }

  /// Words that stand before a number or an address and say nothing without it.
  private static let leads: Set<String> = [
    "tel", "tél", "telephone", "telefon", "telefono", "telefone", "phone", "mobile", "portable",
    "movil", "movel", "handy", "cellulare", "komorka", "mail", "email", "courriel", "sms",
    "whatsapp", "contact", "contactez", "appelez", "appeler", "joindre", "me", "call", "ring",
    "text", "au", "le", "at", "on", "numero", "number", "n", "no", "nr", "هاتف",
  ]
}

extension Offers {
  /// What everyone in the lobby may see of them: no number and no address.
  var forLobby: Offers {
    let shown = parts.compactMap { part -> Part? in
      guard case .words(let words) = part else { return part }
      let rest = ContactMention.hidden(in: words)
      return rest.isEmpty ? nil : .words(rest)
    }
    return Offers(parts: shown)
  }
}

extension String {
  fileprivate func trimmed(of signs: String) -> String {
    let isSign: (Character) -> Bool = { signs.contains($0) || $0.isWhitespace }
    return String(drop(while: isSign).reversed().drop(while: isSign).reversed())
  }
}
