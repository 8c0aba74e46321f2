/// What was used last, by key, and no more of it than so much.
///
/// Kept in two generations: once the younger one is full it becomes the older one, and what was in
/// the older one is forgotten unless it was asked for since.
public struct Recent<Key: Hashable, Value> {
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  private let capacity: Int

  /// Nothing yet; keeps at least `capacity` values, and at most twice as many.
  public init(capacity: Int) { self.capacity = capacity }

  /// The value of a key; setting nil changes nothing.
  public subscript(key: Key) -> Value? {
    mutating get {
      if let value = young[key] { return value }
      guard let value = old[key] else { return nil }
      keep(value, for: key)
      return value
    }
    set {
      if let newValue { keep(newValue, for: key) }
    }
  }

  private mutating func keep(_ value: Value, for key: Key) {
    if young.count >= capacity {
      old = young
      young = [:]
    }
    young[key] = value
  }
}
