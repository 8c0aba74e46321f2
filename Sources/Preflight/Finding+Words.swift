internal import Foundation

extension Finding {
  /// What was found, as one sentence.
  public var message: String {
    switch fact {
    case .symbols(let count): Self.fine(check, count)
    case .unread(let count):
      "\(Self.symbols(count)) cannot be read at 150 dots per inch."
    case .missing(let text): "No QR code says \(text)."
    case .count(let found, let expected):
      "\(Self.symbols(found)) can be read, but there should be \(expected)."
    case .says(let text, let count):
      (count == 1 ? "A QR code says" : "\(count) QR codes say")
        + " \(Self.quoted(text)), which is not expected here."
    case .lost(let lost, let count): Self.lost(check, lost, of: count)
    case .symbolContrast(let contrast):
      "In grey, the QR code has a contrast of \(Self.percent(contrast))\(level == .green ? "" : ", and needs 70 %")."
    case .length(let length, let least): Self.length(check, level, length, least)
    case .quietZone(let modules):
      "The QR code has \(Self.rounded(modules, 1)) modules of white around it"
        + (level == .green ? "." : ", and needs 4.")
    case .textSize(let size, let least, let words):
      words.isEmpty
        ? "The smallest text has \(Self.rounded(size, 1)) pt."
        : "Text of \(Self.rounded(size, 1)) pt is smaller than \(Self.rounded(least, 1)) pt: "
          + "\(Self.quoted(words.joined(separator: " ")))."
    case .contrast(let ratio, let least, let words):
      words.isEmpty
        ? "The weakest text has a contrast of \(Self.rounded(ratio, 1)):1."
        : "Text has a contrast of \(Self.rounded(ratio, 1)):1, and needs "
          + "\(Self.rounded(least, 1)):1: \(Self.quoted(words.joined(separator: " ")))."
    case .area(let coloured, let dark): Self.area(level, coloured, dark)
    case .printed: "\(Self.subject(check)) is printed."
    case .notPrinted(let text): "\(Self.subject(check)) is not printed: \(Self.quoted(text))."
    case .notFound(let example):
      "\(Self.subject(check)) was not found: no words such as \(Self.quoted(example))."
    case .notSearched(let reason):
      "Whether \(Self.subject(check).lowercased()) is printed cannot be told: "
        + (reason == .noText
          ? "no text can be read from the file." : "text from right to left cannot be searched.")
    case .fonts(let embedded, let missing):
      !missing.isEmpty
        ? "Fonts are missing from the file: \(missing.joined(separator: ", "))."
        : embedded == 0 ? "The file needs no fonts." : "All fonts are in the file."
    case .address(let address, let reach): Self.address(address, reach)
    case .unknownName(let address): "Nobody can reach \(address): there is no such name."
    case .unansweredName(let address):
      "Whether anyone can reach \(address) cannot be told: its name could not be looked up."
    }
  }

  /// All of it in one line: the level, the page, the message and the hint.
  public var line: String {
    var place = ""
    if let page, level > .green {
      let others = otherPages == 1 ? " and 1 other" : " and \(otherPages) others"
      place = "page \(page)\(otherPages > 0 ? others : ""): "
    }
    return "\(level.word): \(place)\(message)" + (hint.map { " " + $0 } ?? "")
  }
}

extension Finding {
  private static func fine(_ check: Check, _ count: Int) -> String {
    let codes = symbols(count)
    return switch check {
    case .symbolText:
      "\(codes) \(count == 1 ? "says" : "say") what \(count == 1 ? "it" : "they") should."
    case .symbolBlurred: "\(codes) can be read out of focus."
    case .symbolPhotocopied: "\(codes) can be read after a third photocopy."
    default: "\(codes) can be read at 150 dots per inch."
    }
  }

  private static func lost(_ check: Check, _ lost: Int, of count: Int) -> String {
    let codes = count == 1 ? "The QR code" : "\(lost) of \(count) QR codes"
    return switch check {
    case .symbolInGrey: "\(codes) cannot be read in grey."
    case .symbolBlurred: "\(codes) cannot be read out of focus."
    default: "\(codes) cannot be read after a third photocopy."
    }
  }

  private static func length(
    _ check: Check, _ level: Level, _ length: Double, _ least: Double
  ) -> String {
    let isModule = check == .moduleSize
    let what = isModule ? "A module of the QR code" : "The QR code"
    let digits = isModule ? 2 : 1
    return "\(what) is \(rounded(length, digits)) mm wide"
      + (level == .green ? "." : "; the least is \(rounded(least, digits)) mm.")
  }

  private static func area(_ level: Level, _ coloured: Double, _ dark: Double) -> String {
    level == .green
      ? "\(percent(coloured)) of the page is coloured."
      : "Black on white alone is for official posters (law of 29 July 1881, article 15)"
        + (dark >= ColouredArea.leastShare
          ? ", and the large dark areas here have no colour." : ", and nothing here is coloured.")
  }

  private static func address(_ address: String, _ reach: SiteAddress.Reach) -> String {
    switch reach {
    case .everyone: "Everyone can reach \(address)."
    case .unencrypted: "\(address) is not encrypted."
    case .sameNetwork: "\(address) can be reached from the same network only."
    case .sameComputer: "\(address) can be reached from this computer only."
    }
  }

  private static func subject(_ check: Check) -> String {
    switch check {
    case .imprint: "The imprint"
    case .privacy: "The privacy line"
    default: "The bare domain"
    }
  }

  private static func symbols(_ count: Int) -> String {
    count == 1 ? "1 QR code" : "\(count) QR codes"
  }

  private static func quoted(_ text: String) -> String {
    let most = 80
    return "“" + (text.count > most ? text.prefix(most - 1) + "…" : text) + "”"
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func rounded(_ value: Double, _ digits: Int) -> String {
    let text = String(format: "%.\(digits)f", value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
