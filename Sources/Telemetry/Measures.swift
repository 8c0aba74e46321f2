internal import CoreMetrics
internal import Foundation

/// What a running site measures of itself: how much, how fast and how long, and never who or what.
public struct Measures: Sendable {
  private let book = MeasureBook()

  /// Measures that begin at nothing.
  public init() {}

  /// Counts a request that was answered.
  ///
  /// - Parameters:
  ///   - pattern: The kind of address, of which there are few.
  ///   - method: The method; one that is not of HTTP's own counts as `other`.
  ///   - status: The number of the answer.
  ///   - duration: How long the answer took.
  public func answered(pattern: String, method: String, status: Int, in duration: Duration) {
    let method = Measures.methods.contains(method) ? method : "other"
    Counter(
      label: "palier_requests_total",
      dimensions: [("pattern", pattern), ("method", method), ("status", String(status))],
      factory: book
    ).increment()
    let nanoseconds = Int64(duration / .nanoseconds(1))
    CoreMetrics.Timer(
      label: "palier_request_duration_seconds", dimensions: [("pattern", pattern)], factory: book
    ).recordNanoseconds(nanoseconds)
  }

  /// Counts a listing that came in.
  public func submitted(kind: String) {
    Counter(
      label: "palier_listings_submitted_total", dimensions: [("kind", kind)], factory: book
    ).increment()
  }

  /// Notes how much waits somewhere.
  public func queue(_ name: String, length: Int) {
    Meter(label: "palier_queue_length", dimensions: [("queue", name)], factory: book).set(length)
  }

  /// All of it, and the memory that the program takes, in the text format of Prometheus, 0.0.4.
  public func exposition() -> String {
    if let bytes = Measures.residentMemory {
      Meter(label: "process_resident_memory_bytes", dimensions: [], factory: book).set(bytes)
    }
    return book.exposition()
  }

  /// What the text is, for its head.
  public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  private static let methods: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT",
  ]

  /// The bytes of memory that the system has given to this program (proc(5), `statm`).
  private static var residentMemory: Int64? {
    guard let file = FileHandle(forReadingAtPath: "/proc/self/statm") else { return nil }
    defer { try? file.close() }
    guard let data = try? file.readToEnd() else { return nil }
    let words = String(decoding: data, as: UTF8.self).split(separator: " ")
    guard words.count > 1, let pages = Int64(words[1]) else { return nil }
    return pages * Int64(sysconf(Int32(_SC_PAGESIZE)))
  }
}
