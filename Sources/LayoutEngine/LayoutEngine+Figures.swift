internal import LayoutLanguage
internal import PageModel
internal import QRSymbol
internal import SourceTree
internal import Wording

extension LayoutEngine {
  /// The finest module that telephones read from paper.
  static let leastModule = Length.millimetres(0.7)

  /// A QR symbol on white, with its quiet zone reserved before anything else.
  func symbol(
    _ symbol: Symbol, in proposal: Proposal, _ scope: Scope, at position: SourcePosition
  ) -> Fragment {
    let text = scope.text(of: symbol.template)
    let correction = QRSymbol.Correction(rawValue: symbol.correction) ?? .quartile
    let found: Modules?
    do {
      found = try modules(for: text, correction)
    } catch {
      return failed(position, .symbolTooLong(bytes: error.bytes))
    }
    guard let modules = found else { return .empty }
    // A longer address takes more modules, and a larger symbol where they would get too fine.
    let side = max(scaled(symbol.size), LayoutEngine.leastModule * Double(modules.side))
    let module = side / Double(modules.side)
    let least = kind(scope).leastSymbol
    guard side >= least - .points(0.05) else {
      return failed(position, .symbolTooSmall(side: side, least: least))
    }
    let quiet = module * Double(QRSymbol.quietZone)
    let whole = side + quiet * 2
    // A symbol that hangs is drawn further out by its quiet zone, and takes so much less room.
    let hang = symbol.hangs ? quiet : .zero
    let left = scope.language.isRightToLeft ? Length.zero : -hang
    if symbol.isCutAtEdge, let height = proposal.height, height < whole, height >= side {
      let above = (height - side) / 2
      return Fragment(
        size: Size(width: whole, height: height),
        items: [
          .fill(.rectangle(Rect(x: .zero, y: .zero, width: whole, height: height)), .solid(.white)),
          .modules(modules, in: Rect(x: quiet, y: above, width: side, height: side)),
        ])
    }
    return Fragment(
      size: Size(width: whole - hang, height: whole - hang),
      items: [
        .fill(
          .rectangle(Rect(x: left, y: -hang, width: whole, height: whole)), .solid(.white)),
        .modules(modules, in: Rect(x: left + quiet, y: quiet - hang, width: side, height: side)),
      ])
  }

  private func modules(
    for text: String, _ correction: QRSymbol.Correction
  ) throws(QRSymbol.TooLong) -> Modules? {
    func made() throws(QRSymbol.TooLong) -> Modules? {
      let code = try QRSymbol(text, correction: correction)
      return Modules(side: code.side, dark: code.dark)
    }
    guard let memo else { return try made() }
    return try memo.symbol(LayoutMemo.SymbolKey(text: text, correction: correction), made: made)
  }

  /// The front of a building, as large as fits.
  func facade(_ field: String, in proposal: Proposal, _ scope: Scope) -> Fragment {
    guard case .facade(let facade) = scope[field] else { return .empty }
    var width = proposal.width ?? scaled(.millimetres(60))
    if let height = proposal.height { width = min(width, height / Facade.proportion) }
    return Fragment(
      size: Size(width: width, height: width * Facade.proportion),
      items: facade.areas(width: width, theme: theme).map { .fill($0.path, $0.paint) })
  }

  /// A small picture with a meaning.
  func pictogram(
    _ source: PictogramSource, size: Length, colour: ColourRole, _ scope: Scope
  ) -> Fragment {
    let pictogram: Pictogram
    switch source {
    case .named(let named): pictogram = named
    case .field(let field):
      guard case .pictogram(let named) = scope[field] else { return .empty }
      pictogram = named
    }
    let style = TextStyle(typeface: .pictogram, size: size, colour: theme.colour(colour))
    let text = measuring.set(
      Paragraph(runs: [.init(String(pictogram.character), style: style)], leading: 1), width: nil)
    return Fragment(size: Size(width: size, height: size), items: [.text(text, at: .zero)])
  }

  /// A picture, as large as fits without changing its proportions.
  func image(_ field: String, in proposal: Proposal, _ scope: Scope) -> Fragment {
    guard case .picture(let picture) = scope[field] else { return .empty }
    let proportion = picture.proportion
    var width = proposal.width ?? proposal.height.map { $0 / proportion } ?? .millimetres(30)
    if let height = proposal.height { width = min(width, height / proportion) }
    let rect = Rect(x: .zero, y: .zero, width: width, height: width * proportion)
    return Fragment(size: rect.size, items: [.picture(picture, in: rect)])
  }

  /// A straight line across.
  func rule(_ colour: ColourRole, thickness: Length, in proposal: Proposal) -> Fragment {
    let size = Size(width: proposal.width ?? .zero, height: thickness)
    return Fragment(
      size: size,
      items: [.fill(.rectangle(Rect(origin: .zero, size: size)), theme.paint(colour))])
  }

  private func failed(_ position: SourcePosition, _ fact: LayoutProblem.Fact) -> Fragment {
    Fragment(size: .zero, items: [], problems: [LayoutProblem(position: position, fact: fact)])
  }
}
