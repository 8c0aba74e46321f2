internal import Foundation
public import Neighbourhood

/// A listing as far as a sheet in the lobby shows it.
public struct PlanListing: Codable, Hashable, Sendable {
  private var number: Int64
  private var revision: Int
  private var kind: String
  private var category: String
  private var mode: String
  private var details: String
  private var name: String
  private var phone: String?
  private var email: String?
  private var onBehalf: Bool
  private var language: String

  /// What the lobby may know of a listing: a contact only where the person allowed it there.
  public init(_ listing: Listing) {
    number = listing.id.number
    revision = listing.revision
    let content = listing.content
    kind = content.kind.rawValue
    category = content.category.rawValue
    mode = content.mode.rawValue
    details = content.details
    name = content.name
    let contact = listing.contact(for: .lobby)
    phone = contact?.phone?.digits
    email = contact?.email?.text
    onBehalf = content.onBehalf
    language = content.language
  }

  /// The listing of a place, to be printed; nil where the plan holds no such kind or category.
  func listing(at place: Place.ID) -> Listing? {
    guard let kind = Listing.Kind(rawValue: kind), let mode = Listing.Mode(rawValue: mode),
      let category = Neighbourhood.Category(rawValue: category),
      let day = CalendarDay(iso: "9999-12-31")
    else { return nil }
    let contact = Contact(
      phone: phone.flatMap { PhoneNumber($0) }, email: email.flatMap { EmailAddress($0) })
    return Listing(
      id: Listing.ID(number), place: place, sheet: nil, source: .site,
      content: ListingContent(
        kind: kind, category: category, mode: mode, details: details, name: name,
        contact: contact, audience: .lobby, onBehalf: onBehalf, language: language),
      status: .published, revision: revision, created: Date(timeIntervalSince1970: 0),
      lastDay: day)
  }
}
