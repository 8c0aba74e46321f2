internal import Foundation
internal import Neighbourhood
public import PageModel
public import PrintShop
internal import Registry
internal import Wording

/// Where sheets are chosen, looked at and printed in the browser.
///
/// Made once for a site: it keeps pictures, counts who prints how much, and draws a few sheets at a
/// time, away from the threads that answer requests.
public struct PrintDesk: Sendable {
  let shop: PrintShop
  let library: LayoutLibrary
  let theme: Theme
  let organisation: Theme?
  private let kept: LayoutCards
  let room = DrawingRoom()
  private let limits: Limits
  private let taken = RateLimits(period: Limits.period)
  let pictures: Shelf<PictureKey, [UInt8]>
  let twins = Shelf<TwinKey, [PageModel.Page]>(most: 200)

  /// What tells one picture from another.
  struct PictureKey: Hashable, Sendable {
    let layout: String
    let language: Language
  }

  /// What tells one sheet's content from another's.
  struct TwinKey: Hashable, Sendable {
    let content: PrintShop.Content
    let choices: PrintChoices
  }

  /// How much may be printed and looked at in an hour.
  public struct Limits: Hashable, Sendable {
    /// Sheets that one client may print.
    public var printsEach = 12
    /// Sheets that all clients together may print.
    public var printsAll = 300
    /// Previews that one client may ask for.
    public var previewsEach = 150
    /// Previews that all clients together may ask for.
    public var previewsAll = 3000
    /// An hour, in seconds.
    static let period = 3600.0

    /// Enough for people, too little for programs.
    public init() {}
  }

  /// A desk over a print shop.
  ///
  /// - Parameters:
  ///   - shop: Prints.
  ///   - library: The layouts that there are.
  ///   - theme: The colours where nobody asks for others.
  ///   - organisation: Colours of the organisation's own, where it has any.
  ///   - limits: How much may be printed.
  public init(
    shop: PrintShop, library: LayoutLibrary, theme: Theme, organisation: Theme? = nil,
    limits: Limits = Limits()
  ) {
    self.shop = shop
    self.library = library
    self.theme = theme
    self.organisation = organisation
    kept = LayoutCards(library)
    self.limits = limits
    pictures = Shelf(most: 400)
  }

  /// What is counted.
  enum Work: Hashable, Sendable {
    case print, preview
  }

  /// Counts something that a client wants drawn.
  ///
  /// - Parameters:
  ///   - work: What.
  ///   - client: Who asks.
  ///   - time: Now.
  /// - Throws: ``Failure/tooMany(seconds:)`` where that would be too much for the hour.
  func count(_ work: Work, by client: Client, at time: Date) throws(Failure) {
    let (each, all) =
      switch work {
      case .print: (limits.printsEach, limits.printsAll)
      case .preview: (limits.previewsEach, limits.previewsAll)
      }
    // Sheets for one person in an hour are few; those of a street of residents are many.
    let wait = taken.wait(
      [.init(Asked(work: work, client: client), most: each), .init(work, most: all)], at: time)
    if let wait { throw .tooMany(seconds: wait) }
  }

  /// What one client asked for.
  private struct Asked: Hashable {
    let work: Work
    let client: Client
  }

  /// What can be printed, by the last part of its address.
  var cards: [String: LayoutCard] { kept.all }

  /// What a layout or recipe is called; nil where there is none of that name.
  func title(of layout: String, in language: Language) -> String? {
    kept.title(of: layout, in: language)
  }

  /// The last part of a layout's address: a colon would look odd in it.
  static func slug(of card: LayoutCard) -> String { card.name.replacing(":", with: "-") }

  /// The colours that a sheet can be printed in, the usual ones of a card first.
  func themes(for card: LayoutCard) -> [Theme] {
    let first = organisation ?? card.theme ?? theme
    return [first] + ([organisation].compactMap { $0 } + Theme.all).filter { $0.name != first.name }
  }

  /// Choices that fit each other.
  func choices(_ wishes: PrintWishes) throws(PrintError) -> PrintChoices {
    try PrintChoices(wishes, library: library, house: theme, organisation: organisation)
  }

  /// Draws something in the room, and tells what went wrong in the terms of the site.
  func draw<Value: Sendable>(
    _ draw: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    do {
      return try await room.run(draw)
    } catch let error as PrintError {
      throw Failure(error)
    }
  }
}

extension Failure {
  /// What an error of the print shop means to a visitor.
  init(_ error: PrintError) {
    switch error {
    case .registry(let error): self.init(error as any Error)
    case .fit, .tooSmallLabel: self = .doesNotFit
    default: self = .broken(error.description)
    }
  }
}
