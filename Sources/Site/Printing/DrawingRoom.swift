internal import Dispatch

/// Where sheets are drawn, away from the threads that answer requests: a few at a time, the others
/// in a queue of limited length.
actor DrawingRoom {
  private let places: Int
  private let mostWaiting: Int
  private var taken = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private let threads = DrawingThreads()

  /// A room with so many places, before which so many may wait.
  init(places: Int = 2, mostWaiting: Int = 24) {
    self.places = places
    self.mostWaiting = mostWaiting
  }

  /// Draws something once there is a place.
  ///
  /// - Parameter draw: Draws it, on a thread of the room.
  /// - Returns: What was drawn.
  /// - Throws: ``Failure/crowded`` where too many wait already; whatever `draw` throws.
  nonisolated func run<Value: Sendable>(
    _ draw: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await enter()
    do {
      let value = try await withTaskExecutorPreference(threads) { try await draw() }
      await leave()
      return value
    } catch {
      await leave()
      throw error
    }
  }

  private func enter() async throws(Failure) {
    guard taken == places else {
      taken += 1
      return
    }
    guard waiting.count < mostWaiting else { throw .crowded }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Gives the place to whoever waits longest.
  private func leave() {
    if waiting.isEmpty { taken -= 1 } else { waiting.removeFirst().resume() }
  }
}

/// Threads of their own, so that none of those that answer requests is held by a drawing.
private final class DrawingThreads: TaskExecutor {
  private let queue = DispatchQueue(
    label: "palier.drawing", qos: .utility, attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }
}
