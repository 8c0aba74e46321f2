extension NeighbourContent {
  /// What the lobby sees of the name: the first word, or the first two of a couple.
  ///
  /// `Mme Roux` and `M. Nguyen` stay whole, as there is no first name in them. A surname in capitals
  /// that stands first, as lists have it, is not the first word: `MARTIN Ana` is Ana.
  public var firstName: String {
    let words = name.split(separator: " ").map(String.init)
    guard let first = words.first else { return "" }
    guard !NeighbourContent.titles.contains(first.folded.filter(\.isLetter)) else { return name }
    let rest = Array(words.drop(while: NeighbourContent.isInCapitals))
    let start = rest.isEmpty ? words : rest
    guard start.count > 2, NeighbourContent.connectors.contains(start[1].folded) else {
      return start[0].trimmedOfCommas
    }
    return start.prefix(3).joined(separator: " ").trimmedOfCommas
  }

  private static let titles: Set<String> = [
    "m", "mr", "mme", "mmes", "mlle", "mm", "madame", "monsieur", "mademoiselle", "messieurs",
    "dr", "docteur", "pr", "me", "mrs", "ms", "miss", "famille", "family", "veuve", "vve",
  ]

  private static let connectors: Set<String> = ["et", "and", "&", "ou", "or"]

  /// Two letters or more, and none of them small.
  private static func isInCapitals(_ word: String) -> Bool {
    word.count(where: \.isLetter) > 1 && !word.contains(where: \.isLowercase)
  }
}

extension String {
  fileprivate var trimmedOfCommas: String { filter { $0 != "," } }
}
