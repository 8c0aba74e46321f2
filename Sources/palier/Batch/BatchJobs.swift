import Batches
import Foundation
import Synchronization

/// Draws a plan with several processes, each a share of the files.
struct BatchJobs {
  let plan: Batches.Plan
  let folder: String
  let count: Int
  let shared: SharedOptions

  /// What a process says of its work, a line each.
  struct Message: Codable {
    var found: String?
    var finished: String?
    var drawn: Int?
    var sheets: Int?

    init(_ progress: BatchRenderer.Progress) {
      switch progress {
      case .found(let file, let sheets): (found, self.sheets) = (file, sheets)
      case .finished(let file, let sheets): (finished, self.sheets) = (file, sheets)
      case .drawn(let items): drawn = items
      }
    }

    var progress: BatchRenderer.Progress? {
      if let found, let sheets { return .found(found, sheets: sheets) }
      if let finished, let sheets { return .finished(finished, sheets: sheets) }
      return drawn.map { .drawn($0) }
    }
  }

  /// Starts them all, and waits until each has ended; where one fails the others are ended too.
  func perform(_ tell: @escaping @Sendable (BatchRenderer.Progress) -> Void) async throws {
    let children = Shard.all(of: count).map { makeChild($0, tell) }
    do {
      try await Interruption.cancels {
        try await withTaskCancellationHandler {
          try await withThrowingTaskGroup(of: Void.self) { group in
            for child in children { group.addTask { try await child.run() } }
            do { try await group.waitForAll() } catch {
              for child in children { child.end() }
              throw error
            }
          }
          guard !Task.isCancelled else { throw BatchError.cancelled }
        } onCancel: {
          for child in children { child.end() }
        }
      }
    }
  }

  private func makeChild(
    _ shard: Shard, _ tell: @escaping @Sendable (BatchRenderer.Progress) -> Void
  ) -> RenderingProcess {
    var arguments = [
      "batch", "render", plan.path, "-o", folder, "--shard", shard.text, "--messages",
    ]
    if let config = shared.config { arguments += ["--config", config] }
    return RenderingProcess(arguments: arguments) { line in
      if let progress = try? JSONDecoder().decode(Message.self, from: line).progress {
        tell(progress)
      }
    }
  }
}

/// A process of this program that draws a share of a batch.
final class RenderingProcess: Sendable {
  private let arguments: [String]
  private let hear: @Sendable (Data) -> Void
  private let process = Mutex<Process?>(nil)

  init(arguments: [String], hear: @escaping @Sendable (Data) -> Void) {
    self.arguments = arguments
    self.hear = hear
  }

  /// Runs it to its end.
  ///
  /// - Throws: A complaint with what it said, where it failed.
  func run() async throws {
    let (output, errors) = (Pipe(), Pipe())
    let (status, isEnded) = try await withCheckedThrowingContinuation {
      (continuation: CheckedContinuation<(Int32, Bool), any Error>) in
      process.withLock { running in
        let new = Process()
        new.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        new.arguments = arguments
        new.standardInput = FileHandle.nullDevice
        new.standardOutput = output
        new.standardError = errors
        new.terminationHandler = { ended in
          continuation.resume(
            returning: (ended.terminationStatus, ended.terminationReason == .uncaughtSignal))
        }
        do {
          try new.run()
          running = new
          self.read(output)
        } catch {
          continuation.resume(throwing: error)
        }
      }
    }
    let words = try errors.fileHandleForReading.readToEnd() ?? Data()
    guard status == 0, !isEnded else {
      guard !Task.isCancelled else { throw BatchError.cancelled }
      let text = String(decoding: words, as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      let plain = text.hasPrefix("error: ") ? String(text.dropFirst(7)) : text
      throw Complaint(
        plain.isEmpty ? "a process that draws ended with status \(status)" : plain)
    }
  }

  /// Tells it to end; finished files stay.
  func end() {
    process.withLock { running in
      if let running, running.isRunning { running.terminate() }
    }
  }

  /// Hears its messages on a thread that no task needs.
  private func read(_ pipe: Pipe) {
    let hear = hear
    let handle = pipe.fileHandleForReading
    Thread.detachNewThread {
      var pending = Data()
      while let piece = try? handle.read(upToCount: 1 << 14), !piece.isEmpty {
        pending += piece
        while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
          hear(Data(pending[..<end]))
          pending = Data(pending[pending.index(after: end)...])
        }
      }
    }
  }
}
