internal import LayoutLanguage
public import PageModel
internal import QRSymbol
internal import SourceTree
internal import Wording

/// What a run of records has in common, laid out once.
///
/// A block that looks at none of the fields that vary comes out the same for every record; it is laid
/// out when it is first met in some room, and kept. What is drawn for it is marked as recurring. For
/// one layout, paper, theme and set of fonts, and for records that differ in the fields that vary and
/// in no other.
public final class LayoutMemo {
  /// Fields that vary from record to record, or from page to page of one record.
  private let varying: Set<String>
  private var blocks: [SourcePosition: [Known]] = [:]
  private var fragments = Recent<Key, Fragment>(capacity: 2_000)
  private var symbols = Recent<SymbolKey, Modules>(capacity: 16)
  private var blockCount = 0
  private var recurring = 0

  private struct Known {
    let block: Block
    /// Nil for a block that varies.
    let number: Int?
  }

  struct Key: Hashable {
    let block: Int
    let width: Length?
    let height: Length?
    let language: String
    let other: String?
  }

  struct SymbolKey: Hashable {
    let text: String
    let correction: QRSymbol.Correction
  }

  /// Nothing yet.
  ///
  /// - Parameter varying: The fields in which the records differ.
  public init(varying: Set<String>) {
    self.varying = varying.union(["page", "pages", "several-pages", "continued"])
  }

  /// The fragment of a block that does not vary: as it is kept, or laid out now.
  func fragment(
    of block: Block, in proposal: Proposal, _ scope: Scope, _ layout: Layout,
    laidOut: () -> Fragment
  ) -> Fragment {
    guard scope.isWhole, let number = number(of: block, in: layout) else { return laidOut() }
    let key = Key(
      block: number, width: proposal.width, height: proposal.height,
      language: scope.language.code, other: scope.inOtherLanguage?.language.code)
    if let known = fragments[key] { return known }
    var fragment = laidOut()
    if !fragment.items.isEmpty {
      fragment.items = [.group(Group(recurring: recurring, items: fragment.items))]
      recurring += 1
    }
    fragments[key] = fragment
    return fragment
  }

  /// A QR symbol, which a row asks for twice.
  func symbol(
    _ key: SymbolKey, made: () throws(QRSymbol.TooLong) -> Modules?
  ) throws(QRSymbol.TooLong) -> Modules? {
    if let known = symbols[key] { return known }
    let modules = try made()
    symbols[key] = modules
    return modules
  }

  /// The number of a block that does not vary; nil for one that does.
  private func number(of block: Block, in layout: Layout) -> Int? {
    // Blocks at one position differ in their boxes, as `use` of a part may say; there are few.
    if let known = blocks[block.position]?.first(where: { $0.block == block }) {
      return known.number
    }
    let varies = !layout.namesUsed(by: block).isDisjoint(with: varying)
    if !varies { blockCount += 1 }
    let number = varies ? nil : blockCount
    blocks[block.position, default: []].append(Known(block: block, number: number))
    return number
  }
}
