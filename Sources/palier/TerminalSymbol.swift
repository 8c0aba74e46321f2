import Foundation
import QRSymbol

/// A QR code as a terminal shows it: two modules to a character, black on white whatever the
/// terminal's own colours are.
struct TerminalSymbol {
  private let symbol: QRSymbol

  /// The symbol of a text, or nil where none holds it.
  init?(_ text: String) {
    do { symbol = try QRSymbol(text, correction: .low) } catch { return nil }
  }

  /// The symbol with its quiet zone, in lines.
  var text: String {
    let margin = QRSymbol.quietZone
    return stride(from: -margin, to: symbol.side + margin, by: 2).map { row in
      let line = (-margin..<symbol.side + margin).map { column -> Character in
        switch (isDark(row, column), isDark(row + 1, column)) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }
      return "\u{1B}[30;107m" + String(line) + "\u{1B}[0m"
    }.joined(separator: "\n")
  }

  private func isDark(_ row: Int, _ column: Int) -> Bool {
    let sides = 0..<symbol.side
    guard sides.contains(row), sides.contains(column) else { return false }
    return symbol.dark[row * symbol.side + column]
  }
}
