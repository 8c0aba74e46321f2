/// A piece of YAML that remembers where it stands.
public struct SourceNode: Hashable, Sendable {
  /// What the piece is.
  public indirect enum Content: Hashable, Sendable {
    /// A single value, as it is written.
    case scalar(String)
    /// Values in order.
    case sequence([SourceNode])
    /// Keys and their values, in the order of the file.
    case mapping([Entry])
  }

  /// A key and its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let position: SourcePosition
    /// The value.
    public let value: SourceNode
  }

  /// What the piece is.
  public let content: Content
  /// Where it starts.
  public let position: SourcePosition

  /// A piece of YAML at a place.
  public init(_ content: Content, at position: SourcePosition) {
    self.content = content
    self.position = position
  }

  /// The words of a single value; nil for a list or a mapping.
  public var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// Whether nothing is written here.
  public var isEmpty: Bool {
    switch content {
    case .scalar(let text): text.isEmpty || text == "~" || text == "null"
    case .sequence(let nodes): nodes.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }

  /// What the piece is, for a message: `a list`.
  public var kind: String {
    switch content {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
