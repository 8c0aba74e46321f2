import Foundation
import Neighbourhood
import Registry

extension PersonRecords {
  /// All that was found, with the places that it is about.
  func outputs(_ registry: any SiteRegistry) async throws -> [RecordOutput] {
    var places: [Place.ID: Place] = [:]
    let wanted =
      listings.map(\.listing.place) + neighbours.map(\.place) + staff.compactMap(\.staff.place)
    for id in Set(wanted) { places[id] = try await registry.place(id) }
    return listings.map { found in
      RecordOutput(
        found, places[found.listing.place],
        consents[PersonRecord(.listing, found.listing.id.number)] ?? [])
    }
      + neighbours.map { neighbour in
        RecordOutput(
          neighbour, places[neighbour.place],
          consents[PersonRecord(.neighbour, neighbour.id.number)] ?? [])
      }
      + messages.map { RecordOutput($0) }
      + mail.map { RecordOutput($0) }
      + staff.map { RecordOutput($0, $0.staff.place.flatMap { places[$0] }) }
      + history.map { RecordOutput($0) }
  }
}

extension RecordOutput {
  fileprivate init(_ found: PersonListing, _ place: Place?, _ consents: [GivenConsent]) {
    let (listing, content) = (found.listing, found.listing.content)
    self.init("listing \(listing.id.number)")
    add("kind", content.kind.rawValue)
    add("category", content.category.rawValue)
    add("name", content.name)
    add(content.contact)
    add("audience", content.audience.rawValue)
    add("details", content.details)
    add("mode", content.mode.rawValue)
    add("onBehalf", content.onBehalf)
    add("language", content.language)
    add("place", place?.title)
    add("address", place?.address.text)
    add("status", listing.status.rawValue)
    add("paused", listing.isPaused)
    add("refusal", listing.refusal)
    add("source", listing.source.rawValue)
    add("sheet", listing.sheet?.printed)
    add("line", listing.line)
    add("origin", listing.external?.origin)
    add("externalId", listing.external?.id)
    add("revision", listing.revision)
    add("until", content.until?.iso)
    add("created", listing.created)
    add("changed", listing.changed)
    add("lastDay", listing.lastDay.iso)
    add("consents", consents.map { RecordOutput($0) })
    add("shown", found.revisions.map { RecordOutput($0) })
    add("messages", found.messages.map { RecordOutput($0) })
    add("reports", found.reports.map { RecordOutput($0) })
    add("history", found.history.map { RecordOutput($0) })
  }

  private init(_ consent: GivenConsent) {
    self.init("consent \(consent.field.rawValue)")
    add("audience", consent.audience.rawValue)
    add("wording", consent.wording)
    add("language", consent.language)
    add("given", consent.given)
    add("how", consent.source.rawValue)
  }

  private init(_ revision: ListingRevision) {
    self.init("revision \(revision.number)")
    add("name", revision.name)
    add("details", revision.details)
    add("since", revision.shown)
  }

  private init(_ report: ListingReport) {
    self.init("report \(report.id)")
    add("reason", report.reason.rawValue)
    add("words", report.words)
    add("sent", report.sent)
  }

  fileprivate init(_ neighbour: Neighbour, _ place: Place?, _ consents: [GivenConsent]) {
    let content = neighbour.content
    self.init("neighbour \(neighbour.id.number)")
    add("name", content.name)
    add(content.contact)
    add("offers", content.offers.text)
    add("floor", content.floor?.number)
    add("door", content.door)
    add("place", place?.title)
    add("address", place?.address.text)
    add("nameFor", content.consent.name?.rawValue)
    add("phoneFor", content.consent.phone?.rawValue)
    add("emailFor", content.consent.email?.rawValue)
    add("offersFor", content.consent.offers?.rawValue)
    add("lastDay", neighbour.lastDay.iso)
    add("consents", consents.map { RecordOutput($0) })
  }

  fileprivate init(_ message: Message) {
    self.init("message \(message.id.number)")
    add("name", message.content.name)
    add(message.content.contact)
    add("words", message.content.words)
    add("language", message.content.language)
    add("listing", "listing \(message.listing.number)")
    add("sent", message.sent)
  }

  fileprivate init(_ mail: QueuedMail) {
    self.init("mail \(mail.id.number)")
    add("recipient", mail.mail.recipient.text)
    add("subject", mail.mail.subject)
    // Whoever has the key of a listing is its person: it is for their eyes only.
    add("body", mail.mail.body.replacing(#/key=\S+/#, with: "key=…"))
    add("listing", mail.mail.listing.map { "listing \($0.number)" })
    add("created", mail.created)
  }

  fileprivate init(_ access: PersonAccess, _ place: Place?) {
    self.init(access.id.text)
    add("name", access.staff.name)
    add("role", access.staff.role.rawValue)
    add("place", place?.title)
    add("until", access.until?.ISO8601Format())
    add("email", access.email?.text)
  }

  fileprivate init(_ entry: HistoryEntry) {
    self.init("history \(entry.id)")
    add("time", entry.time)
    add("what", entry.what)
    add("actor", entry.actor)
    add("note", entry.note)
    add("listing", entry.listing.map { "listing \($0.number)" })
  }
}
