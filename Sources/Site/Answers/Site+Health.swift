internal import HTTPTypes
internal import Logging
internal import Registry

extension Site {
  /// Whether the site works, for machines.
  func health() async -> Reply {
    do {
      try await registry.check()
      return .plain("{\"status\":\"ok\"}\n", type: "application/json")
    } catch {
      logger.error("the store does not answer: \(error)")
      return .plain(
        "{\"status\":\"unavailable\"}\n", type: "application/json", status: .serviceUnavailable)
    }
  }
}
