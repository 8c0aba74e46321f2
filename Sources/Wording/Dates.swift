extension Wording {
  /// A day in words: `20 novembre 2026`; `1er janvier 2027` in French.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - month: The month, 1 to 12.
  ///   - day: The day of the month.
  /// - Returns: The day as the language writes it.
  public func day(year: Int, month: Int, day: Int) -> String {
    let dayText = (language.base ?? language) == .french && day == 1 ? "1er" : String(day)
    return self(
      "date.long",
      ["day": dayText, "month": self("date.month-\(month)"), "year": String(year)])
  }
}
