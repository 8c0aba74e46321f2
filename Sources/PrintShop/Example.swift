public import Foundation
public import Neighbourhood
internal import Wording

extension PrintShop.Content {
  /// A made-up sheet, for previews and pictures.
  ///
  /// - Parameters:
  ///   - count: How many listings it has; about three offers to two needs.
  ///   - language: The language of the listings' words, as a BCP 47 tag.
  ///   - day: The day of its edition.
  /// - Returns: The same every time.
  public static func example(listings count: Int, language: String, day: CalendarDay) -> Self? {
    guard let address = try? PostalAddress("12 rue des Lilas, 38000 Grenoble"),
      let code = try? ShortCode(reading: "7K3-QX9K")
    else { return nil }
    let place = Place(id: Place.ID(1), name: "Résidence Les Lilas", address: address)
    let listings = (0..<count).reversed().map { index in
      let example = examples[index % examples.count]
      let phone = example.phone.flatMap { PhoneNumber($0) }
      return Listing(
        id: Listing.ID(Int64(index + 1)), place: place.id, sheet: code, source: .site,
        content: ListingContent(
          kind: example.kind, category: example.category, mode: .inPerson,
          details: language == "fr" ? example.words : "", name: example.name,
          contact: Contact(phone: phone ?? PhoneNumber("0600000000")),
          audience: phone == nil ? .neighbours : .lobby, language: language),
        status: .published, revision: 1, created: Date(timeIntervalSince1970: 0),
        lastDay: day)
    }
    let windows = ".#.#. #.##. .#..# ..#..".filter { $0 != " " }.map { $0 == "#" }
    return Self(place: place, code: code, litWindows: windows, listings: listings, day: day)
  }

  private struct Example {
    let kind: Listing.Kind
    let category: Neighbourhood.Category
    let words: String
    let name: String
    var phone: String?
  }

  private static let examples = [
    Example(
      kind: .offer, category: .shopping, words: "Courses au marché", name: "Nadia, 3e",
      phone: "0612345678"),
    Example(
      kind: .need, category: .pets, words: "Promener le chien, le matin",
      name: "Mme Roux, rez-de-ch.", phone: "0698765432"),
    Example(
      kind: .offer, category: .homework, words: "Aide aux devoirs, collège", name: "Émile, 1er"),
    Example(
      kind: .need, category: .friendlyCall, words: "Un appel de temps en temps", name: "Lucien, 4e"),
    Example(kind: .offer, category: .oddJobs, words: "Petit bricolage", name: "Œdipe, 5e"),
    Example(
      kind: .offer, category: .computers, words: "Dépannage d'ordinateur ou de téléphone",
      name: "Jean-Noël, 2e"),
    Example(
      kind: .need, category: .medicine, words: "Passer à la pharmacie le jeudi", name: "Rosa, 2e"),
    Example(
      kind: .offer, category: .paperwork, words: "Remplir des papiers, en français ou en arabe",
      name: "سلمى", phone: "0611223344"),
    Example(
      kind: .need, category: .lifts, words: "Aller à l'hôpital nord, lundi", name: "M. N'Guyen, 6e"),
    Example(
      kind: .offer, category: .childcare, words: "Garder un enfant le mercredi", name: "Inès, 4e"),
    Example(
      kind: .offer, category: .meals, words: "Une soupe pour deux, le vendredi", name: "Anaïs, 1er"),
    Example(kind: .need, category: .printing, words: "Imprimer trois pages", name: "Zoé, 5e"),
  ]
}
