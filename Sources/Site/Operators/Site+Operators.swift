internal import Hummingbird
internal import HummingbirdCore

extension Site {
  /// Answers what is asked below `/operator`.
  func operators(_ parts: [String], _ visit: Visit, _ request: Request) async throws -> Reply {
    throw Failure.notFound
  }
}
