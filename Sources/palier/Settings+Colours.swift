import PageModel
import SourceTree

extension Settings {
  private static let colourKeys = ["strong", "dark", "tint", "accent", "ink"]

  /// The organisation's own colours, which become the theme where no other is chosen.
  mutating func readColours(_ node: SourceNode, _ reading: Reading) {
    let entries = reading.mapping(node, "“colours”")
    reading.refuseUnknownKeys(in: entries, of: "“colours”", known: Settings.colourKeys)
    guard !entries.isEmpty else { return }
    let known = entries.filter { Settings.colourKeys.contains($0.key) }
    var colours: [String: Colour] = [:]
    for entry in known { colours[entry.key] = colour(entry, reading) }
    if entries["strong"] == nil {
      reading.report(
        node.position, "“colours” has no “strong”, from which the others follow",
        hint: "write it as in strong: \"#0B5A63\"")
    }
    guard let strong = colours["strong"] else { return }
    let (theme, problems) = Theme.OwnColours(
      strong: strong, dark: colours["dark"], tint: colours["tint"], accent: colours["accent"],
      ink: colours["ink"]
    ).checked()
    for problem in problems {
      reading.report(
        entries[problem.role.rawValue]?.position, problem.message,
        hint: "write \"\(problem.nearest.hex)\", the nearest that passes")
    }
    self.theme = theme
    organisationTheme = theme
  }

  private func colour(_ entry: SourceNode.Entry, _ reading: Reading) -> Colour? {
    guard !entry.value.isEmpty else {
      reading.report(
        entry.position, "“\(entry.key)” says nothing: without quotes, # begins a comment",
        hint: "write it in quotes, as in \(entry.key): \"#0B5A63\"")
      return nil
    }
    guard let text = reading.scalar(entry.value, "“\(entry.key)”") else { return nil }
    guard let colour = Colour(hex: text) else {
      reading.report(
        entry.value.position, "“\(text)” is no colour",
        hint: "write six hexadecimal digits in quotes, as in \"#0B5A63\"")
      return nil
    }
    return colour
  }
}
