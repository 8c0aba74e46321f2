extension Wording {
  /// A day in words: `20 novembre 2026`; `1ᵉʳ janvier 2027` in French, `20 d’abril de 2027` in Catalan.
  ///
  /// The phrase of a month is in the form that follows a day: in the genitive in Polish, with its
  /// preposition in Catalan.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - month: The month, 1 to 12.
  ///   - day: The day of the month.
  /// - Returns: The day as the language writes it.
  public func day(year: Int, month: Int, day: Int) -> String {
    composed(
      "date.long",
      [
        "day": day == 1 ? self("date.first") : String(day),
        "month": self("date.month-\(month)"), "year": String(year),
      ])
  }
}

extension Wording {
  /// Several things in a row: `2 nouvelles, 1 modifiée et 1 retirée`.
  ///
  /// - Parameter items: The things, in words.
  /// - Returns: All of them as the language joins them; nothing where there are none.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, let first = items.first, items.count > 1 else {
      return items.first ?? ""
    }
    let start = items.dropFirst().dropLast().reduce(first) {
      composed("list.more", ["first": $0, "next": $1])
    }
    return composed("list.pair", ["first": start, "last": last])
  }
}
