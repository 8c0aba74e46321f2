internal import PageModel
internal import SourceTree

extension Reading {
  /// A length such as `12mm` or `14pt`; nil, with a problem noted, for anything else.
  func length(_ node: SourceNode, _ what: String) -> Length? {
    guard let text = scalar(node, what) else { return nil }
    if let length = Length(written: text) { return length }
    report(
      node.position, "“\(text)” is no length for \(what)",
      hint: "write millimetres or points, as in “12mm” or “14pt”")
    return nil
  }

  /// A track: a length, `auto`, or a share such as `1fr`.
  func track(_ node: SourceNode, _ what: String) -> Track? {
    guard let text = scalar(node, what) else { return nil }
    if text == "auto" { return .auto }
    if text.hasSuffix("fr"), let share = Double(text.dropLast(2)), share > 0 {
      return .fraction(share)
    }
    if let length = Length(written: text) { return .fixed(length) }
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
    guard known.count == lengths.count, (1...4).contains(known.count) else {
      report(
        node.position, "“\(text)” is no padding",
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
  /// A length as it is written in a layout: `12mm`, `14pt`, or `0`.
  init?(written text: String) {
    if text == "0" {
      self = .zero
    } else if text.hasSuffix("mm"), let value = Double(text.dropLast(2)), value.isFinite {
      self = .millimetres(value)
    } else if text.hasSuffix("pt"), let value = Double(text.dropLast(2)), value.isFinite {
      self = .points(value)
    } else {
      return nil
    }
  }
}
