internal import Foundation
internal import Neighbourhood
internal import Registry
internal import Wording

extension Site {
  /// Which bundles of which batch were delivered.
  func rounds(_ signedIn: SignedIn, _ visit: Visit) async throws -> Reply {
    let language = try language(for: visit)
    let batches = try await registry.batches()
    let chosen = visit.query["batch"].flatMap { Int64($0) }
    let shown = batches.first { $0.id.number == chosen } ?? batches.first
    var bundles: [DeliveryBundle] = []
    if let shown { bundles = try await registry.bundles(of: shown.id) }
    let content = RoundsContent(
      bar: StaffBar(signedIn, here: TownAddress.rounds.address, in: language),
      heading: language("rounds.heading"),
      batches: batches.map {
        RoundsContent.Batch($0, isHere: $0.id == shown?.id, settings.timeZone, in: language)
      },
      isEmpty: batches.isEmpty,
      bundles: bundles.map { RoundsContent.Bundle($0, settings.timeZone, in: language) })
    return reply(
      Page(
        template: .rounds, title: content.heading, content: content, language: language,
        theme: settings.theme, isForStaff: true),
      to: visit)
  }
}

/// What the page about deliveries shows.
struct RoundsContent {
  let bar: StaffBar
  let heading: String
  let batches: [Batch]
  let isEmpty: Bool
  let bundles: [Bundle]

  /// A batch, to choose it.
  struct Batch {
    let href: String
    let title: String
    let progress: String
    let done: String
    let total: String
    let isHere: Bool

    init(
      _ batch: PrintedBatch, isHere: Bool, _ timeZone: TimeZone, in language: PageLanguage
    ) {
      let number = String(batch.id.number)
      href = language.link(TownAddress.rounds.address, [.init(name: "batch", value: number)])
      title = language(
        "rounds.batch",
        [
          "number": number, "layout": batch.layout,
          "day": language.day(CalendarDay(batch.created, in: timeZone)),
        ])
      progress = language(
        "rounds.progress", ["done": String(batch.done), "total": String(batch.bundles)],
        count: batch.done)
      done = String(batch.done)
      total = String(batch.bundles)
      self.isHere = isHere
    }
  }

  /// A bundle in the table.
  struct Bundle {
    let number: String
    let href: String
    let street: String
    let extent: String
    let town: String
    let sheets: String
    let done: String
    let isDone: Bool

    init(_ bundle: DeliveryBundle, _ timeZone: TimeZone, in language: PageLanguage) {
      number = String(bundle.number)
      href = language.link(.sheet(bundle.code))
      street = typeset(bundle.content.title, in: language.language.code)
      extent = bundle.content.extent
      town = bundle.content.town
      sheets = String(bundle.content.sheets)
      isDone = bundle.done != nil
      done =
        bundle.done.map { language.day(CalendarDay($0, in: timeZone)) }
        ?? language("rounds.not-yet")
    }
  }
}
