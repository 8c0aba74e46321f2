/// A share of the files of a plan: each file is in exactly one of as many shares.
public struct Shard: Hashable, Sendable {
  /// Which share, from 1.
  public let number: Int
  /// How many there are.
  public let total: Int

  /// All files.
  public static let whole = Shard(checked: 1, of: 1)

  /// A share as it is typed, as in `3/16`; nil where it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let total = parts[1], number >= 1,
      number <= total
    else { return nil }
    self.init(checked: number, of: total)
  }

  /// One of as many shares.
  init(checked number: Int, of total: Int) {
    self.number = number
    self.total = total
  }

  /// All shares of so many.
  public static func all(of total: Int) -> [Shard] {
    (1...max(1, total)).map { Shard(checked: $0, of: max(1, total)) }
  }

  /// The share as it is typed.
  public var text: String { "\(number)/\(total)" }

  /// Every so manieth file, so that each share has about as much of every street.
  public func share<File>(of files: [File]) -> [File] {
    files.enumerated().filter { $0.offset % total == number - 1 }.map(\.element)
  }
}
