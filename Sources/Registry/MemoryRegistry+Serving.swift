internal import Neighbourhood

extension MemoryRegistry {
  /// Adds openings of sheets' pages to those counted before.
  public func recordScans(_ counts: [ScanCount]) async throws(RegistryError) {
    for count in counts where isTaken(count.code) {
      scans[count.code, default: [:]][count.day, default: 0] += count.count
    }
  }

  /// Nothing: whoever asks the memory asks anew each time.
  public func changeMark() async throws(RegistryError) -> ChangeMark? { nil }

  /// How much waits for somebody or something.
  public func queueLengths() async throws(RegistryError) -> QueueLengths {
    QueueLengths(
      waitingListings: listings.count { $0.listing.status == .waiting }, mail: mail.count)
  }
}
