internal import Foundation
internal import HTTPTypes
internal import Neighbourhood
internal import PrintShop
internal import Registry

extension Site {
  /// Whether sheets can be printed from the browser.
  var canPrint: Bool { desk != nil }

  /// The sheets of a place that should be printed anew: they hang, nothing has taken their place, and
  /// they are out of date, or someone on the spot asks for it.
  func sheetsDue(at id: Place.ID) async throws -> [SheetStatistics] {
    try await registry.sheetStatistics(SheetQuery(place: id), on: today).entries.filter { entry in
      entry.sheet.takenDown == nil && entry.replacedBy == nil
        && (!entry.difference.isNone || entry.reprintAsked != nil)
    }
  }

  /// Prints anew, in one file, all sheets of a place that should be.
  ///
  /// Each is recorded as the one that takes the place of the old. Whoever calls it has made sure that
  /// the visitor may do so.
  ///
  /// - Parameter id: The place.
  /// - Returns: The PDF file; nil where no sheet of the place needs it.
  /// - Throws: ``Failure/noPrinting`` without a desk, ``Failure/notFound`` where there is no such
  ///   place, and whatever printing throws.
  func reprintedPlace(_ id: Place.ID) async throws -> Reply? {
    guard let desk else { throw Failure.noPrinting }
    guard let place = try await registry.place(id) else { throw Failure.notFound }
    let time = now()
    var sheets: [(sheet: Sheet, choices: PrintChoices)] = []
    do {
      for sheet in try await sheetsDue(at: id).map(\.sheet) {
        sheets.append(
          (sheet, try desk.choices(PrintWishes(layout: sheet.layout, options: sheet.options))))
      }
    } catch let error as PrintError {
      throw Failure(error)
    }
    guard !sheets.isEmpty else { return nil }
    let stale = sheets
    let reprinted = try await desk.draw { try await desk.shop.reprint(stale, at: time) }
    var reply = Reply(type: "application/pdf", data: reprinted.pdf, keeping: .byNobody)
    reply.fields[.contentDisposition] = Reply.attachment(
      "reprint-\(id.number).pdf", "\(place.title).pdf")
    return reply
  }
}
