import Dispatch
import Foundation

/// Lets a command clean up where it is told to end: with Ctrl-C, or by the system.
enum Interruption {
  /// Does something in a task that SIGINT and SIGTERM cancel instead of ending the process.
  static func cancels<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { task.cancel() }
      source.activate()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
  }
}
