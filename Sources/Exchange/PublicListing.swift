internal import Foundation
public import Neighbourhood

/// A listing as everyone may know it: never a name, and never a way to reach the person.
public struct PublicListing: Encodable, Sendable {
  let id: Int64
  let kind, category, mode, details, language: String
  let onBehalf: Bool
  let place: PublicPlace
  let revision: Int
  let created, changed, lastDay: String
  /// Where it stands; told only to the platform that sent it.
  let status: String?
  /// What the platform that sent it calls it; told only to that one.
  let externalId: String?

  /// What others are told of a listing.
  ///
  /// - Parameters:
  ///   - listing: The listing.
  ///   - place: Its place.
  ///   - isOwn: Whether it is told to the platform that sent it.
  public init(_ listing: Listing, at place: Place, isOwn: Bool = false) {
    id = listing.id.number
    kind = listing.content.kind.rawValue
    category = listing.content.category.rawValue
    mode = listing.content.mode.rawValue
    details = listing.content.details
    language = listing.content.language
    onBehalf = listing.content.onBehalf
    self.place = PublicPlace(place)
    revision = listing.revision
    created = listing.created.exchanged
    changed = listing.changed.exchanged
    lastDay = listing.lastDay.iso
    status = isOwn ? listing.status.rawValue : nil
    externalId = isOwn ? listing.external?.id : nil
  }
}

extension Date {
  /// The moment as JSON has it (RFC 3339), to the millisecond, in UTC.
  var exchanged: String { Date.ISO8601FormatStyle(includingFractionalSeconds: true).format(self) }
}

/// Writes JSON the same way everywhere: keys in order, no slash escaped, and no `<`, so that nothing
/// in it ends an element of a page that holds it.
public enum ExchangeJSON {
  /// A value as JSON, with a line break at its end.
  public static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    // Outside a string JSON has none.
    return text.replacing("<", with: "\\u003c") + "\n"
  }
}
