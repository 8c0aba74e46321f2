public import PageModel

/// Which leaf of a long run stands where, sheet by sheet, so that no more than one sheet need be held.
public struct PressPlan: Sendable {
  let plan: SheetPlan
  let order: NUp.Order
  let count: Int
  let up: Int
  let sides: Sides
  let bleed: Length

  /// How many sheets go through the printer.
  public var sheets: Int { order == .repeated ? count : (count + up - 1) / up }

  /// Whether every sheet has a back.
  public var hasBacks: Bool { sides != .one }

  /// The leaves on a sheet, by place; nil for a place that stays empty.
  ///
  /// - Parameter sheet: The sheet, from 0.
  /// - Returns: Numbers of leaves, from 0.
  public func leaves(onSheet sheet: Int) -> [Int?] {
    (0..<up).map { place in
      let number =
        switch order {
        case .sequence: sheet * up + place
        case .repeated: sheet
        // So that the piles, put one upon the other, are in order.
        case .cutAndStack: place * sheets + sheet
        }
      return number < count ? number : nil
    }
  }

  /// Where a leaf stands, the first place that it has.
  ///
  /// - Parameter leaf: Its number, from 0.
  /// - Returns: The sheet and the place on it, both from 0.
  public func position(of leaf: Int) -> (sheet: Int, place: Int) {
    switch order {
    case .sequence: (leaf / up, leaf % up)
    case .repeated: (leaf, 0)
    case .cutAndStack: (leaf % max(1, sheets), leaf / max(1, sheets))
    }
  }

  /// The front of a sheet.
  ///
  /// - Parameter pages: What stands in each place; nil for nothing.
  /// - Returns: The sheet.
  public func front(_ pages: [Page?]) -> Page {
    plan.front(pages.map { $0?.bled(by: bleed) })
  }

  /// The back of a sheet, so that each page lies behind its front.
  ///
  /// - Parameter pages: What stands in each place, in the order of the fronts; nil for nothing.
  /// - Returns: The sheet.
  public func back(_ pages: [Page?]) -> Page {
    guard case .two(let edge) = sides else { return plan.front([]) }
    return plan.back(pages.map { $0?.bled(by: bleed) }, turnedAbout: edge)
  }
}
