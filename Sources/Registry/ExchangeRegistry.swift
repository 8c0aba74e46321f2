public import Foundation
public import Neighbourhood

/// What other platforms can ask of the store and record in it, and what they are told of.
public protocol ExchangeRegistry: Sendable {
  // Reading

  /// Listings that neighbours see on a day, in the order in which they changed.
  func shownListings(_ query: ListingQuery, on day: CalendarDay)
    async throws(RegistryError) -> ListingPage

  /// The listing of that number with its place, where neighbours see it on a day or it came from
  /// that origin; else nil.
  func shownListing(_ id: Listing.ID, on day: CalendarDay, to origin: String?)
    async throws(RegistryError) -> (listing: Listing, place: Place)?

  /// Places by number, those behind one of them.
  func places(after: Place.ID?, limit: Int) async throws(RegistryError) -> [Place]

  /// Printed sheets by code, those behind one of them.
  func sheets(after: ShortCode?, limit: Int) async throws(RegistryError) -> [Sheet]

  // Writing

  /// Finds or makes a place; what is given of it is kept, what is nil stays as it was.
  func keepPlace(
    at address: PostalAddress, name: PlaceName?, coordinates: Coordinates?, banID: String?
  ) async throws(RegistryError) -> (place: Place, isNew: Bool)

  /// Keeps what another platform says, as often as it says it.
  ///
  /// Throws ``RegistryError/unknownPlace(_:)`` where there is no such place.
  func keep(_ foreign: ForeignListing, at time: Date) async throws(RegistryError) -> Kept

  /// Takes back a listing that came from that origin, and erases its contact, name and details.
  ///
  /// Its name on the other platform is forgotten too: said again, it is a new listing.
  func takeBack(_ id: Listing.ID, origin: String, at time: Date)
    async throws(RegistryError) -> TakenBack

  /// Agrees with all that another platform has: keeps each of its listings, and takes back those
  /// of that origin that are not among them.
  ///
  /// A dry run tells the same and changes nothing.
  func synchronise(_ all: [ForeignListing], origin: String, isDryRun: Bool, at time: Date)
    async throws(RegistryError) -> Synchronised

  // Keys

  /// Keeps a new key; false where the name has one already.
  func addKey(_ grant: APIKeyGrant, digest: Data) async throws(RegistryError) -> Bool

  /// What the keys allow, by name.
  func keyGrants() async throws(RegistryError) -> [APIKeyGrant]

  /// What the key of that digest allows, or nil.
  func keyGrant(digest: Data) async throws(RegistryError) -> APIKeyGrant?

  /// Forgets the key of that name; false where there is none.
  func revokeKey(_ name: String, at time: Date) async throws(RegistryError) -> Bool

  // Webhooks

  /// How far each webhook has come: new ones begin with what happens from now on, others are
  /// forgotten, and so is every notice that nobody waits for.
  func webhooks(_ urls: [String]) async throws(RegistryError) -> [WebhookState]

  /// Makes notices of the listings that ended before a day, each once.
  func noticeEnds(before day: CalendarDay, at time: Date) async throws(RegistryError)

  /// The first notice behind one of that number, or nil.
  func notice(after id: Int64) async throws(RegistryError) -> Notice?

  /// The last notice of before a moment, or nil.
  func lastNotice(before time: Date) async throws(RegistryError) -> Notice?

  /// Remembers how far a webhook has come; nothing where it was forgotten.
  func remember(_ state: WebhookState) async throws(RegistryError)
}
