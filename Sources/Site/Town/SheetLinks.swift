internal import Neighbourhood
internal import Registry

/// The links on the page about sheets: to other orders, other pages, and places.
struct SheetLinks {
  /// What the page shows; nil on the page where sheets are printed anew.
  let query: SheetQuery?
  let language: PageLanguage

  /// A column of the table, with the link that sorts by it where it can be sorted by.
  struct Column {
    let name: String
    let href: String?
    /// How the table is sorted by it, in the words of ARIA; nil where it is not.
    let sorting: String?
  }

  /// All sheets that hang, those that should be printed anew, and those for which someone asked.
  var filters: [StaffBar.Link] {
    [
      .init(
        href: link([]), text: language("sheets.all"),
        isHere: query.map { $0.order != .wish && $0.place == nil } ?? false),
      .init(
        href: language.link(TownAddress.due.address), text: language("sheets.due"),
        isHere: query == nil),
      .init(
        href: link([("order", SheetQuery.Order.wish.rawValue)]), text: language("sheets.wishes"),
        isHere: query?.order == .wish),
    ]
  }

  /// The columns of the table.
  var columns: [Column] {
    [column("code", nil)] + (query?.place == nil ? [column("place", .address)] : []) + [
      column("printed", .printed), column("scans", .scans), column("last-scan", .lastScan),
      column("listings", nil), column("state", nil),
    ]
  }

  /// The pages before and behind one.
  func turn(_ page: Paged<SheetStatistics>) -> TurnLinks {
    TurnLinks(
      earlier: page.hasEarlier
        ? page.entries.first.map { link(current + [("before", $0.sheet.code.symbols)]) } : nil,
      later: page.hasLater
        ? page.entries.last.map { link(current + [("after", $0.sheet.code.symbols)]) } : nil)
  }

  /// All sheets of a place.
  func place(_ id: Place.ID) -> String { link([("place", String(id.number))]) }

  private func column(_ name: String, _ order: SheetQuery.Order?) -> Column {
    guard let order else {
      return Column(name: language("sheets.\(name)"), href: nil, sorting: nil)
    }
    let isChosen = query?.order == order
    let isDown = query?.isDescending == true
    let isDescending = isChosen ? !isDown : order.usuallyDescends
    return Column(
      name: language("sheets.\(name)"),
      href: link(
        onlyPlace + [("order", order.rawValue), ("down", isDescending ? "1" : "0")]),
      sorting: isChosen ? (isDown ? "descending" : "ascending") : nil)
  }

  private var onlyPlace: [(String, String)] {
    query?.place.map { [("place", String($0.number))] } ?? []
  }

  private var current: [(String, String)] {
    onlyPlace
      + (query.map { [("order", $0.order.rawValue), ("down", $0.isDescending ? "1" : "0")] } ?? [])
  }

  private func link(_ pairs: [(String, String)]) -> String {
    language.link(
      TownAddress.sheets.address, pairs.map { FormFields.Pair(name: $0.0, value: $0.1) })
  }
}
