/// What everyone in the lobby sees of a name: the first name, or an initial where there is none.
///
/// Names are read by rules that hold in most of Europe:
/// - Words in capitals are the surname, wherever they stand: `MARTIN Ana` and `Ana MARTIN` are Ana.
/// - A comma stands behind the surname: `Martin, Ana` is Ana.
/// - A title or a family has no first name: `Mme Roux` is `Mme R.`, `Famille Diallo` is `Famille D.`
/// - What only surnames begin with begins one: `O'Brien Nadia` is Nadia, `Le Gall Yann` is Yann.
/// - Capitals throughout say nothing: `MARTIN ANA` is `M.`
/// - Else the first name comes first, and of a couple both: `Ana et Paul Martin` is `Ana et Paul`.
public struct LobbyName: Hashable, Sendable {
  /// What is shown; empty where the name is.
  public let text: String
  /// Whether it is an initial, as no first name could be told from the surname.
  public let isInitial: Bool

  private init(_ text: String, isInitial: Bool) {
    self.text = text
    self.isInitial = isInitial
  }

  /// What the lobby sees of a whole name.
  public init(_ name: String) {
    let halves = name.split(separator: ",", omittingEmptySubsequences: false)
    if halves.count == 2, let first = LobbyName.given(LobbyName.words(halves[1])),
      !halves[0].allSatisfy(\.isWhitespace)
    {
      self.init(first, isInitial: false)
      return
    }
    let words = LobbyName.words(name.filter { $0 != "," }[...])
    let plain = words.filter { !LobbyName.isTitle($0) && !LobbyName.isConnector($0) }
    let hasSmallLetters = plain.contains { !$0.isInCapitals && !LobbyName.isParticle($0) }
    if hasSmallLetters, plain.contains(where: \.isInCapitals) {
      let others = words.filter { !$0.isInCapitals && !LobbyName.isParticle($0) }
      self.init(LobbyName.given(others) ?? "", isInitial: false)
    } else if plain.count < words.count, words.contains(where: LobbyName.isTitle) {
      self.init(LobbyName.titles(with: words), isInitial: true)
    } else if !plain.isEmpty, plain.allSatisfy(\.isInCapitals) {
      self.init(plain[0].initial, isInitial: true)
    } else if let rest = LobbyName.behindSurname(words) {
      let first = LobbyName.given(rest)
      self.init(first ?? words[0].initial, isInitial: first == nil)
    } else {
      self.init(LobbyName.given(words) ?? "", isInitial: false)
    }
  }

  private static func words(_ text: Substring) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  /// The first of some words, or the first names of a couple; nil where there are only titles.
  private static func given(_ words: [String]) -> String? {
    let named = words.filter { !isTitle($0) }
    let start = Array(named.drop(while: isConnector))
    guard let first = start.first else { return nil }
    guard start.count > 2, isConnector(start[1]) else { return first }
    return start.prefix(3).joined(separator: " ")
  }

  /// Titles and what joins them, and of each name behind or before them an initial.
  private static func titles(with words: [String]) -> String {
    var result: [String] = []
    var isName = false
    for word in words {
      if isTitle(word) || isConnector(word) {
        result.append(word)
        isName = false
      } else if !isName {
        result.append(word.initial)
        isName = true
      }
    }
    return result.joined(separator: " ")
  }

  /// What stands behind a surname that cannot be a first name; nil where none stands first.
  private static func behindSurname(_ words: [String]) -> [String]? {
    guard let first = words.first else { return nil }
    let particles = words.prefix(while: isParticle).count
    if particles > 0 { return Array(words.dropFirst(particles + 1)) }
    return first.beginsLikeSurname ? Array(words.dropFirst()) : nil
  }

  private static func isTitle(_ word: String) -> Bool {
    titles.contains(word.folded.filter(\.isLetter))
  }

  private static func isConnector(_ word: String) -> Bool { connectors.contains(word.folded) }

  private static func isParticle(_ word: String) -> Bool { particles.contains(word.folded) }

  /// Titles and words for a family in the languages of the sheets, without accents and dots.
  private static let titles: Set<String> = [
    "m", "mr", "mme", "mmes", "mlle", "mlles", "mm", "madame", "monsieur", "mademoiselle",
    "messieurs", "mesdames", "dr", "dre", "docteur", "pr", "professeur", "me", "maitre", "veuve",
    "vve", "mrs", "ms", "miss", "mx", "prof", "sr", "sra", "srta", "sres", "senor", "senora",
    "senorita", "senyor", "senyora", "senhor", "senhora", "don", "dona", "sig", "sigra", "signor",
    "signora", "signore", "dott", "dottssa", "herr", "frau", "pan", "pani", "panstwo",
    "famille", "fam", "family", "familia", "famiglia", "familie", "rodzina",
    "السيد", "السيدة", "الدكتور", "الدكتورة", "عائلة",
  ]

  private static let connectors: Set<String> = [
    "et", "and", "&", "ou", "or", "und", "y", "e", "i", "и", "و", "+",
  ]

  /// Words that stand before a surname and are hardly anybody's first name.
  private static let particles: Set<String> = [
    "le", "la", "les", "de", "du", "des", "da", "do", "dos", "das", "del", "della", "el", "von",
    "vom", "zu", "zur", "der", "den", "ter",
  ]
}

extension NeighbourContent {
  /// What the lobby sees of the name.
  public var firstName: String { LobbyName(ContactMention.hidden(in: name)).text }
}

extension String {
  /// Two letters or more of a script that has capitals, none of them small; `J.-P.` is none of these.
  var isInCapitals: Bool {
    count(where: \.isLetter) > 1 && contains(where: \.isUppercase)
      && !contains(where: \.isLowercase) && !contains(".")
  }

  fileprivate var initial: String { first.map { $0.uppercased() + "." } ?? "" }

  /// Whether it is written like `O'Brien`, `d'Almeida`, `McDonald` or `MacLeod`.
  fileprivate var beginsLikeSurname: Bool {
    let letters = Array(self)
    func isCapital(at index: Int) -> Bool { letters.count > index && letters[index].isUppercase }
    if letters.count > 2, "'’".contains(letters[1]) { return "OoDd".contains(letters[0]) }
    return hasPrefix("Mc") && isCapital(at: 2) || hasPrefix("Mac") && isCapital(at: 3)
  }
}
