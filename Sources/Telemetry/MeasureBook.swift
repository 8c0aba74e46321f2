internal import CoreMetrics
internal import Synchronization

/// Keeps all measures in memory, by name and labels.
final class MeasureBook: MetricsFactory {
  private struct Key: Hashable {
    let name: String
    let labels: String
  }

  private struct State {
    var counts: [Key: Count] = [:]
    var levels: [Key: Level] = [:]
    var spreads: [Key: Spread] = [:]
  }

  private let state = Mutex(State())

  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    let key = Key(name: label, labels: MeasureBook.labels(dimensions))
    return state.withLock { $0.counts.kept(key, else: Count()) }
  }

  func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    let key = Key(name: label, labels: MeasureBook.labels(dimensions))
    return state.withLock { $0.levels.kept(key, else: Level()) }
  }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    let key = Key(name: label, labels: MeasureBook.labels(dimensions))
    return state.withLock { $0.spreads.kept(key, else: Spread()) }
  }

  /// A single value, as we record no spread of anything but time.
  func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    let key = Key(name: label, labels: MeasureBook.labels(dimensions))
    return state.withLock { $0.levels.kept(key, else: Level()) }
  }

  // What was measured stays, as a count that begins anew would be taken for another program's.
  func destroyCounter(_ handler: any CounterHandler) {}
  func destroyMeter(_ handler: any MeterHandler) {}
  func destroyRecorder(_ handler: any RecorderHandler) {}
  func destroyTimer(_ handler: any TimerHandler) {}

  /// The measures as text, in the order of their names.
  func exposition() -> String {
    let state = state.withLock { $0 }
    var samples: [(name: String, type: String, lines: [String])] = []
    func add<Value>(_ values: [Key: Value], _ type: String, _ lines: (Key, Value) -> [String]) {
      let named = Dictionary(grouping: values.keys, by: \.name)
      for (name, keys) in named {
        let sorted = keys.sorted { $0.labels < $1.labels }
        samples.append(
          (name, type, sorted.flatMap { key in values[key].map { lines(key, $0) } ?? [] }))
      }
    }
    add(state.counts, "counter") { ["\($0.name)\($0.labels.inBraces) \($1.value)"] }
    add(state.levels, "gauge") { ["\($0.name)\($0.labels.inBraces) \($1.text)"] }
    add(state.spreads, "histogram") { $1.lines(name: $0.name, labels: $0.labels) }
    return samples.sorted { $0.name < $1.name }
      .flatMap {
        ["# HELP \($0.name) \(Help.words(for: $0.name))", "# TYPE \($0.name) \($0.type)"] + $0.lines
      }
      .map { $0 + "\n" }.joined()
  }

  private static func labels(_ dimensions: [(String, String)]) -> String {
    dimensions.map { name, value in
      let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n")
      return "\(name)=\"\(escaped)\""
    }.joined(separator: ",")
  }
}

/// What a measure means, beside its name.
private enum Help {
  static func words(for name: String) -> String {
    switch name {
    case "palier_requests_total": "Requests that were answered."
    case "palier_request_duration_seconds": "How long answers took."
    case "palier_listings_submitted_total": "Offers and needs that came in."
    case "palier_queue_length": "How much waits."
    case "process_resident_memory_bytes": "Memory that the program takes."
    default: name
    }
  }
}

extension String {
  fileprivate var inBraces: String { isEmpty ? "" : "{\(self)}" }
}

extension Dictionary {
  /// The value of a key, put there first where there is none.
  fileprivate mutating func kept(_ key: Key, else make: @autoclosure () -> Value) -> Value {
    if let value = self[key] { return value }
    let value = make()
    self[key] = value
    return value
  }
}
