import Foundation
import Neighbourhood
import Testing

@Suite("A listing") struct ListingTests {
  let today: CalendarDay

  init() throws { today = try #require(CalendarDay(iso: "2026-11-20")) }

  @Test func isShownOnceItIsPublishedAndUntilItsLastDay() {
    #expect(listing(.published).isShown(on: today))
    #expect(!listing(.published).isShown(on: today.adding(days: 1)))
    for status in Listing.Status.allCases where status != .published {
      #expect(!listing(status).isShown(on: today))
    }
  }

  @Test(
    "shows its contact to those whom the person allowed",
    arguments: [
      (Audience.referent, [Audience.referent]), (.neighbours, [.referent, .neighbours]),
      (.lobby, [.referent, .neighbours, .lobby]),
    ])
  func contact(allowed: Audience, viewers: [Audience]) {
    var listing = listing(.published)
    listing.content.audience = allowed
    let seen = Audience.allCases.filter { listing.contact(for: $0) != nil }
    #expect(seen == viewers)
  }

  @Test func hasNoContactOnceItWasErased() {
    var listing = listing(.withdrawn)
    listing.content.contact = Contact()
    #expect(listing.contact(for: .referent) == nil)
  }

  @Test func isShownForAsLongAsItsKindIsKept() {
    var content = content
    content.kind = .offer
    #expect(content.lastDay(sentOn: today, retention: Retention()).iso == "2027-02-18")
    content.kind = .need
    #expect(content.lastDay(sentOn: today, retention: Retention()).iso == "2026-12-20")
    #expect(content.lastDay(sentOn: today, retention: Retention(needDays: 7)).iso == "2026-11-27")
  }

  @Test func endsEarlierWhereThePersonSaysSoAndNeverLater() {
    var content = content
    content.until = today.adding(days: 3)
    #expect(content.lastDay(sentOn: today, retention: Retention()).iso == "2026-11-23")
    content.until = today.adding(days: 1_000)
    #expect(content.lastDay(sentOn: today, retention: Retention()).iso == "2027-02-18")
  }

  private var content: ListingContent {
    ListingContent(
      kind: .offer, category: .pets, mode: .inPerson, details: "", name: "Ana",
      contact: Contact(phone: PhoneNumber("0612345678")), audience: .neighbours, language: "fr")
  }

  private func listing(_ status: Listing.Status) -> Listing {
    Listing(
      id: Listing.ID(1), place: Place.ID(1), sheet: nil, source: .site, content: content,
      status: status, revision: 1, created: Date(timeIntervalSince1970: 0), lastDay: today)
  }
}

@Suite("An edition") struct EditionTests {
  let printed = Date(timeIntervalSince1970: 1_790_000_000)

  @Test func agreesWithTheListingsItWasMadeOf() throws {
    let listings = [try listing(1, revision: 1), try listing(2, revision: 3)]
    let edition = Edition(printed: printed, listings: listings)
    #expect(edition.revisions == [Listing.ID(1): 1, Listing.ID(2): 3])
    #expect(edition.difference(from: listings.reversed()).isNone)
  }

  @Test func countsWhatIsNewChangedAndGone() throws {
    let edition = Edition(
      printed: printed,
      listings: [
        try listing(1, revision: 1), try listing(2, revision: 1), try listing(3, revision: 1),
      ])
    let difference = edition.difference(from: [
      try listing(2, revision: 2), try listing(3, revision: 1), try listing(4, revision: 1),
      try listing(5, revision: 2),
    ])
    #expect(difference == EditionDifference(new: 2, changed: 1, gone: 1))
    #expect(!difference.isNone)
  }

  private func listing(_ number: Int64, revision: Int) throws -> Listing {
    Listing(
      id: Listing.ID(number), place: Place.ID(1), sheet: nil, source: .site,
      content: ListingContent(
        kind: .need, category: .meals, mode: .inPerson, details: "", name: "Ana",
        contact: Contact(), audience: .referent, language: "fr"),
      status: .published, revision: revision, created: printed,
      lastDay: try #require(CalendarDay(iso: "2026-11-20")))
  }
}
