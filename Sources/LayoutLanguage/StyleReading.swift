internal import PageModel
internal import SourceTree

extension LayoutReader {
  static let styleKeys: [Key] = [
    Key("like", .name), Key("typeface", .choice(TextStyle.Typeface.allCases.map(\.rawValue))),
    Key("weight", .whole(100...900)), Key("strong", .whole(100...900)), Key("size", .length),
    Key("leading", .decimal(0.7...3)), Key("tracking", .decimal(-20...100)),
    Key("colour", .colour), Key("balanced", .flag),
    Key("trim", .choice(Paragraph.Trim.allCases.map(\.rawValue))),
    Key("figures", .choice(["tabular", "proportional"])), Key("breaks-words", .flag),
  ]

  /// Reads the named styles; one may be `like` another that stands above it.
  func readStyles(_ node: SourceNode) {
    for entry in reading.mapping(node, "“styles”") {
      styles[entry.key] = style(entry.value)
    }
  }

  private func style(_ node: SourceNode) -> WordStyle {
    let entries = reading.mapping(node, "a style")
    reading.refuseUnknownKeys(in: entries, of: "a style", known: LayoutReader.styleKeys.map(\.name))
    var style = WordStyle()
    if let like = entries["like"], let name = reading.scalar(like, "“like”") {
      if let known = styles[name] {
        style = known
      } else {
        reading.report(
          like.position, "there is no style “\(name)” above this one",
          hint: Suggestion.hint(for: name, among: styles.keys.sorted()))
      }
    }
    func set<Value>(
      _ key: String, _ path: WritableKeyPath<WordStyle, Value>, _ read: (SourceNode) -> Value?
    ) {
      if let node = entries[key], let value = read(node) { style[keyPath: path] = value }
    }
    let weights = 100.0...900.0
    set("typeface", \.typeface) {
      reading.choice($0, "typeface", of: TextStyle.Typeface.self)
    }
    set("weight", \.weight) { reading.number($0, "the weight", in: weights).map { Int($0) } }
    set("strong", \.strongWeight) {
      reading.number($0, "the weight of stressed words", in: weights).map { Int($0) }
    }
    set("size", \.size) { reading.length($0, "a text size", atLeast: .points(4)) }
    set("leading", \.leading) { reading.number($0, "the leading", in: 0.7...3) }
    // Written in per cent of the em, as in `-2.5`.
    set("tracking", \.tracking) {
      reading.number($0, "the tracking", in: -20...100).map { $0 / 100 }
    }
    set("colour", \.colour) { reading.choice($0, "colour", of: ColourRole.self) }
    set("balanced", \.balanced) { reading.flag($0, "“balanced”") }
    set("trim", \.trim) { reading.choice($0, "trim", of: Paragraph.Trim.self) }
    set("figures", \.tabularFigures) { node in
      guard let word = reading.scalar(node, "“figures”") else { return nil }
      if word == "tabular" || word == "proportional" { return word == "tabular" }
      reading.report(
        node.position, "there are no figures “\(word)”", hint: "one of: tabular, proportional")
      return nil
    }
    set("breaks-words", \.breaksWords) { reading.flag($0, "“breaks-words”") }
    return style
  }

  /// The style that a block names, or the plain one with a problem noted.
  func style(named node: SourceNode?) -> WordStyle {
    guard let node, let name = reading.scalar(node, "“style”") else { return WordStyle() }
    if let style = styles[name] { return style }
    reading.report(
      node.position, "there is no style “\(name)”",
      hint: Suggestion.hint(for: name, among: styles.keys.sorted()))
    return WordStyle()
  }
}
