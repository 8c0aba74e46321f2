/// The names and values of a form or of the query of an address (URL Standard §5.1).
struct FormFields: Hashable, Sendable {
  /// The pairs in order, decoded.
  let pairs: [Pair]

  /// A name and its value.
  struct Pair: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// The pairs of `name=value&name=value`; at most a hundred of them are read.
  init(_ text: some StringProtocol) {
    pairs = text.split(separator: "&", maxSplits: 100).prefix(100).map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Pair(
        name: PercentCoding.decoded(parts[0], plus: true),
        value: parts.count > 1 ? PercentCoding.decoded(parts[1], plus: true) : "")
    }
  }

  /// Pairs as they are.
  init(pairs: [Pair] = []) { self.pairs = pairs }

  /// The first value of a name, or nil where the name is not there.
  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// The pairs as a query, with its question mark; empty where there are none.
  var query: String {
    guard !pairs.isEmpty else { return "" }
    return "?"
      + pairs.map { PercentCoding.encoded($0.name) + "=" + PercentCoding.encoded($0.value) }
      .joined(separator: "&")
  }
}
