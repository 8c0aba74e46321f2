internal import Foundation

extension Consent {
  /// What a neighbour agreed to, as it is written in one cell of a list; nil where it is not understood.
  ///
  /// French and English, any case and accents. Nothing, `non`, `aucun`, `no` and `none` mean nobody.
  /// `hall` or `lobby`, `voisins` or `neighbours`, `référent`, and `tous`, `all` or
  /// `hall+voisins` mean what ``lobby``, ``neighbours``, ``referent`` and the first two together
  /// say. Behind a colon stands what alone is meant, beside the name: `voisins: téléphone`. A number
  /// or an address is never for the lobby.
  public init?(reading text: String) {
    let text = text.folded
    if Consent.refusals.contains(text.filter { $0.isLetter || $0.isNumber || $0 == "-" }) {
      self = .none
      return
    }
    self = .none
    for clause in text.split(whereSeparator: { ";+&|".contains($0) }) {
      guard let consent = Consent(clause: clause) else { return nil }
      self = union(consent)
    }
    guard self != .none else { return nil }
  }

  private static let refusals: Set<String> = [
    "", "-", "non", "no", "n", "aucun", "aucune", "none", "nobody", "personne", "rien", "0",
    "refus", "false", "faux",
  ]

  private static let audiences: [String: Consent] = [
    "hall": .lobby, "lobby": .lobby, "entree": .lobby,
    "voisins": .neighbours, "voisin": .neighbours, "neighbours": .neighbours,
    "neighbors": .neighbours, "neighbour": .neighbours, "neighbor": .neighbours,
    "referent": .referent, "referente": .referent,
    "tous": lobby.union(neighbours), "tout": lobby.union(neighbours),
    "all": lobby.union(neighbours), "everyone": lobby.union(neighbours),
  ]

  private static let fields: [String: any WritableKeyPath<Consent, Audience?> & Sendable] = [
    "nom": \.name, "prenom": \.name, "name": \.name,
    "telephone": \.phone, "tel": \.phone, "phone": \.phone, "portable": \.phone, "mobile": \.phone,
    "numero": \.phone, "number": \.phone,
    "email": \.email, "e-mail": \.email, "mail": \.email, "courriel": \.email, "mel": \.email,
    "offres": \.offers, "offre": \.offers, "offers": \.offers, "offer": \.offers, "aide": \.offers,
    "propose": \.offers, "help": \.offers,
  ]

  private static let connectors: Set<String> = ["et", "and", "le", "la", "les", "the"]

  /// One audience or more, and perhaps a colon and what they may see.
  private init?(clause: Substring) {
    let parts = clause.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let audiences = Consent.words(parts[0]).map { Consent.audiences[$0] }
    guard !audiences.isEmpty, audiences.allSatisfy({ $0 != nil }) else { return nil }
    let whole = audiences.compactMap(\.self).reduce(Consent.none) { $0.union($1) }
    self = whole
    guard parts.count == 2 else { return }
    let fields = Consent.words(parts[1]).map { Consent.fields[$0] }
    guard !fields.isEmpty, fields.allSatisfy({ $0 != nil }) else { return nil }
    self = Consent(name: whole.name)
    for field in fields.compactMap(\.self) {
      guard let audience = whole[keyPath: field] else { return nil }
      self[keyPath: field] = audience
    }
  }

  private static func words(_ text: Substring) -> [String] {
    text.split { !$0.isLetter && $0 != "-" }.map(String.init).filter { !connectors.contains($0) }
  }
}

extension Consent {
  /// Yes or no, as it is written in one cell of a list; nil where it is neither.
  static func isGiven(reading text: String) -> Bool? {
    switch text.folded.filter({ $0.isLetter || $0.isNumber }) {
    case "oui", "o", "yes", "y", "x", "ok", "vrai", "true", "1", "daccord": true
    case "non", "n", "no", "faux", "false", "0": false
    default: nil
    }
  }
}

extension String {
  /// The same for all ways to write a word: one line, no case, no accents.
  var folded: String {
    CleanText.line(self)
      .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
      .lowercased()
  }
}
