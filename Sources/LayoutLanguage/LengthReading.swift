internal import PageModel
internal import SourceTree

extension Reading {
  /// A length such as `12mm` or `14pt`; nil, with a problem noted, for anything else.
  ///
  /// - Parameters:
  ///   - node: Where it stands.
  ///   - what: What it is the length of, for a message.
  ///   - least: The shortest that makes sense.
  /// - Returns: The length.
  func length(_ node: SourceNode, _ what: String, atLeast least: Length = .zero) -> Length? {
    guard let text = scalar(node, what) else { return nil }
    if let length = Length(written: text) {
      if length >= least { return length }
      report(node.position, "\(what) must be at least \(least), not “\(text)”")
      return nil
    }
    report(
      node.position, "“\(text)” is no length for \(what)",
      hint: "write millimetres or points, as in “12mm” or “14pt”")
    return nil
  }

  /// A track: a length, `auto`, or a share such as `1fr`.
  func track(_ node: SourceNode, _ what: String) -> Track? {
    guard let text = scalar(node, what) else { return nil }
    if text == "auto" { return .auto }
    if text.hasSuffix("fr"), let share = Length.number(text.dropLast(2)), share >= 0.001 {
      return .fraction(share)
    }
    if let length = Length(written: text), length >= .zero { return .fixed(length) }
    report(
      node.position, "“\(text)” is no room for \(what)",
      hint: "write a length, “auto”, or a share of what is left, as in “1fr”")
    return nil
  }

  /// One to four lengths in the order of CSS: top, trailing, bottom, leading.
  func insets(_ node: SourceNode, _ what: String) -> EdgeInsets? {
    guard let text = scalar(node, what) else { return nil }
    let lengths = text.split(separator: " ").map { Length(written: String($0)) }
    let known = lengths.compactMap(\.self)
    guard known.count == lengths.count, (1...4).contains(known.count),
      known.allSatisfy({ $0 >= .millimetres(-10) })
    else {
      report(
        node.position, "“\(text)” is no \(what)",
        hint: "write one to four lengths, as in “12mm” or “10mm 14mm 0mm 14mm”")
      return nil
    }
    let right = known.count > 1 ? known[1] : known[0]
    return EdgeInsets(
      top: known[0], leading: known.count > 3 ? known[3] : right,
      bottom: known.count > 2 ? known[2] : known[0], trailing: right)
  }
}

extension Length {
  /// A length as it is written in a layout: `12mm`, `14pt`, or `0`; ten metres at the most.
  init?(written text: String) {
    let length: Length
    if text == "0" {
      length = .zero
    } else if text.hasSuffix("mm"), let value = Length.number(text.dropLast(2)) {
      length = .millimetres(value)
    } else if text.hasSuffix("pt"), let value = Length.number(text.dropLast(2)) {
      length = .points(value)
    } else {
      return nil
    }
    guard abs(length.millimetres) <= 10_000 else { return nil }
    self = length
  }

  /// A decimal number of at most seven digits before the point.
  static func number(_ text: Substring) -> Double? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." || $0 == "-" }),
      let value = Double(text), abs(value) < 10_000_000
    else { return nil }
    return value
  }
}
