internal import Synchronization

/// Lets one thread at a time do what makes Pango measure a font.
///
/// Pango finds the average width of a font's letters by setting a sample, and notes in a variable of
/// the whole process that it is doing so. A thread that asks for another font meanwhile is given
/// nothing, and its font map remembers a width of zero for good: lines are then broken by estimates
/// that leave kerning out, and may be wider than their column (Pango 1.50, pangocairo-font.c).
enum PangoTurn {
  private static let turn = Mutex<Void>(())

  static func take<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
    try turn.withLock { (_) throws(Failure) in try body() }
  }
}
