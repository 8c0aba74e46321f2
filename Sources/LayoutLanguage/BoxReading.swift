internal import PageModel
internal import SourceTree
internal import Wording

extension LayoutReader {
  static let boxKeys = [
    "width", "height", "padding", "fill", "radius", "align", "when", "role", "alternative", "link",
  ]

  /// The box that the keys of a block describe.
  func box(_ entries: [SourceNode.Entry]) -> Box {
    Box(
      width: entries["width"].flatMap { reading.track($0, "“width”") },
      height: entries["height"].flatMap { reading.track($0, "“height”") },
      padding: entries["padding"].flatMap { reading.insets($0, "padding") } ?? .zero,
      fill: entries["fill"].flatMap { reading.choice($0, "colour", of: ColourRole.self) },
      radius: entries["radius"].flatMap { reading.length($0, "“radius”") } ?? .zero,
      align: entries["align"].flatMap { reading.choice($0, "alignment", of: Box.Align.self) }
        ?? .fill,
      conditions: entries["when"].map(conditions) ?? [],
      role: entries["role"].flatMap { reading.choice($0, "role", of: Role.self) },
      alternative: entries["alternative"].flatMap { template($0, "“alternative”") },
      link: entries["link"].flatMap { template($0, "“link”") })
  }

  /// One field, or several that must all hold: `hotline`, `!needs`, `offers needs`.
  private func conditions(_ node: SourceNode) -> [Box.Condition] {
    guard let text = reading.scalar(node, "“when”") else { return [] }
    return text.split(separator: " ").map { word in
      Box.Condition(
        field: String(word.hasPrefix("!") ? word.dropFirst() : word), isPresent: word.first != "!")
    }
  }

  /// Words with places for phrases and fields.
  func template(_ node: SourceNode, _ what: String) -> Template? {
    guard let text = reading.scalar(node, what) else { return nil }
    guard text.count <= CountedPhrase.longest else {
      reading.report(
        node.position, "\(what) must have at most \(CountedPhrase.longest) characters")
      return nil
    }
    return Template(text, at: node.position)
  }

  /// The field that a key names, as in `$offers`.
  func field(_ node: SourceNode, _ what: String) -> String? {
    guard let text = reading.scalar(node, what) else { return nil }
    guard text.hasPrefix("$"), text.count > 1 else {
      reading.report(
        node.position, "\(what) must name a field", hint: "write its name behind a “$”")
      return nil
    }
    return String(text.dropFirst())
  }
}
