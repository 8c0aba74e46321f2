internal import Logging
internal import Registry

extension Site {
  /// Records the scans that were counted since the last time.
  ///
  /// A page is worth more than the count of it, so that a failure is only noted, and tried again.
  func recordScans() async {
    let scans = scans.take()
    guard !scans.isEmpty else { return }
    do throws(RegistryError) {
      try await registry.recordScans(scans)
    } catch {
      self.scans.giveBack(scans)
      logger.warning("scans were not counted yet: \(error)")
    }
  }
}
