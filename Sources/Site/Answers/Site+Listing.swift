internal import Foundation
internal import Neighbourhood
internal import PageModel
internal import Registry

extension Site {
  /// What a private link shows: the person's own listing, where it stands, and the way back.
  ///
  /// The same answer for a wrong number and a wrong key.
  func listing(_ id: Listing.ID, _ visit: Visit) async throws -> Reply {
    let own = try await ownListing(id, key: visit.query["key"], visit)
    return reply(try await listingPage(own, visit), to: visit)
  }

  /// The page of a private link.
  ///
  /// - Parameters:
  ///   - own: The listing.
  ///   - visit: What its person wants to see.
  ///   - isConsentMissing: Whether they wanted what takes their consent, and did not give it.
  /// - Returns: The page.
  /// - Throws: What the registry throws.
  func listingPage(_ own: OwnListing, _ visit: Visit, isConsentMissing: Bool = false)
    async throws -> Page
  {
    let id = own.listing.id
    let messages = try await registry.messages(for: id, key: own.key) ?? []
    let content = ListingPageContent(
      own,
      messages: messages.map {
        MessageRow($0, timeZone: settings.timeZone, in: own.language)
      },
      carrying: own.listing.status == .withdrawn ? try await registry.sheets(carrying: id) : [],
      isConsentMissing: isConsentMissing, isJustSent: visit.query["sent"] == "1",
      done: visit.query["done"], settings: settings, today: today, pictograms: pictograms)
    return own.page(
      .listing, title: content.heading, content: content, isWrong: isConsentMissing)
  }

  /// Takes a listing back and sends the person on to the page that says so.
  func withdraw(_ id: Listing.ID, _ fields: FormFields, _ visit: Visit) async throws -> Reply {
    guard let key = fields["key"].flatMap({ ManageKey($0) }),
      try await registry.withdraw(id, key: key, at: now()) != nil
    else { throw Failure.notFound }
    let language = try language(for: visit)
    return .seeOther(language.link(.listing(id), [.init(name: "key", value: key.text)]))
  }
}
