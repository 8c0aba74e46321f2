internal import PageModel
internal import SourceTree

extension Reading {
  /// A length such as `63.5mm`, `2.5in` or `180pt`; nil, with a problem noted, for anything else.
  ///
  /// - Parameters:
  ///   - node: Where it stands.
  ///   - what: What it is the length of, for a message.
  ///   - least: The shortest that makes sense.
  /// - Returns: The length.
  func length(_ node: SourceNode, _ what: String, atLeast least: Length) -> Length? {
    guard let text = scalar(node, what) else { return nil }
    guard let length = Length(written: text) else {
      report(
        node.position, "“\(text)” is no length for \(what)",
        hint: "write millimetres, inches or points, as in “63.5mm”, “2.5in” or “180pt”")
      return nil
    }
    guard length >= least else {
      report(node.position, "\(what) must be at least \(least.exact), not “\(text)”")
      return nil
    }
    return length
  }
}

extension Length {
  /// A length as it is written in a file: `63.5mm`, `2.5in`, `180pt`, or `0`; ten metres at most.
  init?(written text: String) {
    func number(_ unit: String) -> Double? {
      guard text.hasSuffix(unit) else { return nil }
      let digits = text.dropLast(unit.count)
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D })
      else { return nil }
      return Double(digits)
    }
    let length: Length
    if let value = number("mm") {
      length = .millimetres(value)
    } else if let value = number("in") {
      length = .points(value * 72)
    } else if let value = number("pt") {
      length = .points(value)
    } else if text == "0" {
      length = .zero
    } else {
      return nil
    }
    guard abs(length.millimetres) <= 10_000 else { return nil }
    self = length
  }

  /// Millimetres to the hundredth, as in `66.04 mm`.
  var exact: String {
    let hundredths = (millimetres * 100).rounded() / 100
    return Int(exactly: hundredths).map { "\($0) mm" } ?? "\(hundredths) mm"
  }
}

extension Size {
  /// Both extents, as in `63.5 × 38.1 mm`.
  var exact: String { "\(width.exact.dropLast(3)) × \(height.exact)" }
}
