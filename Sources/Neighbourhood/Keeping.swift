public import Foundation

/// For how long the installation keeps what people told it, once it is of no more use.
///
/// One value for all of it, so that whoever is asked can answer from one place.
public struct Keeping: Hashable, Sendable {
  /// Days after its last day for which a listing can be shown again; then what it says is erased.
  public var renewalDays = 30
  /// Months after its last day after which nothing at all is left of a listing.
  public var traceMonths = 12
  /// Days for which a message waits for the person whom it is for.
  public var messageDays = 30
  /// Days for which an e-mail waits for a server that takes it.
  public var mailDays = 3
  /// Months for which the record of what was done names those of the staff who have left.
  public var staffNameMonths = 12

  /// The periods that every installation keeps to.
  public static let standard = Keeping()

  /// The last day on which a listing can be shown again.
  public func renewable(until lastDay: CalendarDay) -> CalendarDay {
    lastDay.adding(days: renewalDays)
  }

  /// The earliest last day of listings whose words are kept.
  public func firstDayOfWords(on day: CalendarDay) -> CalendarDay {
    day.adding(days: -renewalDays)
  }

  /// The earliest last day of listings of which anything is kept.
  public func firstDayOfTraces(on day: CalendarDay) -> CalendarDay {
    day.adding(months: -traceMonths)
  }

  /// When the oldest message was sent that is kept.
  public func firstMessage(at time: Date) -> Date { time - Double(messageDays) * 86_400 }

  /// When the oldest e-mail was written that is kept.
  public func firstMail(at time: Date) -> Date { time - Double(mailDays) * 86_400 }

  /// The oldest moment of which the record names people who have left.
  public func firstStaffName(at time: Date) -> Date {
    time - Double(staffNameMonths) * 30.4375 * 86_400
  }
}
