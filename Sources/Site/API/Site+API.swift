internal import Hummingbird
internal import HummingbirdCore

extension Site {
  /// Answers what is asked below `/api`.
  func api(_ parts: [String], _ visit: Visit, _ request: Request) async throws -> Reply {
    throw Failure.notFound
  }
}
