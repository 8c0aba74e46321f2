internal import Foundation
internal import Logging
internal import Neighbourhood
internal import Registry

extension Site {
  /// How many days before its end people are reminded of their listing.
  static let remindingDays = 7

  /// Tells the person of a listing something by e-mail, where they gave an address.
  ///
  /// - Parameters:
  ///   - id: The listing.
  ///   - notice: Makes what is told of the name of the place and the person's private link.
  func notifyOwner(
    of id: Listing.ID, _ notice: (_ place: String, _ link: String) -> MailNotice
  ) async {
    guard post != nil else { return }
    do throws(RegistryError) {
      guard let owned = try await registry.ownedListing(id) else { return }
      try await notify(owned, notice)
    } catch {
      logger.warning("mail: a message was not kept: \(error)")
    }
  }

  /// Reminds people by e-mail of listings that will soon be over, each once.
  func remindOfEnds() async {
    guard post != nil else { return }
    do throws(RegistryError) {
      let today = today
      let days = today...today.adding(days: Site.remindingDays)
      let ending = try await registry.takeEnding(in: days, at: now())
      let outdated = try await registry.outdatedConsents(
        among: ending.map(\.listing.id), before: settings.consentWording)
      for owned in ending {
        let asksConsent = outdated.contains(owned.listing.id)
        try await notify(owned) {
          .expiring(
            place: $0, days: max(1, today.days(until: owned.listing.lastDay)), link: $1,
            asksConsent: asksConsent)
        }
      }
    } catch {
      logger.warning("mail: nobody was reminded: \(error)")
    }
  }

  private func notify(
    _ owned: OwnedListing, _ notice: (_ place: String, _ link: String) -> MailNotice
  ) async throws(RegistryError) {
    let listing = owned.listing
    guard let place = try await registry.place(listing.place) else { return }
    let link =
      (settings.site.map(ListingPageContent.base) ?? "") + SiteAddress.listing(listing.id).path
      + "?key=" + owned.key.text
    await notify(
      notice(place.title, link), listing.content.contact.email, in: listing.content.language,
      about: listing.id)
  }
}
