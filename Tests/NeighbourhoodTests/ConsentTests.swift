import Neighbourhood
import Testing

@Suite("Consent") struct ConsentTests {
  private static let lobby = Consent(name: .lobby, offers: .lobby)
  private static let neighbours = Consent(
    name: .neighbours, phone: .neighbours, email: .neighbours, offers: .neighbours)
  private static let both = Consent(
    name: .lobby, phone: .neighbours, email: .neighbours, offers: .lobby)

  static let words: [(String, Consent?)] =
    [
      "", "  ", "non", "Non.", "NO", "aucun", "Aucune", "none", "-",
    ].map { ($0, Consent.none) }
    + ["hall", "Lobby", "le hall"].map { ($0, lobby) }
    + ["voisins", "Neighbours", "neighbors", "les voisins"].map { ($0, neighbours) }
    + [
      "tous", "ALL", "hall+voisins", "hall + voisins", "hall et voisins", "hall, voisins",
      "voisins; hall", "lobby and neighbours",
    ].map { ($0, both) }
    + [
      ("voisins: téléphone", Consent(name: .neighbours, phone: .neighbours)),
      (
        "neighbours: phone, email",
        Consent(name: .neighbours, phone: .neighbours, email: .neighbours)
      ),
      (
        "Voisins : tél et courriel",
        Consent(name: .neighbours, phone: .neighbours, email: .neighbours)
      ),
      ("voisins: nom", Consent(name: .neighbours)),
      ("hall: prénom", Consent(name: .lobby)),
      ("tous: téléphone", Consent(name: .lobby, phone: .neighbours)),
      ("hall+voisins: email", Consent(name: .lobby, email: .neighbours, offers: .lobby)),
      (
        "référent",
        Consent(name: .referent, phone: .referent, email: .referent, offers: .referent)
      ),
    ]
    + [
      // What could be taken for more than was meant is not taken at all.
      "oui", "yes", "peut-être", "hall: téléphone", "hall: email", "voisins: tout", "voisins:",
      ": téléphone", "voisins téléphone", "non voisins", "hall sauf le nom", "tous mais",
    ].map { ($0, nil) }

  @Test("is read from the words of a list, and never from others", arguments: words)
  func reading(text: String, consent: Consent?) {
    #expect(Consent(reading: text) == consent)
  }
}
