internal import Foundation
internal import Neighbourhood
internal import PageModel
internal import Registry

extension Site {
  /// What a private link shows: the person's own listing, where it stands, and the way back.
  ///
  /// The same answer for a wrong number and a wrong key.
  func listing(_ id: Listing.ID, _ visit: Visit) async throws -> Reply {
    guard let key = visit.query["key"].flatMap({ ManageKey($0) }),
      let listing = try await registry.listing(id, key: key)
    else { throw Failure.notFound }
    let language = try language(for: visit, sheet: listing.content.language)
    let sheet: Sheet? =
      if let code = listing.sheet { try await registry.sheet(code) } else { nil }
    let content = ListingPageContent(
      listing, key: key, place: try await registry.place(listing.place),
      isJustSent: visit.query["sent"] == "1", site: settings.site, today: today,
      pictograms: pictograms, language: language)
    return reply(
      Page(
        template: .listing, title: content.heading, content: content, language: language,
        theme: sheet.flatMap { Theme(named: $0.options.theme) } ?? settings.theme,
        keeping: .byNobody),
      to: visit)
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
