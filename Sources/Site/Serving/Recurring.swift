internal import ServiceLifecycle

/// Does something again and again beside the answering of requests.
struct Recurring: Service {
  /// How long it waits before each time.
  let interval: Duration
  /// Whether it is done once more at the end.
  let isDoneAtEnd: Bool
  /// What it does; it is finished even where the program is to end.
  let work: @Sendable () async -> Void

  func run() async {
    while !Task.isCancelled, !Task.isShuttingDownGracefully {
      // Ends at once where the program is to end, which is no error.
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: interval) }
      let isEnd = Task.isCancelled || Task.isShuttingDownGracefully
      if isDoneAtEnd || !isEnd { await work() }
    }
  }
}
