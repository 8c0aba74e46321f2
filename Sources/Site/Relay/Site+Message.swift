internal import HTTPTypes
internal import Neighbourhood
internal import PageModel
internal import Registry
internal import Wording

extension Site {
  /// The form with which a neighbour writes to the person behind a listing, or that it was sent.
  func messageForm(for id: Listing.ID, at code: ShortCode, _ visit: Visit) async throws -> Reply {
    let relay = try await relay(for: id, at: code, visit)
    var form = MessageForm()
    form[.receipt] = newReceipt()
    form[.language] = relay.language.language.code
    let content = MessageFormContent(
      form, relay, shown: try await shownMark(), isSent: visit.query["sent"] == "1",
      settings: settings)
    return reply(relay.page(content), to: visit)
  }

  /// Takes a message and sends the neighbour on to the page that says so.
  func takeMessage(
    _ fields: FormFields, for id: Listing.ID, at code: ShortCode, _ visit: Visit
  ) async throws -> Reply {
    let relay = try await relay(for: id, at: code, visit)
    var form = MessageForm(
      values: MessageForm.Field.allCases.reduce(into: [:]) { $0[$1] = fields[$1.rawValue] })
    let guarding = await guarding(fields)
    let message: MessageContent
    let receipt: Receipt
    do throws(MessageForm.Problems) {
      (message, receipt) = try form.validated()
    } catch {
      if error.byField[.receipt] != nil { form[.receipt] = newReceipt() }
      let content = MessageFormContent(
        form, relay, shown: guarding.mark, problems: error, settings: settings)
      return reply(relay.page(content, isWrong: true), to: visit)
    }
    // No moderator reads it before it arrives, so that it must come from our own page.
    guard guarding.sender == .person else {
      let content = MessageFormContent(
        form, relay, shown: guarding.mark, message: relay.language("form.doubtful"),
        settings: settings)
      return reply(relay.page(content, isWrong: true), to: visit)
    }
    let left = try await registry.leave(message, for: id, receipt: receipt, on: today, at: now())
    switch left {
    case .kept, .known:
      if left == .kept {
        await notifyOwner(of: id) { .message(place: $0, link: $1) }
      }
      return .seeOther(
        relay.language.link(.message(code, id), [.init(name: "sent", value: "1")]))
    case .gone:
      throw Failure.listingGone(code)
    case .full:
      let content = MessageFormContent(
        form, relay, shown: guarding.mark, message: relay.language("write.full"),
        settings: settings)
      return reply(relay.page(content, isWrong: true), to: visit)
    }
  }

  /// The listing that someone who came from a sheet wants to write about.
  ///
  /// Only listings that the sheet's own page shows: a code is no way to go through all others.
  private func relay(
    for id: Listing.ID, at code: ShortCode, _ visit: Visit
  ) async throws -> Relay {
    let (sheet, place) = try await place(of: code)
    guard let listing = try await shownListing(id, at: place) else {
      throw Failure.listingGone(code)
    }
    return Relay(
      listing: listing, sheet: sheet, place: place,
      language: try language(for: visit, sheet: sheet.options.language),
      theme: Theme(named: sheet.options.theme) ?? settings.theme)
  }
}

/// A listing that a neighbour writes about, and the sheet that they came from.
struct Relay {
  let listing: Listing
  let sheet: Sheet
  let place: Place
  let language: PageLanguage
  let theme: Theme

  /// The page with the form.
  func page(_ content: MessageFormContent, isWrong: Bool = false) -> Page {
    let title = "\(content.heading) · \(place.title)"
    return Page(
      template: .write,
      title: isWrong ? language("site.error-title", ["title": title]) : title, content: content,
      language: language, theme: theme, status: isWrong ? .unprocessableContent : .ok,
      keeping: .byNobody)
  }
}
