internal import Neighbourhood

/// Every address below `/referent`.
enum ReferentAddress: Hashable, Sendable {
  /// The sheets of the place.
  case home
  /// Where the key of a référent leads.
  case key(AccessToken)
  /// Where a code with its line is typed.
  case typed
  /// The form for a line of a sheet.
  case line(ShortCode, Int)
  /// Where a sheet is said to hang no more.
  case takenDown(ShortCode)
  /// Where a new print is asked for.
  case reprint(ShortCode)
  /// Where they say at which address they want to be told what is new.
  case news

  /// The address of the parts of a path, or nil where there is nothing.
  ///
  /// Keys are printed in capitals, for the sake of their QR codes.
  init?(_ parts: [String]) {
    switch (parts.first?.lowercased(), parts.count) {
    case (nil, _): self = .home
    case ("key", 2):
      guard let token = AccessToken(parts[1]) else { return nil }
      self = .key(token)
    case ("line", 1): self = .typed
    case ("news", 1): self = .news
    case ("line", 3):
      guard let code = ReferentAddress.code(parts[1]), let line = Int(parts[2]),
        (1...PaperLine.last).contains(line)
      else { return nil }
      self = .line(code, line)
    case ("taken-down", 2):
      guard let code = ReferentAddress.code(parts[1]) else { return nil }
      self = .takenDown(code)
    case ("reprint", 2):
      guard let code = ReferentAddress.code(parts[1]) else { return nil }
      self = .reprint(code)
    default: return nil
    }
  }

  private static func code(_ text: String) -> ShortCode? {
    do { return try ShortCode(reading: text) } catch { return nil }
  }

  /// The address among all of the site.
  var address: SiteAddress {
    switch self {
    case .home: .area(.referent, [])
    case .key(let token): .area(.referent, ["key", token.text])
    case .typed: .area(.referent, ["line"])
    case .news: .area(.referent, ["news"])
    case .line(let code, let line): .area(.referent, ["line", code.symbols, String(line)])
    case .takenDown(let code): .area(.referent, ["taken-down", code.symbols])
    case .reprint(let code): .area(.referent, ["reprint", code.symbols])
    }
  }
}
