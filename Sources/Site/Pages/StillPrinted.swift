internal import Foundation
internal import Neighbourhood
internal import Registry

/// The printed sheets on which a listing still stands that nobody is shown any more.
struct StillPrinted {
  let heading: String
  let sheets: [Line]
  /// That the contact may stand there as well.
  let contact: String?
  let note: String

  /// One sheet.
  struct Line {
    let code: String
    let href: String
    let printed: String
  }

  /// Most sheets that are named; a place has seldom more.
  static let most = 12

  /// Those that hang; nil where none does.
  ///
  /// - Parameters:
  ///   - carrying: The sheets that show the listing, or count it.
  ///   - group: The group of phrases that says it.
  ///   - timeZone: Where the sheets were printed.
  ///   - language: The language of the page.
  init?(
    _ carrying: [CarryingSheet], in group: String, timeZone: TimeZone, _ language: PageLanguage
  ) {
    let hanging = carrying.filter(\.hangs)
    guard !hanging.isEmpty else { return nil }
    heading = language("\(group).still-printed", count: hanging.count)
    sheets = hanging.prefix(StillPrinted.most).map { entry in
      let printed = entry.sheet.edition.map { CalendarDay($0.printed, in: timeZone) }
      return Line(
        code: entry.sheet.code.printed, href: language.link(.sheet(entry.sheet.code)),
        printed: printed.map { language("\(group).printed-on", ["day": language.day($0)]) } ?? "")
    }
    contact =
      hanging.contains { $0.contact != .no } ? language("\(group).still-printed-contact") : nil
    note = language("\(group).still-printed-note")
  }
}
