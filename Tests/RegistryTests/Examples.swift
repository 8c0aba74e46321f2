import Foundation
import Neighbourhood
import Registry
import Testing

/// Values that the tests use.
enum Example {
  static let time = Date(timeIntervalSince1970: 1_790_000_000)
  static let later = time.addingTimeInterval(60)
  static let options = SheetOptions(language: "fr", paper: "A4", theme: "lagune")

  static func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

  static func code(_ text: String) throws -> ShortCode { try ShortCode(reading: text) }

  static func receipt(_ number: Int) throws -> Receipt {
    let digits = String(number, radix: 16)
    return try #require(Receipt(String(repeating: "0", count: 32 - digits.count) + digits))
  }

  static func order(
    at address: String = "12 rue des Lilas, 38000 Grenoble", name: String? = nil
  ) throws -> PrintOrder {
    PrintOrder(
      destination: .address(
        try PostalAddress(address), name: try name.flatMap { try PlaceName($0) }),
      layout: "lobby-poster", options: options)
  }

  static func order(replacing code: ShortCode) -> PrintOrder {
    PrintOrder(destination: .replacing(code), layout: "neighbour-board", options: options)
  }

  static func content(_ details: String = "Je fais vos courses.") -> ListingContent {
    ListingContent(
      kind: .offer, category: .shopping, mode: .inPerson, details: details, name: "Ana",
      contact: Contact(
        phone: PhoneNumber("0612345678"), email: EmailAddress("ana@exemple.fr")),
      audience: .neighbours, language: "fr")
  }

  static func submission(
    _ content: ListingContent = content(), at place: Place.ID, sheet: ShortCode? = nil,
    receipt number: Int = 1, status: Listing.Status = .published, until: String = "2026-12-20"
  ) throws -> Submission {
    Submission(
      content: content, place: place, sheet: sheet, source: .site, receipt: try receipt(number),
      status: status, lastDay: try day(until))
  }
}

extension Registry {
  /// Reserves and confirms a sheet that shows some listings.
  @discardableResult
  func print(_ order: PrintOrder, showing listings: [Listing] = [], at time: Date = Example.time)
    async throws -> Sheet
  {
    let run = try await reserve(order, at: time)
    let sheet = try #require(run.sheets.first)
    try await confirm(
      run.id, editions: [sheet.code: Edition(printed: time, listings: listings)])
    return try #require(try await self.sheet(sheet.code))
  }

  /// A place to send listings to.
  func examplePlace() async throws -> Place.ID {
    try await print(Example.order()).place
  }
}
