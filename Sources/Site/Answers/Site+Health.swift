internal import HTTPTypes
internal import Logging
internal import Neighbourhood
internal import Registry

extension Site {
  /// Whether the site works, for machines: asks the store for something that it need not have.
  func health() async -> Reply {
    do {
      _ = try await registry.place(Place.ID(0))
      return .plain("{\"status\":\"ok\"}\n", type: "application/json")
    } catch {
      logger.error("the store does not answer: \(error)")
      return .plain(
        "{\"status\":\"unavailable\"}\n", type: "application/json", status: .serviceUnavailable)
    }
  }
}
