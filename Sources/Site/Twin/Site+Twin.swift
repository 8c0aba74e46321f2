internal import Foundation
internal import Logging
internal import Neighbourhood
internal import PageModel
internal import PrintShop
internal import Registry
internal import Wording

extension Site {
  /// What a sheet says, as text that reads on any screen and can be read out: with the listings of
  /// now, and whether they are still those on the paper.
  func twin(of code: ShortCode, _ visit: Visit) async throws -> Reply {
    guard let desk else { throw Failure.notFound }
    let (sheet, place) = try await place(of: code)
    let language = try language(for: visit, sheet: sheet.options.language)
    let (pages, tongue) = try await pages(of: sheet, at: place, desk)
    guard let wording = wordings[tongue] ?? wording(tongue) else {
      throw Failure.broken("the site has no wording")
    }
    let writer = TwinWriter(wording: wording, origin: desk.shop.origin)
    let title = typeset(place.title, in: sheet.options.language)
    let card = desk.cards.values.first { $0.name == sheet.layout }
    let heading = language(
      "twin.heading",
      ["sheet": card?.title(in: language.language) ?? language("twin.sheet"), "place": title])
    let content = TwinContent(
      heading: heading, place: title, back: language.link(.sheet(code)),
      status: try await status(of: sheet, in: language), language: tongue.code,
      direction: tongue.isRightToLeft ? "rtl" : "ltr", html: writer.html(pages))
    return reply(
      Page(
        template: .twin, title: heading, content: content, language: language,
        theme: Theme(named: sheet.options.theme) ?? settings.theme),
      to: visit)
  }

  /// The pages of a sheet with what there is now, laid out once for as long as that stays the same.
  private func pages(
    of sheet: Sheet, at place: Place, _ desk: PrintDesk
  ) async throws -> (pages: [PageModel.Page], language: Language) {
    let wishes = PrintWishes(layout: sheet.layout, options: sheet.options)
    let time = now()
    do {
      let choices = try desk.choices(wishes)
      let content = try await desk.shop.content(of: sheet.code, at: place, choices, time: time)
      let pages = try await desk.twins.value(
        for: PrintDesk.TwinKey(content: content, choices: choices)
      ) {
        try await desk.draw { try desk.shop.pages(of: content, choices) }
      }
      return (pages, choices.language)
    } catch let error as PrintError {
      // The layout may have gone since, or speak another language now.
      if case .registry(let error) = error { throw error }
      logger.notice("a sheet cannot be shown as text: \(error)")
      throw Failure.noTwin
    } catch Failure.doesNotFit {
      throw Failure.noTwin
    }
  }

  /// When the sheet was printed, and whether it still says what the list says.
  private func status(of sheet: Sheet, in language: PageLanguage) async throws -> String {
    guard let edition = sheet.edition,
      let difference = try await registry.difference(of: sheet, on: today)
    else { return language("twin.not-printed") }
    let day = language.day(CalendarDay(edition.printed, in: settings.timeZone))
    guard let changes = SheetNotice.words(for: difference, in: language) else {
      return language("twin.same", ["day": day])
    }
    return language("twin.differs", ["day": day, "changes": changes])
  }
}

/// What the page with a sheet as text shows.
struct TwinContent {
  let heading: String
  let place: String
  let back: String
  let status: String
  /// The language of the sheet, which need not be that of the page.
  let language: String
  let direction: String
  /// The sheet, escaped and ready.
  let html: String
}
