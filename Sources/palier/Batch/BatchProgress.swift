import Batches
import Foundation
import Synchronization

/// Tells how far a batch is: a bar on a terminal, a line now and then elsewhere, JSON for machines.
final class BatchProgress: Sendable {
  private struct State {
    var done = 0
    /// Sheets that were there before, and say nothing about how fast this goes.
    var found = 0
    var lastTold = ContinuousClock.now
    var lastTenth = 0
    var hasBar = false
  }

  private let state = Mutex(State())
  private let start = ContinuousClock.now
  private let total: Int
  private let isJSON: Bool
  private let isQuiet: Bool
  private let isTerminal: Bool

  init(total: Int, isJSON: Bool, _ shared: SharedOptions) {
    self.total = total
    self.isJSON = isJSON
    isQuiet = shared.quiet
    isTerminal = isatty(STDERR_FILENO) == 1 && !isJSON && !shared.quiet
  }

  private struct Line: Encodable {
    let event: String
    var file: String?
    let done, total: Int
  }

  /// Takes in how far a renderer is.
  func tell(_ progress: BatchRenderer.Progress) {
    state.withLock { state in
      switch progress {
      case .found(let file, let sheets):
        state.done += sheets
        state.found += sheets
        if isJSON { say(Line(event: "found", file: file, done: state.done, total: total)) }
      case .finished(let file, _):
        if isJSON { say(Line(event: "finished", file: file, done: state.done, total: total)) }
      case .drawn(let items):
        state.done = min(total, state.done + items)
      }
      show(&state)
    }
  }

  private func show(_ state: inout State) {
    let now = ContinuousClock.now
    if isTerminal {
      guard now - state.lastTold > .milliseconds(200) || state.done == total else { return }
      state.lastTold = now
      state.hasBar = true
      // The line is written over the last one.
      FileHandle.standardError.write(Data("\r\u{1B}[K\(bar(state, at: now))".utf8))
    } else if !isQuiet {
      let tenth = total == 0 ? 10 : state.done * 10 / total
      guard tenth > state.lastTenth else { return }
      state.lastTenth = tenth
      if isJSON {
        say(Line(event: "progress", done: state.done, total: total))
      } else {
        Terminal.note("drawn: \(words(state, at: now))")
      }
    }
  }

  private func bar(_ state: State, at now: ContinuousClock.Instant) -> String {
    let filled = total == 0 ? 24 : state.done * 24 / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
    return "\(bar) \(words(state, at: now))"
  }

  private func words(_ state: State, at now: ContinuousClock.Instant) -> String {
    let seconds = (now - start) / .seconds(1)
    let drawn = Double(state.done - state.found)
    var words = "\(state.done) of \(total) sheets"
    guard seconds > 0.5, drawn > 0 else { return words }
    let rate = drawn / seconds
    words += ", \(Int(rate.rounded())) a second"
    let left = Int((Double(total - state.done) / rate).rounded(.up))
    if left > 0 { words += ", \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left" }
    return words
  }

  /// Leaves the bar behind.
  func end() {
    state.withLock { state in
      if state.hasBar { FileHandle.standardError.write(Data("\n".utf8)) }
    }
  }

  private func say(_ line: Line) { try? BatchProgress.say(line) }

  /// One value as one line of JSON, at once.
  static func say(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
  }
}
