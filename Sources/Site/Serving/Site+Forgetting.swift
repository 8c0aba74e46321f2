internal import Foundation
internal import Logging
internal import Neighbourhood
internal import Registry

extension Site {
  /// What is done once a day: what is kept no longer is erased, and people are reminded.
  ///
  /// - Returns: Whether it was done; the log says why not, and how much went, but never of whom.
  func keepHouse() async -> Bool {
    let isDone = await forget()
    await remindOfEnds()
    return isDone
  }

  private func forget() async -> Bool {
    do throws(RegistryError) {
      switch try await registry.forget(.standard, on: today, at: now()) {
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
          something was recorded at \(newest.ISO8601Format())
          """)
      }
    } catch {
      logger.warning("nothing is forgotten for now, as the store does not answer: \(error)")
    }
    return false
  }
}
