public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// All that is kept about someone.
  public func records(of query: PersonQuery, on day: CalendarDay)
    async throws(RegistryError) -> PersonRecords
  {
    var records = PersonRecords()
    records.listings = listings.map(\.listing)
      .filter { query.matches(name: $0.content.name, $0.content.contact) }
      .map { listing in
        PersonListing(
          listing: listing, revisions: [],
          messages: messages.map(\.message).filter { $0.listing == listing.id },
          reports: reports.filter { $0.listing == listing.id },
          history: history.filter { $0.listing == listing.id })
      }
    records.neighbours = directories.values.flatMap(\.neighbours)
      .filter { query.matches(name: $0.content.name, $0.content.contact) }
      .sorted { $0.id < $1.id }
    records.messages = messages.map(\.message)
      .filter { query.matches(name: $0.content.name, $0.content.contact) }
    for id in records.ids { records.consents[id] = agreed[id] ?? [] }
    let found = Set(records.listings.map(\.listing.id))
    records.mail = mail.map(\.queued).filter {
      query.matches($0.mail.recipient) || $0.mail.listing.map(found.contains) ?? false
    }
    records.staff = access.filter {
      query.matches(name: $0.staff.name, Contact(email: $0.email))
    }
    if case .name = query {
      records.history = history.filter { query.matches(name: $0.actor ?? "") }
    }
    records.mentions = mentions(of: query, besides: Set(records.ids))
    let named = Set(records.mentions.map(\.id))
    var sheets = records.listings.flatMap { carrying($0.listing) }
    for listing in listings.map(\.listing)
    where named.contains(PersonRecord(.listing, listing.id.number)) {
      sheets += PersonMention.carrying(carrying(listing))
    }
    for neighbour in records.neighbours { sheets += try await carrying(neighbour, on: day) }
    for neighbour in directories.values.flatMap(\.neighbours)
    where named.contains(PersonRecord(.neighbour, neighbour.id.number)) {
      sheets += PersonMention.carrying(try await carrying(neighbour, on: day))
    }
    records.sheets = sheets.merged
    return records
  }

  /// The printed sheets that show a listing, or count it, those first that hang.
  public func sheets(carrying id: Listing.ID) async throws(RegistryError) -> [CarryingSheet] {
    listings.first { $0.listing.id == id }.map { carrying($0.listing).merged } ?? []
  }

  /// Erases what was found.
  public func erase(_ ids: [PersonRecord], at time: Date) async throws(RegistryError) -> Bool {
    for id in ids {
      switch id.kind {
      case .listing:
        guard let index = listings.firstIndex(where: { $0.listing.id.number == id.number }),
          listings[index].listing.status != .withdrawn
        else { continue }
        erase(at: index, at: time)
        record("withdrawn", listings[index].listing.id, at: time)
      case .neighbour: _ = try await withdrawNeighbour(Neighbour.ID(id.number), at: time)
      case .message: messages.removeAll { $0.message.id.number == id.number }
      case .mail: mail.removeAll { $0.id.number == id.number }
      case .moderator, .session, .key: removeAccess(id)
      case .history: removeName(of: id.number)
      }
    }
    return true
  }

  /// Where others name someone.
  private func mentions(of query: PersonQuery, besides own: Set<PersonRecord>) -> [PersonMention] {
    func listing(_ id: Listing.ID) -> PersonRecord { PersonRecord(.listing, id.number) }
    var all = listings.map(\.listing).flatMap {
      [
        PersonMention(id: listing($0.id), field: .details, text: $0.content.details),
        PersonMention(id: listing($0.id), field: .refusal, text: $0.refusal ?? ""),
      ]
    }
    all += reports.map { PersonMention(id: listing($0.listing), field: .report, text: $0.words) }
    // What belongs to a listing of theirs is told with it.
    all += messages.map(\.message).filter { !own.contains(listing($0.listing)) }.map {
      PersonMention(
        id: PersonRecord(.message, $0.id.number), field: .words, text: $0.content.words)
    }
    all += directories.values.flatMap(\.neighbours).sorted { $0.id < $1.id }.map {
      PersonMention(
        id: PersonRecord(.neighbour, $0.id.number), field: .offers, text: $0.content.offers.text)
    }
    for entry in history where entry.what == "refused" {
      guard let id = entry.listing else { continue }
      all.append(PersonMention(id: listing(id), field: .refusal, text: entry.note ?? ""))
    }
    return all.filter { !own.contains($0.id) && query.isNamed(in: $0.text) }.once
  }

  private func carrying(_ neighbour: Neighbour, on day: CalendarDay)
    async throws(RegistryError) -> [CarryingSheet]
  {
    guard neighbour.entry(for: .neighbours) != nil else { return [] }
    let now = try await directory(at: neighbour.place, on: day).revision
    return carrying(PersonRecord(.neighbour, neighbour.id.number)) { sheet in
      sheet.place == neighbour.place && sheet.edition?.directory != nil
        ? CarryingSheet.Certainty(contactOf: neighbour, on: sheet, now: now) : nil
    }
  }

  private func carrying(_ listing: Listing) -> [CarryingSheet] {
    carrying(PersonRecord(.listing, listing.id.number)) { sheet in
      sheet.edition?.revisions[listing.id] == nil
        ? nil : CarryingSheet.Certainty(contactOf: listing, on: sheet)
    }
  }

  private func carrying(
    _ record: PersonRecord, _ contact: (Sheet) -> CarryingSheet.Certainty?
  ) -> [CarryingSheet] {
    sheets.compactMap { sheet in
      guard let contact = contact(sheet), let place = places.first(where: { $0.id == sheet.place })
      else { return nil }
      return CarryingSheet(
        sheet: sheet, place: place, hangs: hangs(sheet), shows: [record], contact: contact)
    }
  }

  /// All that lets anybody in.
  private var access: [PersonAccess] {
    let people = staff.people.values.map { person in
      PersonAccess(id: PersonRecord(.moderator, number(of: Data(person.key.utf8))), staff: person)
    }
    let passes = [(PersonRecord.Kind.key, referentKeys), (.session, staff.sessions)].flatMap {
      kind, passes in
      passes.map { digest, pass in
        PersonAccess(
          id: PersonRecord(kind, number(of: digest)), staff: pass.staff, until: pass.until,
          email: kind == .session ? staff.wishes[digest]?.address : nil)
      }
    }
    return (people + passes).sorted {
      ($0.id.kind.rawValue, $0.id.number) < ($1.id.kind.rawValue, $1.id.number)
    }
  }

  private func removeAccess(_ id: PersonRecord) {
    switch id.kind {
    case .session:
      staff.sessions = staff.sessions.filter { number(of: $0.key) != id.number }
    case .key:
      referentKeys = referentKeys.filter { number(of: $0.key) != id.number }
    default:
      staff.people = staff.people.filter { number(of: Data($0.key.utf8)) != id.number }
      staff.invitations = staff.invitations.filter { staff.people[$0.value.staff.key] != nil }
    }
  }

  private func removeName(of number: Int64) {
    history = history.compactMap { entry in
      guard entry.id == number else { return entry }
      guard entry.listing != nil else { return nil }
      return entry.withoutActor
    }
  }

  private func number(of digest: Data) -> Int64 {
    digest.prefix(6).reduce(0) { $0 << 8 | Int64($1) }
  }
}
