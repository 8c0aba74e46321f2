/// What was made once and may be wanted again, each thing made by the first who asks for it.
actor Shelf<Key: Hashable & Sendable, Value: Sendable> {
  private let most: Int
  private var tasks: [Key: Task<Value, any Error>] = [:]
  private var order: [Key] = []

  /// Keeps so many things; the oldest goes first.
  init(most: Int) { self.most = most }

  /// The thing of that key, made where it is not there; what cannot be made is not kept.
  func value(
    for key: Key, make: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    if let task = tasks[key] { return try await task.value }
    let task = Task { try await make() }
    tasks[key] = task
    order.append(key)
    if order.count > most { tasks[order.removeFirst()] = nil }
    do {
      return try await task.value
    } catch {
      if tasks[key] == task {
        tasks[key] = nil
        order.removeAll { $0 == key }
      }
      throw error
    }
  }
}
