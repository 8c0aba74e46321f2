public import Foundation

/// A day of the calendar, without a time of day.
public struct CalendarDay: Hashable, Sendable {
  /// The year, as in 2026.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The day of that date in a time zone, in the Gregorian calendar.
  public init(_ date: Date, in timeZone: TimeZone) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    (year, month, day) = (parts.year ?? 1970, parts.month ?? 1, parts.day ?? 1)
  }

  /// A day written `2026-11-20` (ISO 8601), or nil where there is no such day.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.allSatisfy(\.isWholeNumber) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      year > 0, (1...12).contains(month),
      day >= 1, day <= CalendarDay.days(in: month, of: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// A day as people in Europe write it, `31/12/2026` or `1.2.2026`, or nil where there is no such
  /// day: day, month and a year of four digits, with slashes, dots, hyphens or spaces between.
  public init?(written text: String) {
    let parts = text.split(whereSeparator: { "/.- ".contains($0) })
    guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count)
    else {
      return nil
    }
    func padded(_ part: Substring) -> String { (part.count < 2 ? "0" : "") + part }
    self.init(iso: "\(parts[2])-\(padded(parts[1]))-\(padded(parts[0]))")
  }

  /// The day as `2026-11-20` (ISO 8601).
  public var iso: String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// The day some days later, or earlier for a negative number.
  public func adding(days: Int) -> CalendarDay {
    CalendarDay(
      Date(timeIntervalSince1970: Double((daysSinceEpoch + days) * 86_400)), in: .gmt)
  }

  /// The same day some months later, or the last of that month where it has fewer days.
  public func adding(months: Int) -> CalendarDay {
    let count = year * 12 + (month - 1) + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let last = CalendarDay.days(in: newMonth, of: newYear)
    return CalendarDay(year: newYear, month: newMonth, day: min(day, last))
  }

  private init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// How many days later another day is; negative where it is earlier.
  public func days(until other: CalendarDay) -> Int { other.daysSinceEpoch - daysSinceEpoch }

  private var daysSinceEpoch: Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = DateComponents(year: year, month: month, day: day)
    return Int(((calendar.date(from: parts)?.timeIntervalSince1970 ?? 0) / 86_400).rounded())
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay: Comparable {
  /// Whether the first day comes earlier.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
