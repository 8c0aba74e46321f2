internal import Foundation

/// A telephone number that someone gave.
public struct PhoneNumber: Hashable, Sendable {
  /// Digits only, with a leading `+` where one was given.
  public let digits: String

  /// A number as it was typed, with any spaces, dots, hyphens and brackets, or nil where it is none.
  ///
  /// Six to fifteen digits (ITU-T E.164 §6.2.1 has at most fifteen), of any script. The `(0)` of
  /// `+33 (0)6 12 34 56 78` is not dialled behind a country code, and dropped.
  public init?(_ text: String) {
    var line = CleanText.line(text)
    if line.hasPrefix("+") || line.hasPrefix("00") { line.replace("(0)", with: "") }
    var digits = ""
    for character in line {
      switch character {
      case "+" where digits.isEmpty: digits.append(character)
      case let digit where digit.unicodeScalars.first?.properties.numericType == .decimal:
        // A digit with something on it, such as a keycap, is not read rather than lost.
        guard digit.unicodeScalars.count == 1, let value = digit.wholeNumberValue else {
          return nil
        }
        digits += String(value)
      case " ", ".", "-", "(", ")", "/", "‐", "‑", "–": continue
      default: return nil
      }
    }
    guard (6...15).contains(digits.filter(\.isNumber).count) else { return nil }
    self.digits = digits
  }

  /// The number in groups, the way it is said: `06 12 34 56 78`, with no-break spaces.
  public var grouped: String {
    let prefix = ["+33", "0033"].first(where: digits.hasPrefix)
    let national = prefix.map { "0" + digits.dropFirst($0.count) } ?? digits
    guard national.count == 10, national.hasPrefix("0") else { return digits }
    return stride(from: 0, to: 10, by: 2)
      .map { String(national.dropFirst($0).prefix(2)) }
      .joined(separator: "\u{A0}")
  }
}

/// An e-mail address that someone gave.
public struct EmailAddress: Hashable, Sendable {
  /// The address.
  public let text: String

  /// An address as it was typed, or nil where it is none.
  ///
  /// Checked for what goes wrong in a hallway, not for all of RFC 5321: one `@`, something before
  /// it, a dot inside what follows, no spaces, at most 254 bytes (§4.5.3.1.3).
  public init?(_ text: String) {
    let line = CleanText.line(text)
    let parts = line.split(separator: "@", omittingEmptySubsequences: false)
    guard line.utf8.count <= 254, parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64,
      !line.contains(where: { $0.isWhitespace || "<>\",;:\\()[]".contains($0) })
    else { return nil }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.text = line
  }
}

/// How someone can be reached; empty once it was withdrawn and erased.
public struct Contact: Hashable, Sendable {
  /// The telephone number, if given.
  public var phone: PhoneNumber?
  /// The e-mail address, if given.
  public var email: EmailAddress?

  /// A contact with a number, an address, both, or neither.
  public init(phone: PhoneNumber? = nil, email: EmailAddress? = nil) {
    self.phone = phone
    self.email = email
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { phone == nil && email == nil }
}

/// Who may see how someone can be reached, from few to many.
public enum Audience: String, Hashable, Sendable, CaseIterable {
  /// Only the référent.
  case referent
  /// Those who have the code, on the site.
  case neighbours
  /// Everyone who stands in the lobby: it is printed.
  case lobby
}

extension Audience: Comparable {
  /// Whether the first audience is the smaller.
  public static func < (left: Audience, right: Audience) -> Bool { left.breadth < right.breadth }

  private var breadth: Int { Audience.allCases.firstIndex(of: self) ?? 0 }
}
