internal import CoreMetrics
internal import Synchronization

/// Something that only grows.
final class Count: CounterHandler {
  private let number = Mutex<Int64>(0)

  var value: Int64 { number.withLock { $0 } }
  func increment(by amount: Int64) { number.withLock { $0 &+= amount } }
  func reset() { number.withLock { $0 = 0 } }
}

/// Something that goes up and down.
final class Level: MeterHandler, RecorderHandler {
  private let number = Mutex(0.0)

  /// The value; without a fraction where it has none.
  var text: String {
    let value = number.withLock { $0 }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }

  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { number.withLock { $0 = value } }
  func increment(by amount: Double) { number.withLock { $0 += amount } }
  func decrement(by amount: Double) { number.withLock { $0 -= amount } }
  func record(_ value: Int64) { set(value) }
  func record(_ value: Double) { set(value) }
}

/// How times are spread, in fixed steps.
final class Spread: TimerHandler {
  private struct State {
    var counts = Array(repeating: Int64(0), count: Spread.steps.count + 1)
    var nanoseconds: Int64 = 0
  }

  /// The upper ends of the steps, in seconds as they are written and in nanoseconds.
  private static let steps: [(text: String, nanoseconds: Int64)] = [
    ("0.001", 1_000_000), ("0.0025", 2_500_000), ("0.005", 5_000_000), ("0.01", 10_000_000),
    ("0.025", 25_000_000), ("0.05", 50_000_000), ("0.1", 100_000_000), ("0.25", 250_000_000),
    ("0.5", 500_000_000), ("1.0", 1_000_000_000), ("2.5", 2_500_000_000), ("10.0", 10_000_000_000),
  ]

  private let state = Mutex(State())

  func recordNanoseconds(_ duration: Int64) {
    let step = Spread.steps.firstIndex { duration <= $0.nanoseconds } ?? Spread.steps.count
    state.withLock { state in
      state.counts[step] += 1
      state.nanoseconds &+= duration
    }
  }

  /// The lines of a histogram: how many took at most so long, the sum, and how many in all.
  func lines(name: String, labels: String) -> [String] {
    let state = state.withLock { $0 }
    let start = labels.isEmpty ? "" : labels + ","
    let all = labels.isEmpty ? "" : "{\(labels)}"
    var sum: Int64 = 0
    var lines: [String] = []
    for (count, end) in zip(state.counts, Spread.steps.map(\.text) + ["+Inf"]) {
      sum += count
      lines.append("\(name)_bucket{\(start)le=\"\(end)\"} \(sum)")
    }
    return lines + [
      "\(name)_sum\(all) \(Double(state.nanoseconds) / 1e9)", "\(name)_count\(all) \(sum)",
    ]
  }
}
