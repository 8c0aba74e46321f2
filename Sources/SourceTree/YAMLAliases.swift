/// Finds aliases in YAML without reading it as such (YAML 1.2 §7.1).
///
/// An alias stands where nothing or a sign stands before it, and bears the name of an anchor. A text that
/// has both by chance, be it in quotes, must be written otherwise: what reads no YAML cannot tell, and
/// must not be deceived.
struct YAMLAliases {
  /// Where the first one stands; nil where there is none.
  let first: SourcePosition?

  init(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "*")), bytes.contains(UInt8(ascii: "&")) else {
      first = nil
      return
    }
    let anchors = Set(YAMLAliases.names(behind: UInt8(ascii: "&"), in: bytes).map(\.name))
    let alias = YAMLAliases.names(behind: UInt8(ascii: "*"), in: bytes)
      .first { anchors.contains($0.name) }
    first = alias.map { alias in
      let before = bytes[..<alias.index]
      let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      return SourcePosition(
        line: before.count { $0 == UInt8(ascii: "\n") } + 1,
        // Characters are counted at their first bytes.
        column: before[start...].count { $0 & 0xC0 != 0x80 } + 1)
    }
  }

  private static func names(
    behind sign: UInt8, in bytes: [UInt8]
  ) -> [(index: Int, name: ArraySlice<UInt8>)] {
    bytes.indices.compactMap { index in
      guard bytes[index] == sign, index == 0 || !isName(bytes[index - 1]) else { return nil }
      let name = bytes[(index + 1)...].prefix(while: isName)
      return name.isEmpty ? nil : (index, name)
    }
  }

  /// What libyaml takes for a part of a name.
  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
