/// All that a check found.
public struct Report: Hashable, Sendable {
  /// The title that the file gives itself.
  public let title: String?
  /// Number of pages.
  public let pages: Int
  /// What was found, in the order of ``Check``, then of the pages.
  public let findings: [Finding]

  init(title: String?, pages: Int, findings: [Finding]) {
    self.title = title
    self.pages = pages
    let order = Dictionary(
      uniqueKeysWithValues: Check.allCases.enumerated().map { ($0.element, $0.offset) })
    // Sorting keeps the order of equals by itself only since Swift 5.8, and promises it nowhere.
    self.findings = findings.enumerated().sorted {
      let (left, right) = ($0.element, $1.element)
      return (order[left.check] ?? 0, left.page ?? 0, $0.offset)
        < (order[right.check] ?? 0, right.page ?? 0, $1.offset)
    }.map(\.element)
  }

  /// The worst level; green where nothing was found.
  public var level: Level { findings.map(\.level).max() ?? .green }

  /// One line for each finding, with the level as its first word.
  public var lines: [String] { findings.map(\.line) }

  /// What was found by one check.
  public subscript(check: Check) -> [Finding] { findings.filter { $0.check == check } }
}
