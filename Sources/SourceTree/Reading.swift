/// Reads values out of a tree and collects all that is wrong, so that it can be told at once.
public final class Reading {
  /// What is wrong so far.
  public private(set) var problems: [Diagnostic] = []
  private var known: Set<Diagnostic> = []

  /// Starts with nothing wrong.
  public init() {}

  /// Notes something that is wrong, once.
  public func report(_ position: SourcePosition?, _ message: String, hint: String? = nil) {
    let problem = Diagnostic(at: position, message, hint: hint)
    if known.insert(problem).inserted { problems.append(problem) }
  }

  /// The keys and values of a mapping; empty, with a problem noted, where it is none.
  public func mapping(_ node: SourceNode, _ what: String) -> [SourceNode.Entry] {
    if case .mapping(let entries) = node.content { return entries }
    if !node.isEmpty { report(node.position, "\(what) must be a mapping, not \(node.kind)") }
    return []
  }

  /// The values of a list; empty, with a problem noted, where it is none.
  public func sequence(_ node: SourceNode, _ what: String) -> [SourceNode] {
    if case .sequence(let nodes) = node.content { return nodes }
    if !node.isEmpty {
      report(
        node.position, "\(what) must be a list, not \(node.kind)",
        hint: "start each entry with “- ”")
    }
    return []
  }

  /// A single value; nil, with a problem noted, where it is none.
  public func scalar(_ node: SourceNode, _ what: String) -> String? {
    if let text = node.scalar { return text }
    report(node.position, "\(what) must be a single value, not \(node.kind)")
    return nil
  }

  /// A number; nil, with a problem noted, where it is none or outside the range.
  public func number(_ node: SourceNode, _ what: String, in range: ClosedRange<Double>) -> Double? {
    guard let text = scalar(node, what) else { return nil }
    guard let value = Double(text), range.contains(value) else {
      func plain(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\(number)"
      }
      report(
        node.position,
        "\(what) must be a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))")
      return nil
    }
    return value
  }

  /// Yes or no; nil, with a problem noted, for anything else.
  public func flag(_ node: SourceNode, _ what: String) -> Bool? {
    switch scalar(node, what)?.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    case nil: return nil
    default:
      report(node.position, "\(what) must be true or false")
      return nil
    }
  }

  /// One of a few names; nil, with a problem and the nearest name noted, for anything else.
  public func choice<Value>(
    _ node: SourceNode, _ what: String, of type: Value.Type
  ) -> Value? where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    guard let text = scalar(node, what) else { return nil }
    if let value = Value(rawValue: text) { return value }
    report(
      node.position, "there is no \(what) “\(text)”",
      hint: Suggestion.hint(for: text, among: Value.allCases.map(\.rawValue)))
    return nil
  }

  /// Notes every key that is not known, with the nearest that is.
  public func refuseUnknownKeys(
    in entries: [SourceNode.Entry], of what: String, known: [String]
  ) {
    for entry in entries where !known.contains(entry.key) {
      report(
        entry.position, "\(what) has no “\(entry.key)”",
        hint: Suggestion.hint(for: entry.key, among: known))
    }
  }
}

extension [SourceNode.Entry] {
  /// The value of a key, or nil where the key is not there.
  public subscript(key: String) -> SourceNode? { first { $0.key == key }?.value }
}
