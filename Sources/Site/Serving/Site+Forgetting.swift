internal import Foundation
internal import Logging
internal import Neighbourhood
internal import Registry

extension Site {
  /// What is done once a day: what is kept no longer is erased, and people are reminded.
  ///
  /// - Parameter instant: Now, by a clock that nobody can set.
  /// - Returns: Whether it was done; the log says why not, and how much went, but never of whom.
  func keepHouse(at instant: ContinuousClock.Instant = .now) async -> Bool {
    let isDone = await forget(at: instant, clock: .doubted)
    await remindOfEnds()
    return isDone
  }

  private func forget(at instant: ContinuousClock.Instant, clock: ClockTrust) async -> Bool {
    do throws(RegistryError) {
      switch try await registry.forget(.standard, on: today, at: now(), clock: clock) {
      case .done(let forgotten):
        let counts = Forgotten.What.allCases.compactMap { what in
          forgotten.counts[what].map { "\(what.rawValue) \($0)" }
        }
        if !counts.isEmpty { logger.info("forgotten: \(counts.joined(separator: ", "))") }
        return true
      case .clockBehind(let newest):
        logger.warning(
          """
          nothing is forgotten, as the clock is wrong: it says \(now().ISO8601Format()), and \
          something was recorded at \(newest.ISO8601Format()); once it is right: \
          palier maintain --clock-is-right
          """)
      case .clockAhead(let newest):
        switch clockWatch.look(at: now(), instant) {
        case .even: return await forget(at: instant, clock: .affirmed)
        case .watched: break
        case .begun:
          logger.warning(
            """
            nothing is forgotten for half a day, as the clock may be wrong: it says \
            \(now().ISO8601Format()), and nothing was recorded since \(newest.ISO8601Format())
            """)
        }
      }
    } catch {
      logger.warning("nothing is forgotten for now, as the store does not answer: \(error)")
    }
    return false
  }
}
