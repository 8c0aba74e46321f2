internal import Hummingbird
internal import HummingbirdCore

extension Site {
  /// Answers what is asked in a part of the site that has addresses of its own.
  func answer(
    _ area: SiteAddress.Area, _ parts: [String], _ visit: Visit, _ request: Request
  ) async throws -> Reply {
    switch area {
    case .print: try await printing(parts, visit, request)
    case .moderation: try await moderation(parts, visit, request)
    case .referent: try await referent(parts, visit, request)
    case .operator: try await operators(parts, visit, request)
    case .api: try await api(parts, visit, request)
    }
  }
}
