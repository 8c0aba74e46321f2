public import Foundation
public import Neighbourhood

/// Forgetting on time.
public protocol RetentionRegistry: Sendable {
  /// Erases all that is kept no longer on a day, older copies of it included.
  ///
  /// Done in small steps, between which others get their turn; whoever stops in the middle goes on
  /// the next time. A listing of which nothing is left is still known to be gone from the sheets that
  /// show it. By a clock that is affirmed, what was recorded after now was recorded now.
  ///
  /// - Parameters:
  ///   - keeping: For how long what is kept.
  ///   - day: Today.
  ///   - time: Now.
  ///   - clock: Whether that may be doubted.
  /// - Returns: What went.
  /// - Throws: ``RegistryError`` where the store does not answer.
  func forget(_ keeping: Keeping, on day: CalendarDay, at time: Date, clock: ClockTrust)
    async throws(RegistryError) -> Upkeep
}

extension RetentionRegistry {
  /// The same, where the clock may be wrong.
  public func forget(_ keeping: Keeping, on day: CalendarDay, at time: Date)
    async throws(RegistryError) -> Upkeep
  { try await forget(keeping, on: day, at: time, clock: .doubted) }
}

/// Whether a clock is believed where it tells something odd.
public enum ClockTrust: Hashable, Sendable {
  /// Nothing is erased by a clock that goes back or leaps.
  case doubted
  /// Someone has looked at it, or has seen it go on evenly.
  case affirmed
}

/// What became of forgetting.
public enum Upkeep: Hashable, Sendable {
  /// It was done.
  case done(Forgotten)
  /// Nothing was touched, as something was recorded a day or more after now: a clock is wrong.
  case clockBehind(newest: Date)
  /// Nothing was touched, as nothing was recorded for long before now: a clock may have leapt.
  case clockAhead(newest: Date)

  /// How far what is recorded may lie after now.
  public static let tolerance: TimeInterval = 86_400
  /// How far it may lie before now: more than a week, so that what is done weekly is no leap.
  public static let leap: TimeInterval = 10 * 86_400

  /// What is wrong with a clock.
  ///
  /// - Parameters:
  ///   - time: What it tells.
  ///   - newest: When the last thing was recorded, as it was told then; nil where nothing was.
  /// - Returns: Nil where nothing is wrong.
  public static func complaint(on time: Date, newest: Date?) -> Upkeep? {
    guard let newest else { return nil }
    if newest > time + tolerance { return .clockBehind(newest: newest) }
    return newest < time - leap ? .clockAhead(newest: newest) : nil
  }
}

/// How much was forgotten.
public struct Forgotten: Hashable, Sendable {
  /// What can be.
  public enum What: String, Hashable, Sendable, CaseIterable {
    /// Messages to people behind listings.
    case messages
    /// E-mails that no server took.
    case mail
    /// Entries of directories.
    case neighbours
    /// Listings of which all went that they said.
    case listings
    /// Listings of which nothing is left.
    case traces
    /// Names in the record of what was done.
    case staffNames
    /// Sessions that had ended.
    case sessions
    /// Links to sign in that nobody used.
    case invitations
    /// Keys of référents that nobody used.
    case referentKeys
    /// Notices that every webhook has had.
    case notices
  }

  /// How many of each; those of which there were none are left out.
  public private(set) var counts: [What: Int] = [:]

  /// Nothing.
  public init() {}

  /// How many there were of something.
  public subscript(what: What) -> Int {
    get { counts[what] ?? 0 }
    set { counts[what] = newValue == 0 ? nil : newValue }
  }
}
