import Neighbourhood
import Synchronization

/// Gives out codes in order, and any others once these are used up.
final class Codes: Sendable {
  private let codes: [ShortCode]
  private let index = Mutex(0)

  init(_ texts: [String]) throws {
    codes = try texts.map { try ShortCode(reading: $0) }
  }

  func next() -> ShortCode {
    index.withLock { index in
      defer { index += 1 }
      guard codes.indices.contains(index) else {
        var generator = SystemRandomNumberGenerator()
        return ShortCode.random(using: &generator)
      }
      return codes[index]
    }
  }
}

/// Keeps the lines of a log.
final class Lines: Sendable {
  private let lines = Mutex<[String]>([])

  func append(_ line: String) { lines.withLock { $0.append(line) } }
  var all: [String] { lines.withLock { $0 } }
}
