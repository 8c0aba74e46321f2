internal import PrintShop
internal import Synchronization

/// What can be printed, read by the first who asks: a site starts without reading all layouts.
final class LayoutCards: Sendable {
  private let library: LayoutLibrary
  private let cards = Mutex<[String: LayoutCard]?>(nil)

  init(_ library: LayoutLibrary) { self.library = library }

  /// The cards by the last part of their address.
  var all: [String: LayoutCard] {
    cards.withLock { cards in
      if let cards { return cards }
      let read = Dictionary(
        library.cards().map { (PrintDesk.slug(of: $0), $0) },
        uniquingKeysWith: { first, _ in first })
      cards = read
      return read
    }
  }
}
