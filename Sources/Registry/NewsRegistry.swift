public import Foundation
public import Neighbourhood

/// What is new for those who look after the listings, each news told once.
///
/// Nothing is lost between two times of telling: whatever came in, by any way, is told the next time.
public protocol NewsRegistry: Sendable {
  /// How much waits for moderators, where any of it came since this was asked last; nil otherwise.
  ///
  /// - Parameters:
  ///   - pause: For how many seconds after something was told nothing is.
  ///   - time: When this is asked.
  /// - Returns: What waits, which counts as told now.
  /// - Throws: ``RegistryError`` where the store does not answer.
  func takeModeratorNews(after pause: TimeInterval, at time: Date)
    async throws(RegistryError) -> ModeratorNews?

  /// What came at the places of référents who want to be told, since each was told last.
  ///
  /// - Parameters:
  ///   - pause: For how many seconds after something was told to one of them nothing is.
  ///   - time: When this is asked.
  /// - Returns: What is new for each, which counts as told now.
  /// - Throws: ``RegistryError`` where the store does not answer.
  func takeReferentNews(after pause: TimeInterval, at time: Date)
    async throws(RegistryError) -> [ReferentNews]

  /// Where someone wants to be told what is new, as long as they are signed in somewhere; nil where
  /// they do not.
  func newsAddress(of staff: Staff, at time: Date) async throws(RegistryError) -> EmailAddress?

  /// Keeps where the person of a session wants to be told from now on, with that session; nil for
  /// nowhere any more.
  func setNewsAddress(
    _ address: EmailAddress?, of staff: Staff, in session: AccessToken, at time: Date)
    async throws(RegistryError)
}

/// How much waits for moderators.
public struct ModeratorNews: Hashable, Sendable {
  /// Listings that nobody has decided about.
  public let waiting: Int
  /// Listings that neighbours have reported.
  public let reported: Int

  /// So much.
  public init(waiting: Int, reported: Int) {
    self.waiting = waiting
    self.reported = reported
  }
}

/// What is new at the place of a référent.
public struct ReferentNews: Hashable, Sendable {
  /// Where they want to be told.
  public let recipient: EmailAddress
  /// Their place.
  public let place: Place.ID
  /// Listings that are shown there and were not, or said something else, before; not those that they
  /// entered themselves.
  public let listings: Int
  /// Messages to people without a page, for the référent to pass on.
  public let messages: Int

  /// So much.
  public init(recipient: EmailAddress, place: Place.ID, listings: Int, messages: Int) {
    self.recipient = recipient
    self.place = place
    self.listings = listings
    self.messages = messages
  }
}
