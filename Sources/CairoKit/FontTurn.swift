internal import Synchronization

/// Lets one thread at a time use fonts; everything else threads draw side by side.
///
/// - Cairo keeps ten font files open for all threads, and closes one to open another. It may close
///   one that a thread has just begun to read, and FreeType lets one thread at a time open a file:
///   drawing then fails or crashes (Cairo 1.16, cairo-ft-font.c; FreeType 2.12, `FT_New_Face`).
/// - Pango finds the average width of a font's letters by setting a sample, and notes in a variable
///   of the whole process that it is doing so. A thread that asks for another font meanwhile is given
///   nothing, and its font map remembers a width of zero for good: lines are then broken by estimates
///   that leave kerning out, and may be wider than their column (Pango 1.50, pangocairo-font.c).
///
/// It is held for single calls of these libraries, which call nothing of ours that would take it.
enum FontTurn {
  private static let turn = Mutex<Void>(())

  static func take(_ body: () -> Void) { turn.withLock { _ in body() } }
}
