/// Chooses the best of the eight masks of a symbol (ISO/IEC 18004 §7.8).
///
/// As libqrencode does, which goes from module to module and takes nine tenths of its time for it;
/// here a row or a column is one number, whose bits are looked at together.
struct MaskChoice {
  /// The widest symbol whose rows have room in a number: version 11.
  static let mostModules = 64

  private let side: Int
  /// All modules without a mask, the first of a line in the lowest bit; rows, then columns.
  private var plain: [UInt64]
  /// The modules that masks change.
  private var masked: [UInt64]
  private let correction: QRSymbol.Correction

  /// What libqrencode gives for a symbol under the first mask.
  ///
  /// - Parameters:
  ///   - modules: For each module a byte: dark in the lowest bit, no part of the data in the highest.
  ///   - side: Modules along one side.
  ///   - correction: That of the symbol, which stands beside the number of the mask.
  init(
    underFirstMask modules: UnsafeBufferPointer<UInt8>, side: Int, _ correction: QRSymbol.Correction
  ) {
    self.side = side
    self.correction = correction
    var plain = [UInt64](repeating: 0, count: side * 2)
    var masked = plain
    for y in 0..<side {
      for x in 0..<side {
        let module = modules[y * side + x]
        let (dark, isData) = (UInt64(module & 1), UInt64(~module >> 7))
        plain[y] |= dark &<< UInt64(x)
        plain[side + x] |= dark &<< UInt64(y)
        masked[y] |= isData &<< UInt64(x)
        masked[side + x] |= isData &<< UInt64(y)
      }
    }
    let pattern = MaskPattern.all[0]
    for line in 0..<side {
      plain[line] ^= pattern.rows[line] & masked[line]
      plain[side + line] ^= pattern.columns[line] & masked[side + line]
    }
    (self.plain, self.masked) = (plain, masked)
  }

  /// For each module whether it is dark under the best mask, row by row.
  func best() -> [Bool] {
    var best: (demerit: Int, lines: [UInt64]) = (.max, [])
    for mask in 0..<8 {
      let lines = under(mask)
      let demerit = demerit(of: lines)
      if demerit < best.demerit { best = (demerit, lines) }
    }
    var dark = [Bool](repeating: false, count: side * side)
    for y in 0..<side {
      for x in 0..<side { dark[y * side + x] = best.lines[y] &>> UInt64(x) & 1 == 1 }
    }
    return dark
  }

  /// Rows and columns under a mask.
  private func under(_ mask: Int) -> [UInt64] {
    var lines = plain
    let pattern = MaskPattern.all[mask]
    for line in 0..<side {
      lines[line] ^= pattern.rows[line] & masked[line]
      lines[side + line] ^= pattern.columns[line] & masked[side + line]
    }
    // What says which mask it is, twice, where that of the first mask stands.
    let changed = correction.format(mask: mask) ^ correction.format(mask: 0)
    func turn(_ x: Int, _ y: Int) {
      lines[y] ^= 1 &<< UInt64(x)
      lines[side + x] ^= 1 &<< UInt64(y)
    }
    for bit in 0..<15 where changed >> bit & 1 == 1 {
      if bit < 8 {
        turn(side - 1 - bit, 8)
        turn(8, bit < 6 ? bit : bit + 1)
      } else {
        turn(8, side - 15 + bit)
        turn(bit == 8 ? 7 : 14 - bit, 8)
      }
    }
    return lines
  }

  private func demerit(of lines: [UInt64]) -> Int {
    var (dark, demerit) = (0, 0)
    for index in lines.indices {
      let line = ModuleLine(lines[index], side)
      demerit += line.demerit
      guard index < side else { continue }
      dark += lines[index].nonzeroBitCount
      guard index > 0 else { continue }
      let above = ModuleLine(lines[index - 1], side)
      let alike = above.alike & line.alike & ~(lines[index - 1] ^ lines[index])
      demerit += 3 * alike.nonzeroBitCount
    }
    let percent = (200 * dark + side * side) / (side * side) / 2
    return demerit + abs(percent - 50) / 5 * 10
  }
}

/// The modules that a mask turns over (ISO/IEC 18004 table 10).
private struct MaskPattern {
  let rows: [UInt64]
  let columns: [UInt64]

  static let all: [MaskPattern] = (0..<8).map(MaskPattern.init)

  private init(mask: Int) {
    let modules = 0..<MaskChoice.mostModules
    var (rows, columns) = ([UInt64](), [UInt64]())
    for line in modules {
      var (row, column) = (UInt64(0), UInt64(0))
      for place in modules {
        if MaskPattern.turns(mask, place, line) { row |= 1 << UInt64(place) }
        if MaskPattern.turns(mask, line, place) { column |= 1 << UInt64(place) }
      }
      rows.append(row)
      columns.append(column)
    }
    (self.rows, self.columns) = (rows, columns)
  }

  private static func turns(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y).isMultiple(of: 2)
    case 1: y.isMultiple(of: 2)
    case 2: x.isMultiple(of: 3)
    case 3: (x + y).isMultiple(of: 3)
    case 4: (y / 2 + x / 3).isMultiple(of: 2)
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3).isMultiple(of: 2)
    default: ((x + y) % 2 + x * y % 3).isMultiple(of: 2)
    }
  }
}

extension QRSymbol.Correction {
  /// What stands beside the finder patterns: correction and mask, with ten bits to check them
  /// (ISO/IEC 18004 §7.9.1).
  fileprivate func format(mask: Int) -> Int {
    let level =
      switch self {
      case .low: 1
      case .medium: 0
      case .quartile: 3
      case .high: 2
      }
    let data = (level << 3 | mask) << 10
    var rest = data
    for bit in (10..<15).reversed() where rest >> bit & 1 == 1 { rest ^= 0x537 << (bit - 10) }
    return (data | rest) ^ 0x5412
  }
}
