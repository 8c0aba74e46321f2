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
    let messages = try await registry.messages(for: id, key: own.key) ?? []
    let content = ListingPageContent(
      own,
      messages: messages.map {
        MessageRow($0, timeZone: settings.timeZone, in: own.language)
      },
      carrying: own.listing.status == .withdrawn ? try await registry.sheets(carrying: id) : [],
      isJustSent: visit.query["sent"] == "1", done: visit.query["done"], settings: settings,
      today: today, pictograms: pictograms)
    return reply(own.page(.listing, title: content.heading, content: content), to: visit)
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
