public import Foundation
public import Neighbourhood

extension MemoryRegistry: ModerationRegistry {
  /// The listing of that number, or nil.
  public func listing(_ id: Listing.ID) async throws(RegistryError) -> Listing? {
    listings.first { $0.listing.id == id }?.listing
  }

  /// A page of the listings that match, oldest first.
  public func page(of filter: ListingFilter, after id: Listing.ID?, limit: Int)
    async throws(RegistryError) -> QueuePage
  {
    let all = try await Array(listings(filter).reversed())
    let rest = all.filter { listing in id.map { listing.id > $0 } ?? true }
    return QueuePage(
      listings: Array(rest.prefix(limit)), count: min(all.count, QueuePage.mostCounted),
      hasMore: rest.count > limit)
  }

  /// Lets a listing say something else.
  public func edit(
    _ id: Listing.ID, revision: Int, to content: ListingContent, lastDay: CalendarDay,
    standing status: Listing.Status?, by actor: String, at time: Date
  ) async throws(RegistryError) -> (listing: Listing, isDone: Bool)? {
    guard let index = listings.firstIndex(where: { $0.listing.id == id }) else { return nil }
    let known = listings[index].listing
    guard known.status != .withdrawn, known.revision == revision else { return (known, false) }
    guard known.content != content || known.lastDay != lastDay else { return (known, true) }
    if known.content != content { listings[index].listing.revision += 1 }
    if let status, content.needsReading(after: known.content) {
      listings[index].listing.status = status
      listings[index].listing.refusal = nil
    }
    listings[index].listing.content = content
    listings[index].listing.lastDay = lastDay
    listings[index].listing.changed = time.keptMoment
    record("edited", id, by: actor, at: time)
    return (listings[index].listing, true)
  }

  /// Takes a listing back for its person.
  public func withdraw(_ id: Listing.ID, by actor: String, at time: Date)
    async throws(RegistryError) -> Listing?
  {
    guard let index = listings.firstIndex(where: { $0.listing.id == id }) else { return nil }
    if listings[index].listing.status != .withdrawn {
      erase(at: index, at: time)
      record("withdrawn", id, by: actor, at: time)
    }
    return listings[index].listing
  }

  /// The listings whose person can be reached at a number.
  public func listings(reachedAt phone: PhoneNumber, limit: Int)
    async throws(RegistryError) -> [Listing]
  {
    listings.map(\.listing)
      .filter { $0.content.contact.phone?.significant == phone.significant }
      .sorted { $0.id > $1.id }.prefix(limit).map(\.self)
  }

  /// Those that may be the same as some listings.
  public func duplicates(of wanted: [Listing])
    async throws(RegistryError) -> [Listing.ID: [Duplicate]]
  {
    var found: [Listing.ID: [Duplicate]] = [:]
    for one in wanted {
      let duplicates = listings.compactMap { Duplicate($0.listing, of: one) }
      if !duplicates.isEmpty { found[one.id] = duplicates }
    }
    return found
  }

  /// Keeps one of two listings.
  public func merge(_ id: Listing.ID, into kept: Listing.ID, by actor: String, at time: Date)
    async throws(RegistryError) -> Bool
  {
    guard id != kept, let index = listings.firstIndex(where: { $0.listing.id == id }),
      listings[index].listing.status != .withdrawn,
      try await listing(kept).map({ $0.status != .withdrawn }) == true
    else { return false }
    erase(at: index, at: time)
    record("merged", id, by: actor, note: String(kept.number), at: time)
    record("kept-of-two", kept, by: actor, note: String(id.number), at: time)
    return true
  }

  /// What was done, newest first.
  public func history(of listing: Listing.ID?, before number: Int64?, limit: Int)
    async throws(RegistryError) -> [HistoryEntry]
  {
    let entries = history.filter { entry in
      (listing.map { entry.listing == $0 } ?? (entry.actor != nil))
        && (number.map { entry.id < $0 } ?? true)
    }
    return entries.reversed().prefix(limit).map(\.self)
  }

  /// Notes what was done.
  func record(
    _ what: String, _ listing: Listing.ID?, by actor: String? = nil, note: String? = nil,
    at time: Date
  ) {
    history.append(
      HistoryEntry(
        id: nextNumber(), time: time.keptMoment, what: what, listing: listing, actor: actor,
        note: note))
  }

  /// Erases what a listing said, what neighbours wrote about it, and the reasons in its history.
  func erase(at index: Int, at time: Date) {
    let id = listings[index].listing.id
    listings[index].listing.status = .withdrawn
    listings[index].listing.changed = time.keptMoment
    listings[index].listing.refusal = nil
    listings[index].listing.content.details = ""
    listings[index].listing.content.name = ""
    listings[index].listing.content.contact = Contact()
    messages.removeAll { $0.message.listing == id }
    mail.removeAll { $0.mail.listing == id }
    reports.removeAll { $0.listing == id }
    agreed[PersonRecord(.listing, id.number)] = nil
    history = history.map { entry in
      guard entry.listing == id, entry.what == "refused" else { return entry }
      return HistoryEntry(
        id: entry.id, time: entry.time, what: entry.what, listing: id, actor: entry.actor,
        note: nil)
    }
  }
}
