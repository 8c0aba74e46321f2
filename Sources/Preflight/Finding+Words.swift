extension Finding {
  /// The finding in plain words.
  public var words: String {
    switch fact {
    case .noSymbol: "no QR code can be read"
    case .symbolsRead(let count): count == 1 ? "the QR code is read" : "\(count) QR codes are read"
    case .symbolSays(let text, let wanted):
      "a QR code leads to “\(text)” instead of “\(wanted)”"
    case .blurred(let isRead):
      isRead ? "the QR code is read through a blur" : "the QR code is not read once it is blurred"
    case .photocopied(let isRead):
      isRead
        ? "the QR code is read from the third photocopy"
        : "the QR code is not read from the third photocopy"
    case .greyContrast(let share):
      "in grey, the QR code is \(Self.percent(share)) darker than the paper"
    case .symbolSide(let side, let least):
      side < least
        ? "the QR code is \(Self.tenths(side)) mm wide, less than \(Self.tenths(least)) mm"
        : "the QR code is \(Self.tenths(side)) mm wide"
    case .module(let module, let least):
      module < least
        ? "the squares of the QR code are \(Self.hundredths(module)) mm wide, less than "
          + "\(Self.hundredths(least)) mm"
        : "the squares of the QR code are \(Self.hundredths(module)) mm wide"
    case .quietZone(let modules):
      "the white around the QR code is \(Self.tenths(modules)) of its squares wide"
    case .textSize(let size, let words, let least):
      size < least
        ? "“\(Self.shortened(words))” is \(Self.tenths(size)) pt high, less than \(Self.tenths(least)) pt"
        : "no text is smaller than \(Self.tenths(size)) pt"
    case .contrast(let ratio, let words, let least):
      ratio < least
        ? "“\(Self.shortened(words))” has a contrast of \(Self.tenths(ratio)) to 1, less than "
          + "\(Self.tenths(least))"
        : "all text has a contrast of \(Self.tenths(ratio)) to 1 or more"
    case .colouredArea(let share, _):
      share > 0
        ? "\(Self.percent(share)) of the page is coloured" : "nothing on the page is coloured"
    case .present(let required, let isThere): Self.words(for: required, isThere: isThere)
    case .fonts(let missing):
      missing.isEmpty
        ? "all fonts are in the file"
        : "these fonts are not in the file: \(missing.joined(separator: ", "))"
    case .siteAddress(let address, let isLocal):
      isLocal
        ? "the code leads to \(address), which only works on this computer or network"
        : "the code leads to \(address)"
    case .unreadable: "this is no PDF file, or it is damaged"
    }
  }

  /// What to do about it; nil where nothing has to be done.
  public var remedy: String? {
    guard level > .green else { return nil }
    return switch fact {
    case .noSymbol, .blurred, .photocopied:
      "make the QR code larger, or print with --theme encre"
    case .symbolsRead: nil
    case .symbolSays: "print the sheet again, for the right site"
    case .greyContrast: "print the QR code in pure black on white"
    case .symbolSide, .module: "use a larger paper or label, or a shorter site address"
    case .quietZone: "keep four of its squares white on every side"
    case .textSize: "use a larger paper, or make the text larger in the layout"
    case .contrast: "choose darker text or a paler ground, or print with --theme encre"
    case .colouredArea(_, let dark):
      dark > 0
        ? "black on white alone is for official notices (law of 29 July 1881, article 15): print on "
          + "coloured paper, or with another theme"
        : "black on white alone is for official notices (law of 29 July 1881, article 15): add a "
          + "coloured area"
    case .present(.domain, _):
      "print the bare domain beside the QR code: people distrust codes alone"
    case .present(.imprint, _):
      "set “imprint” or “organisation” in palier.yaml: printed matter names who is responsible"
    case .present(.privacy, _): "say on the sheet who sees personal data, and why"
    case .fonts: "print the file anew with Palier, which puts them in"
    case .siteAddress: "set “site” in palier.yaml to the address that neighbours reach"
    case .unreadable: "print it again"
    }
  }

  private static func words(for required: Required, isThere: Bool) -> String {
    let what =
      switch required {
      case .domain: "the bare domain"
      case .imprint: "the imprint"
      case .privacy: "the privacy line"
      }
    return isThere ? "\(what) is printed" : "\(what) is missing"
  }

  private static func tenths(_ value: Double) -> String { rounded(value, 10) }
  private static func hundredths(_ value: Double) -> String { rounded(value, 100) }

  private static func rounded(_ value: Double, _ parts: Double) -> String {
    let value = (value * parts).rounded() / parts
    return value == value.rounded() ? String(Int(value)) : String(value)
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func shortened(_ words: String) -> String {
    words.count <= 40 ? words : words.prefix(38) + "…"
  }
}
