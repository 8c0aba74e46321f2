internal import PageModel
internal import SourceTree
internal import Wording

extension LayoutReader {
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
      link: entries["link"].flatMap { template($0, "“link”") },
      turn: entries["turn"].flatMap(turn) ?? .none,
      border: entries["border"].flatMap { reading.choice($0, "colour", of: ColourRole.self) },
      borderWidth: entries["border-width"].flatMap { reading.length($0, "“border-width”") }
        ?? .points(0.75),
      isInSecondLanguage: entries["in"].flatMap(isSecond) ?? false)
  }

  private func turn(_ node: SourceNode) -> Group.Turn? {
    guard let word = reading.scalar(node, "“turn”") else { return nil }
    if let index = BlockKind.turns.firstIndex(of: word) { return Group.Turn(rawValue: index) }
    reading.report(
      node.position, "there is no turn “\(word)”",
      hint: Suggestion.hint(for: word, among: BlockKind.turns))
    return nil
  }

  private func isSecond(_ node: SourceNode) -> Bool? {
    guard let word = reading.scalar(node, "“in”") else { return nil }
    if word == "first" || word == "second" { return word == "second" }
    reading.report(
      node.position, "there is no language “\(word)” of a sheet", hint: "one of: first, second")
    return nil
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
