internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood
internal import PageModel
internal import PrintShop
internal import Registry
internal import Wording

extension Site {
  /// Answers what is asked below `/print`; a site without a desk has nothing there.
  func printing(_ parts: [String], _ visit: Visit, _ request: Request) async throws -> Reply {
    guard let desk else { throw Failure.noPrinting }
    guard let address = PrintAddress(parts) else { throw Failure.notFound }
    switch address {
    case .gallery:
      try request.allow(.get)
      return try gallery(desk, visit)
    case .picture(let name):
      try request.allow(.get)
      return try await picture(of: name, desk, visit)
    case .preview(let name):
      try request.allow(.get)
      return try await preview(of: name, desk, visit, client: visit.client)
    case .form(let name):
      try request.allow(.get, .post)
      guard let card = desk.cards[name] else { throw Failure.notFound }
      return request.method == .post
        ? try await printed(card, PrintForm(request.form()), desk, visit, client: visit.client)
        : try await printForm(for: card, PrintForm(visit.query), desk, visit)
    }
  }

  /// The pictures of all that can be printed.
  private func gallery(_ desk: PrintDesk, _ visit: Visit) throws -> Reply {
    let language = try language(for: visit)
    return reply(
      Page(
        template: .printGallery, title: language("print.title"),
        content: PrintGallery(desk.cards, in: language), language: language,
        theme: settings.theme, isFindable: true),
      to: visit)
  }

  /// What a layout looks like, drawn for the first who asks and kept.
  private func picture(of name: String, _ desk: PrintDesk, _ visit: Visit) async throws -> Reply {
    guard let card = desk.cards[name] else { throw Failure.notFound }
    let wanted = visit.query["language"].flatMap { Language(code: $0) } ?? settings.language
    let language = card.languages.contains(wanted) ? wanted : card.languages.first ?? .french
    let today = today
    let png = try await desk.pictures.value(
      for: PrintDesk.PictureKey(layout: card.name, language: language)
    ) {
      try await desk.draw {
        try desk.example(card, PrintForm(FormFields()), language, today, pixels: 520)
      }
    }
    return Reply(type: "image/png", data: png, keeping: .byAnyone(seconds: 604_800))
  }

  /// The sheet as it would be printed now, with no code on it.
  private func preview(
    of name: String, _ desk: PrintDesk, _ visit: Visit, client: Client
  ) async throws -> Reply {
    guard let card = desk.cards[name] else { throw Failure.notFound }
    try desk.count(.preview, by: client, at: now())
    let form = PrintForm(visit.query)
    let language = try language(for: visit)
    let mark = language("print.preview-mark")
    let (usual, today, time) = (language.language, today, now())
    guard let valid = try? await valid(form, card, desk, usual) else {
      let png = try await desk.draw {
        try desk.example(card, form, usual, today, pixels: 1000, mark: mark)
      }
      return Reply(type: "image/png", data: png, keeping: .byNobody)
    }
    let place = try await registry.place(at: valid.address)
    let png = try await desk.draw {
      let choices = try desk.choices(valid.wishes)
      guard
        var content = PrintShop.Content.example(
          listings: 0, language: choices.language.code, day: today, data: .shortest)
      else { throw Failure.broken("there is no example to preview") }
      if let place, valid.code != nil {
        content = try await desk.shop.content(
          of: content.code, at: place, choices, time: time)
      }
      content.place.address = valid.address
      content.place.name = valid.name?.text ?? place?.name
      return try desk.shop.picture(of: content, choices, pixels: 1000, mark: mark)
    }
    return Reply(type: "image/png", data: png, keeping: .byNobody)
  }
}
