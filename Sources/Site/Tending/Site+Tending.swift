internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood
internal import Registry

extension Site {
  /// Answers what is asked about a listing that someone changes or takes back for its person.
  ///
  /// - Parameters:
  ///   - address: What is asked for.
  ///   - tending: Who does it.
  ///   - visit: What the visitor wants.
  ///   - request: What was sent.
  /// - Returns: The form, or the way back to the page that they came from once it is done.
  /// - Throws: ``Failure/notFound`` for a listing that is none of theirs, or what the registry throws.
  func tend(
    _ address: Tending.Address, _ tending: Tending, _ visit: Visit, _ request: Request
  ) async throws -> Reply {
    switch address {
    case .change(let id):
      try request.allow(.get, .post)
      let listing = try await tended(id, tending)
      guard request.method == .post else {
        return try tendingPage(
          ListingForm(listing.content, receipt: newReceipt()), listing, tending, visit)
      }
      return try await change(
        listing, try await form(request, of: tending.signedIn), tending, visit)
    case .withdrawal(let id):
      try request.allow(.post)
      let listing = try await tended(id, tending)
      let fields = try await form(request, of: tending.signedIn)
      guard fields["sure"] == "1" else {
        return try tendingPage(
          ListingForm(listing.content, receipt: newReceipt()), listing, tending, visit,
          isUnsure: true)
      }
      _ = try await registry.withdraw(id, by: tending.signedIn.staff.name, at: now())
      return try back(from: listing, tending, visit, done: "withdrawn")
    }
  }

  /// A listing that they may change.
  private func tended(_ id: Listing.ID, _ tending: Tending) async throws -> Listing {
    guard let listing = try await registry.listing(id), tending.includes(listing) else {
      throw Failure.notFound
    }
    return listing
  }

  private func change(
    _ listing: Listing, _ fields: FormFields, _ tending: Tending, _ visit: Visit
  ) async throws -> Reply {
    let form = ListingForm(fields, changing: listing, receipt: newReceipt())
    let content: ListingContent
    do throws(ListingForm.Problems) {
      (content, _) = try form.validated(on: today)
    } catch {
      return try tendingPage(form, listing, tending, visit, problems: error)
    }
    let edited = try await registry.edit(
      listing.id, revision: fields["revision"].flatMap { Int($0) } ?? 0, to: content,
      lastDay: lastDay(of: content, changing: listing), standing: statusOfNew,
      by: tending.signedIn.staff.name, at: now())
    return try back(
      from: listing, tending, visit, done: edited?.isDone == true ? "changed" : "stale")
  }

  /// Leads back to the page from which they came, which says what was done.
  private func back(from listing: Listing, _ tending: Tending, _ visit: Visit, done: String) throws
    -> Reply
  {
    let parts = tending.area == .operator ? ["listings"] : []
    return .seeOther(
      try language(for: visit).link(
        .area(tending.area, parts),
        [
          .init(name: "done", value: done),
          .init(name: "number", value: String(listing.id.number)),
        ]))
  }

  /// What was just done to a listing, in words.
  func tended(_ visit: Visit, _ language: PageLanguage) -> String? {
    guard let done = visit.query["done"], ["changed", "withdrawn", "stale"].contains(done),
      let number = visit.query["number"].flatMap({ Int64($0) })
    else { return nil }
    return language("tending.done-\(done)", ["number": String(number)])
  }

  private func tendingPage(
    _ form: ListingForm, _ listing: Listing, _ tending: Tending, _ visit: Visit,
    problems: ListingForm.Problems? = nil, isUnsure: Bool = false
  ) throws -> Reply {
    let language = try language(for: visit)
    let number = ["number": String(listing.id.number)]
    let back = tending.area == .operator ? ["listings"] : []
    let content = EditContent(
      form, listing, tending.signedIn,
      target: EditTarget(
        heading: language("tending.heading", number), lead: language("tending.lead"),
        back: language.link(.area(tending.area, back)),
        backText: language("tending.back-\(tending.area.rawValue)"),
        action: language.link(tending.change(listing.id)), canPublish: false,
        withdrawal: EditTarget.Withdrawal(
          action: language.link(tending.withdrawal(listing.id)),
          problem: isUnsure ? language("tending.unsure") : nil)),
      problems: problems, today: today, settings: settings, pictograms: pictograms,
      language: language)
    return reply(
      Page(
        template: .edit,
        title: content.summary == nil
          ? content.heading : language("site.error-title", ["title": content.heading]),
        content: content, language: language, theme: settings.theme,
        address: tending.change(listing.id),
        status: content.summary == nil ? .ok : .unprocessableContent, isForStaff: true),
      to: visit)
  }
}
