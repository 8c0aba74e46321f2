internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood
internal import Registry
internal import Wording

extension Site {
  /// Publishes or refuses what was ticked in the queue, or the one listing of a page.
  func decide(_ signedIn: SignedIn, _ visit: Visit, _ request: Request) async throws -> Reply {
    let fields = try await form(request, of: signedIn)
    let language = try language(for: visit)
    let one = fields["publish"].flatMap { SeenListing($0) }
    let seen = one.map { [$0] } ?? fields.values(of: "tick").compactMap { SeenListing($0) }
    let isRefusal = one == nil && fields["action"] == "refuse"
    var problems: [ProblemSummary.Item] = []
    if seen.isEmpty { problems.append(.init(href: "#tick", text: language("moderation.no-tick"))) }
    if isRefusal, let problem = RefusalForm.problem(fields, in: language) {
      problems.append(.init(href: "#reason", text: problem))
    }
    guard problems.isEmpty else {
      if fields["from"] == "listing", let id = seen.first?.id {
        return try await staffListing(id, signedIn, visit, fields: fields, problems: problems)
      }
      return try await queue(signedIn, visit, fields: fields, problems: problems)
    }
    let listings = try await unchanged(seen)
    let done =
      isRefusal
      ? try await refuse(listings, fields, signedIn)
      : try await publish(listings, signedIn)
    return .seeOther(
      language.link(
        ModerationAddress.queue.address,
        QueueFilter(fields).pairs + [
          .init(name: "done", value: isRefusal ? "refused" : "published"),
          .init(name: "n", value: String(done)),
          .init(name: "left", value: String(seen.count - done)),
        ]))
  }

  /// Settles the reports about a listing: leaves it as it is, or takes it off the list.
  func settleReports(
    _ id: Listing.ID, _ signedIn: SignedIn, _ visit: Visit, _ request: Request
  ) async throws -> Reply {
    let fields = try await form(request, of: signedIn)
    let language = try language(for: visit)
    guard let listing = try await registry.listing(id) else { throw Failure.notFound }
    var done = "settled"
    if fields["action"] == "refuse" {
      if let problem = RefusalForm.problem(fields, in: language) {
        return try await staffListing(
          id, signedIn, visit, fields: fields, problems: [.init(href: "#reason", text: problem)])
      }
      _ = try await refuse([listing], fields, signedIn)
      done = "refused"
    } else {
      try await registry.dismissReports(about: id, by: signedIn.staff.name, at: now())
    }
    return .seeOther(
      language.link(
        ModerationAddress.queue.address,
        [.init(name: "done", value: done), .init(name: "n", value: "1")]))
  }

  /// Of two listings keeps one.
  func merge(_ signedIn: SignedIn, _ visit: Visit, _ request: Request) async throws -> Reply {
    let fields = try await form(request, of: signedIn)
    // `12-7` keeps 12 and withdraws 7.
    let pair = (fields["keep"] ?? "").split(separator: "-").compactMap { Int64($0) }
    guard pair.count == 2 else { throw Failure.notFound }
    let isDone = try await registry.merge(
      Listing.ID(pair[1]), into: Listing.ID(pair[0]), by: signedIn.staff.name, at: now())
    return .seeOther(
      try language(for: visit).link(
        ModerationAddress.listing(Listing.ID(pair[0])).address,
        [.init(name: "done", value: isDone ? "merged" : "not-merged")]))
  }

  /// Publishes listings, and tells the people whose listings waited.
  private func publish(_ listings: [Listing], _ signedIn: SignedIn) async throws -> Int {
    let done = try await registry.publish(
      listings.map(\.id), by: signedIn.staff.name, at: now()
    ).done
    for listing in listings where listing.status == .waiting {
      await notifyOwner(of: listing.id) { .published(place: $0, link: $1) }
    }
    return done.count
  }

  /// Refuses listings, each with the reason in the language in which its person wrote.
  private func refuse(_ listings: [Listing], _ fields: FormFields, _ signedIn: SignedIn)
    async throws -> Int
  {
    var done = 0
    for (tag, some) in Dictionary(grouping: listings, by: \.content.language) {
      guard let wording = wording(Language(code: tag) ?? settings.language) else {
        throw Failure.broken("the site has no wording")
      }
      let reason = RefusalForm.words(fields, in: wording)
      let refused = try await registry.refuse(
        some.map(\.id), reason: reason, by: signedIn.staff.name, at: now()
      ).done
      for listing in refused {
        await notifyOwner(of: listing.id) { .refused(place: $0, reason: reason, link: $1) }
      }
      done += refused.count
    }
    return done
  }

  /// Those that still say what the moderator read.
  private func unchanged(_ seen: [SeenListing]) async throws -> [Listing] {
    var listings: [Listing] = []
    for one in seen {
      if let listing = try await registry.listing(one.id), listing.revision == one.revision {
        listings.append(listing)
      }
    }
    return listings
  }
}

extension FormFields {
  /// All values of a name, in their order.
  func values(of name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }
}
