internal import AddressFiles
internal import Neighbourhood
internal import PrintShop

/// The items of a plan, one by one: before each bundle its slip, then its sheets.
struct PlanItems: Sequence, IteratorProtocol {
  private let round: DeliveryRound
  private let hasSlips: Bool
  private let listings: [PostalAddress: [PlanListing]]
  private let codes: [ShortCode]
  private var bundle = 0
  /// The address of ``sheet``.
  private var address = 0
  /// How many copies of it are made.
  private var copies = 0
  private var sheet = 0
  private var hasSlip = false

  /// The items of a round, with codes for its sheets, of which there may be fewer than sheets are
  /// asked for.
  init(
    _ round: DeliveryRound, hasSlips: Bool, _ listings: [PostalAddress: [PlanListing]],
    codes: [ShortCode]
  ) {
    self.round = round
    self.hasSlips = hasSlips
    self.listings = listings
    self.codes = codes
  }

  mutating func next() -> PlanItem? {
    guard round.bundles.indices.contains(bundle) else { return nil }
    let bundle = round.bundles[bundle]
    if hasSlips, !hasSlip {
      hasSlip = true
      return .slip(of: bundle.number)
    }
    guard codes.indices.contains(sheet) else { return nil }
    let address = round.addresses[address]
    let item = PlanItem(
      codes[sheet], for: address, in: bundle.number, listings: listings[address.postal])
    sheet += 1
    copies += 1
    if copies == address.copies {
      copies = 0
      self.address += 1
      if self.address == bundle.range.upperBound {
        self.bundle += 1
        hasSlip = false
      }
    }
    return item
  }
}

extension PlanItem {
  /// The sheet for an address.
  init(
    _ code: ShortCode, for address: DeliveryAddress, in bundle: Int, listings: [PlanListing]?
  ) {
    self.init(
      code: code.symbols, bundle: bundle, address: address.postal.text,
      complement: address.complement, name: address.placeName?.text, banID: address.banID,
      listings: listings)
  }
}

extension AddressList {
  /// The addresses with the most letters, as many as that, the longest first.
  func longest(_ most: Int) -> [DeliveryAddress] {
    var longest: [(length: Int, address: DeliveryAddress)] = []
    for address in self {
      let length = address.length
      guard longest.count < most || length > longest[most - 1].length else { continue }
      let place = longest.firstIndex { $0.length < length } ?? longest.count
      longest.insert((length, address), at: place)
      if longest.count > most { longest.removeLast() }
    }
    return longest.map(\.address)
  }
}

extension DeliveryAddress {
  /// What the place is called, where that is a name that a place can have.
  var placeName: PlaceName? { name.flatMap { try? PlaceName($0) } }

  /// Letters that have to find room.
  fileprivate var length: Int {
    [street, city, name ?? "", complement ?? ""].reduce(number?.text.utf8.count ?? 0) {
      $0 + $1.utf8.count
    }
  }
}
