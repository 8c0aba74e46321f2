internal import Imposition

/// A file of a batch, drawn.
public struct BatchFile: Sendable {
  /// Pages of the file: papers that go through the printer, both sides counted.
  public let pages: Int
  /// Bytes of the file.
  public let bytes: Int
  /// Characters that no font has, and that were left out.
  public let missingCharacters: [Character]
  let papers: BatchPapers

  /// Where a sheet stands.
  ///
  /// - Parameter index: Its number in the batch, from 0.
  /// - Returns: The page of the file with its front, from 1, and the place on that page, from 1.
  public func position(of index: Int) -> (page: Int, slot: Int) { papers.position(of: index) }
}

/// How the sheets of a batch come onto paper.
enum BatchPapers: Sendable {
  /// Each on a paper of its own.
  case plain(count: Int, hasBacks: Bool)
  /// Several on a paper that is cut apart.
  case cut(PressPlan)

  func position(of index: Int) -> (page: Int, slot: Int) {
    switch self {
    case .plain(_, let hasBacks): return (page: index * (hasBacks ? 2 : 1) + 1, slot: 1)
    case .cut(let plan):
      let (sheet, place) = plan.position(of: index)
      return (page: sheet * (plan.hasBacks ? 2 : 1) + 1, slot: place + 1)
    }
  }
}
