internal import HTTPTypes
internal import Logging
internal import Neighbourhood
internal import PageModel
internal import PrintShop
internal import Registry
internal import Wording

extension Site {
  /// The form for a sheet beside its preview, with what is wrong with it where it was sent.
  func printForm(
    for card: LayoutCard, _ form: PrintForm, _ desk: PrintDesk, _ visit: Visit
  ) async throws -> Reply {
    let language = try language(for: visit)
    var problems: PrintForm.Problems?
    if form.isSent {
      do {
        _ = try await valid(form, card, desk, language.language)
      } catch let error as PrintForm.Problems {
        problems = error
      }
    }
    return reply(printPage(card, form, desk, language, problems), to: visit)
  }

  /// Prints a sheet, records it, and sends the file; or shows the form again, with what is wrong.
  func printed(
    _ card: LayoutCard, _ form: PrintForm, _ desk: PrintDesk, _ visit: Visit, client: Client
  ) async throws -> Reply {
    let language = try language(for: visit)
    do {
      let valid = try await valid(form, card, desk, language.language)
      try desk.count(.print, by: client, at: now())
      let time = now()
      let (code, pdf) = try await desk.draw {
        try await desk.shop.print(
          .address(valid.address, name: valid.name), try desk.choices(valid.wishes), at: time)
      }
      var reply = Reply(type: "application/pdf", data: pdf, keeping: .byNobody)
      let title = card.title(in: language.language)
      reply.fields[.contentDisposition] = Reply.attachment(
        "\(PrintDesk.slug(of: card))-\(code.printed).pdf", "\(title) \(code.printed).pdf")
      return reply
    } catch let error as PrintForm.Problems {
      return reply(printPage(card, form, desk, language, error), to: visit)
    } catch Failure.doesNotFit {
      let problems = PrintForm.Problems(byField: [.name: .doesNotFit])
      return reply(printPage(card, form, desk, language, problems), to: visit)
    }
  }

  /// What a form says, where nothing is wrong with it and the person may print for that address.
  ///
  /// Where neighbours share a list already, a sheet leads to it; so it is printed for those who have
  /// the code of a sheet that hangs there, and not for whoever knows the address.
  func valid(
    _ form: PrintForm, _ card: LayoutCard, _ desk: PrintDesk, _ usual: Language
  ) async throws -> PrintForm.Valid {
    let valid = try form.validated(card, themes: desk.themes(for: card), usual: usual)
    let place = try await registry.place(at: valid.address)
    if let code = valid.code {
      guard let place, let sheet = try await registry.sheet(code), sheet.place == place.id else {
        throw PrintForm.Problems(byField: [.code: .codeOfElsewhere])
      }
    } else if let place, try await hasNeighbours(place.id) {
      throw PrintForm.Problems(byField: [.code: .codeNeeded])
    }
    return valid
  }

  private func hasNeighbours(_ place: Place.ID) async throws -> Bool {
    guard try await registry.shownListings(at: place, on: today).isEmpty else { return true }
    return try await !registry.directory(at: place, on: today).neighbours.isEmpty
  }

  private func printPage(
    _ card: LayoutCard, _ form: PrintForm, _ desk: PrintDesk, _ language: PageLanguage,
    _ problems: PrintForm.Problems?
  ) -> Page {
    let title = card.title(in: language.language)
    return Page(
      template: .printForm,
      title: problems == nil ? title : language("site.error-title", ["title": title]),
      content: PrintFormContent(
        form, card: card, themes: desk.themes(for: card), problems: problems,
        settings: settings, language: language),
      language: language, theme: settings.theme,
      address: PrintAddress.form(PrintDesk.slug(of: card)).address,
      status: problems == nil ? .ok : .unprocessableContent,
      keeping: form.isSent ? .byNobody : .byVisitor, isFindable: !form.isSent)
  }
}

extension Reply {
  /// The value of `Content-Disposition` for a file to keep (RFC 6266), with a name for programs that
  /// know ASCII only.
  static func attachment(_ plain: String, _ name: String) -> String {
    "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(PercentCoding.encoded(name))"
  }
}
