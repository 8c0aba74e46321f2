internal import PrintShop
internal import Synchronization
internal import Wording

/// What can be printed, read by the first who asks: a site starts without reading all layouts.
final class LayoutCards: Sendable {
  private let library: LayoutLibrary
  private let cards = Mutex<[String: LayoutCard]?>(nil)
  private let titles = Mutex<[Title: String]>([:])

  /// A layout or recipe that is called by its name in a language.
  private struct Title: Hashable {
    let layout: String
    let language: Language
  }

  init(_ library: LayoutLibrary) { self.library = library }

  /// What a layout or recipe is called; nil where there is none of that name.
  ///
  /// Reads that one only.
  func title(of layout: String, in language: Language) -> String? {
    let title = Title(layout: layout, language: language)
    if let known = titles.withLock({ $0[title] }) { return known }
    guard let words = library.title(of: layout, in: language) else { return nil }
    titles.withLock { $0[title] = words }
    return words
  }

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
