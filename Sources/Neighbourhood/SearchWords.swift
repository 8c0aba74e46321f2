/// Words by which something is found: no case, accents or punctuation.
public enum SearchWords {
  /// The words of a text, each once, in their order.
  public static func all(in text: String) -> [String] {
    var seen: Set<String> = []
    return text.searchKey.split(separator: " ").map { String($0) }
      .filter { seen.insert($0).inserted }
  }

  /// The same for two ways to write one text, as ``PostalAddress/key`` is for addresses.
  public static func key(of text: String) -> String { text.searchKey }

  /// The words by which a place is found: of its address and its name.
  public static func all(of place: Place) -> [String] {
    all(in: "\(place.address.text) \(place.name ?? "")")
  }
}
