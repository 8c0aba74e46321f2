/// How bad something is.
public enum Level: Int, Hashable, Sendable, Comparable {
  /// As it should be.
  case green = 0
  /// Works, but not everywhere or not for everyone.
  case amber = 1
  /// Will not work.
  case red = 2

  /// Whether the first is less bad.
  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

/// What a check found: facts, worded in ``words`` and ``remedy``.
public struct Finding: Hashable, Sendable {
  /// What was looked at, with what was found.
  public enum Fact: Hashable, Sendable {
    /// No QR symbol could be read on any page.
    case noSymbol
    /// So many symbols were read as the page is printed.
    case symbolsRead(Int)
    /// A symbol says something else than it should.
    case symbolSays(String, instead: String)
    /// Whether all symbols are read from a blurred picture.
    case blurred(isRead: Bool)
    /// Whether all symbols are read from the third copy of a copy.
    case photocopied(isRead: Bool)
    /// How much darker the dark modules are than the light ones in grey, 0 to 1.
    case greyContrast(Double)
    /// The smallest symbol, and what its kind of sheet needs, in millimetres.
    case symbolSide(Double, least: Double)
    /// The smallest module, and what printers and telephones need, in millimetres.
    case module(Double, least: Double)
    /// The narrowest quiet zone, in modules.
    case quietZone(Double)
    /// The smallest text, its words, and what its kind of sheet needs, in points.
    case textSize(Double, words: String, least: Double)
    /// The weakest contrast of text, its words, and what it needs.
    case contrast(Double, words: String, least: Double)
    /// The share of the page that is coloured, and that is dark without colour, 0 to 1.
    case colouredArea(Double, dark: Double)
    /// Whether something that must be printed is there.
    case present(Required, isThere: Bool)
    /// Fonts that are not in the file.
    case fonts(missing: [String])
    /// Whether the address of the site works for this computer or network only.
    case siteAddress(String, isLocal: Bool)
    /// The file cannot be read.
    case unreadable
  }

  /// Words that a sheet must carry.
  public enum Required: String, Hashable, Sendable, CaseIterable {
    /// The bare domain beside the QR symbol.
    case domain
    /// Who is responsible for what is printed (law of 29 July 1881, article 3).
    case imprint
    /// What happens to personal data.
    case privacy
  }

  /// What was found.
  public let fact: Fact
  /// How bad it is.
  public let level: Level
  /// The page on which it was found, from 1; nil where it holds for the file.
  public let page: Int?

  init(_ fact: Fact, _ level: Level, page: Int? = nil) {
    self.fact = fact
    self.level = level
    self.page = page
  }
}

/// All that a check found.
public struct Report: Hashable, Sendable {
  /// What was found, worst first.
  public let findings: [Finding]

  init(_ findings: [Finding]) {
    self.findings = findings.enumerated()
      .sorted { ($1.element.level, $0.offset) < ($0.element.level, $1.offset) }
      .map(\.element)
  }

  /// The worst level; green where nothing was found.
  public var level: Level { findings.map(\.level).max() ?? .green }

  /// One line for each finding, with what to do about it on a line of its own.
  public var lines: [String] {
    findings.flatMap { finding -> [String] in
      let place = finding.page.map { " (page \($0))" } ?? ""
      let line = "\(finding.level.word): \(finding.words)\(place)"
      return [line] + (finding.remedy.map { ["  hint: \($0)"] } ?? [])
    }
  }

  /// The same in one line, as it stands behind a print.
  public var summary: String {
    let wrong = findings.filter { $0.level > .green }
    guard !wrong.isEmpty else { return "green: \(findings.count) checks, nothing to mend" }
    return "\(level.word): " + wrong.map(\.words).joined(separator: "; ")
  }
}

extension Level {
  /// The level as a word.
  public var word: String {
    switch self {
    case .green: "green"
    case .amber: "amber"
    case .red: "red"
    }
  }
}
