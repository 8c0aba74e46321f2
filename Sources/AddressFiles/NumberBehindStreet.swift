internal import Foundation

/// A number that stands behind its street, as in `rue des Lilas 12 bis`.
struct NumberBehindStreet {
  /// The number.
  let number: HouseNumber
  /// The street before it.
  let street: String

  /// The number at the end of a line; nil where none is there, or it belongs to the name of the street.
  ///
  /// It is taken for the number of a house only behind a name that begins with `rue` or the like and
  /// goes on: `Route 66`, `Chemin rural 12`, `rue du 8 Mai 1945` and `rue Henri 4` are names.
  init?(_ line: String) {
    let words = line.split(separator: " ")
    for count in [2, 1] where words.count > count + 1 {
      let tail = words.suffix(count)
      guard let first = tail.first, NumberBehindStreet.isNumber(Array(tail)),
        let number = HouseNumber(reading: tail.joined(separator: " "))
      else { continue }
      let signs = CharacterSet(charactersIn: " ,;")
      var street = line[..<first.startIndex].trimmingCharacters(in: signs)
      if let sign = street.split(separator: " ").last, NumberBehindStreet.signs.contains(sign) {
        street = street.dropLast(sign.count).trimmingCharacters(in: signs)
      }
      guard !NumberBehindStreet.isName(street, with: number) else { return nil }
      self.number = number
      self.street = street
      return
    }
    return nil
  }

  /// Whether words can be a number: `12`, `12bis`, `12-14`; `12 bis` and `12 B` where they are two.
  private static func isNumber(_ words: [Substring]) -> Bool {
    guard let first = words.first?.first, first.isASCII, first.isNumber else { return false }
    guard words.count == 2 else { return true }
    let suffix = words[1].lowercased()
    return HouseNumber.latin.contains(suffix) || suffix.count == 1 && suffix.allSatisfy(\.isLetter)
  }

  /// Whether a street and the number behind it are a name together.
  private static func isName(_ street: String, with number: HouseNumber) -> Bool {
    let words = StreetKey.words(of: street).map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last, kinds.contains(first)
    else { return true }
    // `rue du 8 Mai 1945`, `avenue de la Libération 1944`.
    if years.contains(number.value), number.suffix.isEmpty { return true }
    if let year = Int(last) {
      return !(years.contains(year) && months.contains(words[words.count - 2]))
    }
    if kinds.contains(last) || numbered.contains(last) || months.contains(last) { return true }
    let isKing = kings.contains(last) && number.value < 24 && number.suffix.isEmpty
    return isKing && (words.count == 2 || titles.contains(words[words.count - 2]))
  }

  /// Behind the street and before the number, these only say that a number follows.
  private static let signs: Set<Substring> = ["n°", "N°", "nº", "Nº", "no", "numéro"]
  private static let years = 1500...2100
  private static let months: Set<String> = [
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
    "novembre", "decembre",
  ]
  /// With what streets with house numbers begin, and how that is cut short.
  private static let kinds: Set<String> = [
    "rue", "r", "avenue", "av", "ave", "boulevard", "bd", "bld", "boul", "place", "pl", "placette",
    "allee", "allees", "all", "impasse", "imp", "chemin", "che", "chem", "route", "rte", "quai",
    "cours", "crs", "square", "sq", "passage", "pas", "sentier", "sente", "ruelle", "venelle",
    "lotissement", "clos", "cour", "esplanade", "esp", "faubourg", "fbg", "fg", "mail", "montee",
    "mte", "parvis", "promenade", "prom", "rampe", "traverse", "tra", "voie", "chaussee", "cote",
    "carrefour",
  ]
  /// Words that a number follows as a part of the name, and those that do not end one.
  private static let numbered: Set<String> = [
    "rural", "rurale", "vicinal", "vicinale", "communal", "communale", "departemental",
    "departementale", "national", "nationale", "exploitation", "prive", "privee", "forestier",
    "forestiere", "europeenne", "rn", "rd", "cd", "vc", "cr", "n", "km", "pk", "lot", "ilot", "bat",
    "batiment", "bt", "bloc", "tour", "residence", "appartement", "appt", "apt", "escalier", "esc",
    "entree", "etage", "hall", "porte", "box", "bp", "cs", "tranche", "zone", "za", "zac", "zi",
    "secteur", "quartier", "du", "de", "des", "d", "le", "la", "les", "l", "et", "a", "au", "aux",
    "en", "sur", "sous", "an",
  ]
  private static let kings: Set<String> = [
    "henri", "louis", "charles", "francois", "napoleon", "philippe", "albert", "leopold", "jean",
    "paul", "pie", "george", "georges", "edouard", "clement", "urbain", "innocent",
  ]
  private static let titles: Set<String> = ["roi", "pape", "empereur", "jean"]
}
