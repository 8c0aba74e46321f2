public import Foundation
public import Neighbourhood

/// What someone may ask of an organisation that keeps something about them.
public protocol PrivacyRegistry: Sendable {
  /// All that is kept about someone, and the printed sheets that still carry it.
  ///
  /// - Parameters:
  ///   - query: By what they are looked for.
  ///   - day: Today.
  /// - Returns: What was found, which may be nothing, or of several people of one name.
  /// - Throws: ``RegistryError`` where the store does not answer.
  func records(of query: PersonQuery, on day: CalendarDay)
    async throws(RegistryError) -> PersonRecords

  /// Erases what was found, older copies in the store included, all of it or nothing.
  ///
  /// - Parameters:
  ///   - ids: What; of those that are there no more nothing is left to erase.
  ///   - time: Now.
  /// - Returns: Whether older copies are gone as well; else they go once other programs that hold the
  ///   store let them.
  /// - Throws: ``RegistryError`` where the store does not answer.
  func erase(_ ids: [PersonRecord], at time: Date) async throws(RegistryError) -> Bool

  /// The printed sheets that show a listing, or count it, those first that hang.
  func sheets(carrying listing: Listing.ID) async throws(RegistryError) -> [CarryingSheet]
}

/// Names one thing that is kept about someone.
public struct PersonRecord: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An offer or a need.
    case listing
    /// An entry of a directory.
    case neighbour
    /// A message to the person behind a listing.
    case message
    /// An e-mail that waits for a server.
    case mail
    /// Someone who may sign in.
    case moderator
    /// A key of someone who looks after sheets.
    case key
    /// A session of someone who signed in.
    case session
    /// A line of the record of what was done.
    case history
  }

  /// What it is.
  public let kind: Kind
  /// Its number in the store.
  public let number: Int64

  /// The thing of that number.
  public init(_ kind: Kind, _ number: Int64) {
    self.kind = kind
    self.number = number
  }

  /// Reads `listing:12` or `listing 12`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == ":" || $0 == " " })
    guard parts.count == 2, let kind = Kind(rawValue: parts[0].lowercased()),
      let number = Int64(parts[1])
    else { return nil }
    self.init(kind, number)
  }

  /// The thing as people say it: `listing 12`.
  public var text: String { "\(kind.rawValue) \(number)" }
}
