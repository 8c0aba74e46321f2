extension DeliveryRound {
  /// The leaflets that a carrier takes along at once, and what a page before them can tell.
  public struct Bundle: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// How many there are.
    public let total: Int
    /// How it was tied.
    public let rule: BundleRule
    /// The street that all of it is in; nil where it is in several.
    public let street: String?
    /// The postcode that all of it has; nil where it has several.
    public let postcode: String?
    /// The commune that all of it is in; nil where it is in several.
    public let city: String?
    /// The commune of before a merger, where all of it was in one.
    public let formerCity: String?
    /// The first address of the walk.
    public let first: DeliveryAddress
    /// The last address of the walk.
    public let last: DeliveryAddress
    /// The lowest and highest number on the odd side, where all is in one street and some is there.
    public let odd: ClosedRange<HouseNumber>?
    /// The lowest and highest number on the even side, where all is in one street and some is there.
    public let even: ClosedRange<HouseNumber>?
    /// How many of its addresses have no number.
    public let unnumbered: Int
    /// How many leaflets it has.
    public let copies: Int
    /// The indices of its addresses in the round.
    public let range: Range<Int>

    /// How many addresses it has.
    public var count: Int { range.count }

    /// The lowest and highest number, of both sides together.
    public var numbers: ClosedRange<HouseNumber>? {
      switch (odd, even) {
      case (let odd?, let even?):
        min(odd.lowerBound, even.lowerBound)...max(odd.upperBound, even.upperBound)
      case (let side?, nil), (nil, let side?): side
      case (nil, nil): nil
      }
    }

    init(
      number: Int, of total: Int, rule: BundleRule, addresses: AddressList, range: Range<Int>
    ) {
      self.number = number
      self.total = total
      self.rule = rule
      self.range = range
      first = addresses[range.lowerBound]
      last = addresses[range.upperBound - 1]
      // Addresses stand in order: those of the same start and end are of the same in between.
      postcode = first.postcode == last.postcode ? first.postcode : nil
      let isOneCity = StreetKey.of(first.city) == StreetKey.of(last.city) && postcode != nil
      city = isOneCity ? first.city : nil
      let former = first.formerCity ?? ""
      let isOneFormer = isOneCity && StreetKey.of(former) == StreetKey.of(last.formerCity ?? "")
      formerCity = isOneFormer ? first.formerCity : nil
      let isOneStreet = isOneFormer && StreetKey.of(first.street) == StreetKey.of(last.street)
      street = isOneStreet ? first.street : nil
      let rows = addresses.rows[range]
      copies = rows.reduce(0) { $0 + Int($1.copies) }
      unnumbered = rows.count { $0.number < 0 }
      func side(_ isEven: Bool) -> ClosedRange<HouseNumber>? {
        let side = rows.filter { $0.number >= 0 && $0.number.isMultiple(of: 2) == isEven }
        guard isOneStreet, let first = side.first.flatMap(addresses.number),
          let last = side.last.flatMap(addresses.number)
        else { return nil }
        return first...last
      }
      odd = side(false)
      even = side(true)
    }
  }
}
