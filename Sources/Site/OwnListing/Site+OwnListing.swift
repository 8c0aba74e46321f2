internal import Foundation
internal import HTTPTypes
internal import Neighbourhood
internal import PageModel
internal import Registry
internal import Wording

extension Site {
  /// Shows what a person can do with their own listing: the form to change it, or its card.
  func show(_ id: Listing.ID, _ action: OwnListingAction, _ visit: Visit) async throws -> Reply {
    let own = try await ownListing(id, key: visit.query["key"], visit)
    guard own.listing.status != .withdrawn else { return .seeOther(own.link()) }
    switch action {
    case .change:
      var form = ListingForm(own.listing.content, receipt: try receipt())
      if own.needsConsent { form[.consent] = "" }
      return reply(changePage(form, own), to: visit)
    case .card:
      return try reply(cardPage(own), to: visit)
    default:
      throw Failure.notFound
    }
  }

  /// Does what a person wants done with their own listing, and sends them back to its page.
  func take(
    _ fields: FormFields, for id: Listing.ID, _ action: OwnListingAction, _ visit: Visit
  ) async throws -> Reply {
    let own = try await ownListing(id, key: fields["key"], visit)
    guard own.listing.status != .withdrawn else { return .seeOther(own.link()) }
    let (key, time) = (own.key, now())
    switch action {
    case .change:
      return try await takeChange(fields, own, visit)
    case .agree:
      guard try await agrees(fields, own) else { return try await consentMissing(own, visit) }
      return .seeOther(own.link(done: "agreed"))
    case .renew:
      if own.needsConsent {
        guard try await agrees(fields, own) else { return try await consentMissing(own, visit) }
      }
      var content = own.listing.content
      content.until = nil
      let lastDay = content.lastDay(sentOn: today, retention: settings.retention)
      _ = try await registry.renew(id, key: key, until: lastDay, at: time)
      return .seeOther(own.link(done: "renewed"))
    case .pause, .resume:
      _ = try await registry.setPaused(action == .pause, id, key: key, at: time)
      return .seeOther(own.link(done: action == .pause ? "paused" : "resumed"))
    case .erase:
      guard let number = fields["message"].flatMap({ Int64($0) }) else { throw Failure.notFound }
      _ = try await registry.eraseMessage(Message.ID(number), of: id, key: key, at: time)
      return .seeOther(own.link(done: "erased"))
    case .card:
      throw Failure.notFound
    }
  }

  /// Takes the form with which a listing is changed.
  private func takeChange(
    _ fields: FormFields, _ own: OwnListing, _ visit: Visit
  ) async throws -> Reply {
    var form = ListingForm(fields)
    form[.kind] = own.listing.content.kind.rawValue
    let content: ListingContent
    do throws(ListingForm.Problems) {
      (content, _) = try form.validated(on: today)
    } catch {
      return reply(changePage(form, own, problems: error), to: visit)
    }
    _ = try await registry.change(
      own.listing.id, key: own.key, to: content,
      status: settings.moderation == .before ? .waiting : .published,
      lastDay: content.lastDay(sentOn: today, retention: settings.retention),
      agreeing: Agreement(
        wording: settings.consentWording, language: own.language.language.code), at: now())
    return .seeOther(own.link(done: "changed"))
  }

  /// Notes that the person agrees, where they ticked the box; says whether they did.
  private func agrees(_ fields: FormFields, _ own: OwnListing) async throws -> Bool {
    guard fields["consent"]?.isEmpty == false else { return false }
    _ = try await registry.agree(
      own.listing.id, key: own.key, wording: settings.consentWording,
      language: own.language.language.code, at: now())
    return true
  }

  /// The page of a listing that is not shown for longer, as its person did not agree.
  private func consentMissing(_ own: OwnListing, _ visit: Visit) async throws -> Reply {
    reply(try await listingPage(own, visit, isConsentMissing: true), to: visit)
  }

  private func changePage(
    _ form: ListingForm, _ own: OwnListing, problems: ListingForm.Problems? = nil
  ) -> Page {
    let language = own.language
    let kind = own.listing.content.kind
    let content = FormContent(
      form, kind: kind,
      target: FormContent.Target(
        heading: language("manage.change-heading-\(kind.rawValue)"),
        lead: language(
          settings.moderation == .before ? "manage.change-lead-before" : "manage.change-lead"),
        place: own.place?.title ?? "", back: own.link(),
        action: language.link(.ownListing(own.listing.id, .change)),
        send: language("manage.change-send"), key: own.key.text),
      problems: problems, message: nil, today: today, settings: settings, pictograms: pictograms,
      language: language)
    return own.page(
      .form, title: content.heading, content: content, isWrong: problems != nil)
  }

  private func cardPage(_ own: OwnListing) throws -> Page {
    let content = try CardContent(own, site: settings.site, pictograms: pictograms)
    return own.page(.card, title: content.heading, content: content)
  }

  /// The listing that a key belongs to, with all that its pages need.
  ///
  /// The same answer for a wrong number and a wrong key.
  func ownListing(_ id: Listing.ID, key: String?, _ visit: Visit) async throws -> OwnListing {
    guard let key = key.flatMap({ ManageKey($0) }),
      let listing = try await registry.listing(id, key: key)
    else { throw Failure.notFound }
    let language = try language(for: visit, sheet: listing.content.language)
    let sheet: Sheet? =
      if let code = listing.sheet { try await registry.sheet(code) } else { nil }
    let outdated = try await registry.outdatedConsents(
      among: [id], before: settings.consentWording)
    return OwnListing(
      listing: listing, key: key, place: try await registry.place(listing.place),
      language: language,
      theme: sheet.flatMap { Theme(named: $0.options.theme) } ?? settings.theme,
      needsConsent: listing.status != .withdrawn && !outdated.isEmpty)
  }

  private func receipt() throws(Failure) -> Receipt {
    guard let receipt = Receipt(newReceipt()) else { throw .broken("a receipt that is none") }
    return receipt
  }
}
