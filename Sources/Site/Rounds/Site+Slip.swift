internal import Foundation
internal import HTTPTypes
internal import Neighbourhood
internal import Registry
internal import Wording

extension Site {
  /// What the slip of a bundle leads to: what is in it, and a button that reports it as delivered.
  ///
  /// - Parameters:
  ///   - bundle: The bundle.
  ///   - visit: What the visitor wants.
  /// - Returns: The page.
  /// - Throws: ``Failure``, or what the registry throws.
  func slip(of bundle: DeliveryBundle, _ visit: Visit) async throws -> Page {
    let language = try language(for: visit)
    let all = try await registry.bundles(of: bundle.run).count
    let content = SlipContent(bundle, of: all, settings.timeZone, in: language)
    return Page(
      template: .slip, title: content.heading, content: content, language: language,
      theme: settings.theme, address: .sheet(bundle.code), keeping: .byNobody)
  }

  /// Records that a bundle was delivered, or takes that back; nothing of who says so is kept.
  func take(done fields: FormFields, of code: ShortCode, _ visit: Visit) async throws -> Reply {
    try await registry.setBundle(code, done: fields["undo"] == nil ? now() : nil)
    return .seeOther(try language(for: visit).link(.sheet(code)))
  }
}

/// What the page of a slip shows.
struct SlipContent {
  let heading: String
  let street: String
  let town: String
  let extent: String
  let sheets: String
  let state: String
  let isDone: Bool
  let action: String

  init(
    _ bundle: DeliveryBundle, of all: Int, _ timeZone: TimeZone, in language: PageLanguage
  ) {
    heading = language(
      "round.title", ["number": String(bundle.number), "count": String(all)])
    street = typeset(bundle.content.title, in: language.language.code)
    town = bundle.content.town
    extent = bundle.content.extent
    sheets = language("round.sheets", count: bundle.content.sheets)
    isDone = bundle.done != nil
    state =
      bundle.done.map {
        language("round.done", ["day": language.day(CalendarDay($0, in: timeZone))])
      }
      ?? language("round.not-done")
    action = language.link(.slip(bundle.code))
  }
}
