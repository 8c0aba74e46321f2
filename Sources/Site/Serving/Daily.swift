internal import Neighbourhood
internal import ServiceLifecycle

/// Does something at the start and then once each day, beside the answering of requests.
struct Daily: Service {
  /// How often it looks whether a new day has begun, or whether to try again.
  let interval: Duration
  /// Tells the day.
  let today: @Sendable () -> CalendarDay
  /// What it does; says whether it could.
  let work: @Sendable () async -> Bool

  func run() async {
    var last: CalendarDay?
    while !Task.isCancelled, !Task.isShuttingDownGracefully {
      let day = today()
      if last != day, await work() { last = day }
      // Ends at once where the program is to end, which is no error.
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: interval) }
    }
  }
}
