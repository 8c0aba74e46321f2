internal import Foundation
internal import Neighbourhood
internal import QRSymbol

/// The private link of a listing as a small card to print, for those who keep things in a drawer.
struct CardContent {
  let heading: String
  let category: String
  let place: String?
  let link: String
  let backHref: String
  /// The dark modules of the symbol, in units of one module.
  let path: String
  let viewBox: String
  let symbolLabel: String

  init(_ own: OwnListing, site: URL?, pictograms: Pictograms) throws(Failure) {
    let language = own.language
    let address = SiteAddress.listing(own.listing.id).path + "?key=" + own.key.text
    link = (site.map(ListingPageContent.base) ?? "") + address
    heading = language("manage.card-heading")
    category = language("category.\(own.listing.content.category.rawValue)")
    place = own.place?.title
    backHref = own.link()
    symbolLabel = language("manage.card-symbol")
    do {
      let symbol = try QRSymbol(link, correction: .medium)
      let side = symbol.side + 2 * QRSymbol.quietZone
      viewBox = "0 0 \(side) \(side)"
      path = CardContent.path(of: symbol)
    } catch {
      throw .broken("the private link does not fit in a symbol")
    }
  }

  /// One rectangle for each run of dark modules in a row.
  private static func path(of symbol: QRSymbol) -> String {
    var path = ""
    for row in 0..<symbol.side {
      var column = 0
      while column < symbol.side {
        let start = column
        while column < symbol.side, symbol.dark[row * symbol.side + column] { column += 1 }
        if column > start {
          path +=
            "M\(start + QRSymbol.quietZone) \(row + QRSymbol.quietZone)h\(column - start)v1h-\(column - start)z"
        }
        column = max(column, start + 1)
      }
    }
    return path
  }
}
