import Neighbourhood
import Synchronization

/// Gives out codes in order, the last one again and again.
final class Codes: Sendable {
  private let codes: [ShortCode]
  private let index = Mutex(0)

  init(_ texts: [String]) throws {
    codes = try texts.map { try ShortCode(reading: $0) }
  }

  func next() -> ShortCode {
    index.withLock { index in
      defer { index += 1 }
      return codes[min(index, codes.count - 1)]
    }
  }
}

/// Keeps the lines of a log.
final class Lines: Sendable {
  private let lines = Mutex<[String]>([])

  func append(_ line: String) { lines.withLock { $0.append(line) } }
  var all: [String] { lines.withLock { $0 } }
}
