/// A row or a column of a symbol, the first module in the lowest bit.
struct ModuleLine {
  private let dark: UInt64
  private let side: Int

  init(_ dark: UInt64, _ side: Int) {
    self.dark = dark
    self.side = side
  }

  /// A bit for each module that is like the next one.
  var alike: UInt64 { ~(dark ^ (dark >> 1)) & (1 &<< UInt64(side - 1) &- 1) }

  /// What long runs and what looks like a finder pattern count against a mask.
  var demerit: Int {
    let two = alike & (alike >> 1)
    let four = two & (two >> 2)
    // A run of five counts three, and each further module one.
    return four.nonzeroBitCount + 2 * (four & ~(four << 1)).nonzeroBitCount + 40 * finders
  }

  /// How many stretches dark and light as 1 : 1 : 3 : 1 : 1 have a light one of 4 before or behind, or
  /// nothing dark at all.
  private var finders: Int {
    let three: UInt64 = (dark >> 2) & (dark >> 3) & (dark >> 4)
    let gaps: UInt64 = (dark << 1) | (dark >> 1) | (dark >> 5) | (dark >> 7)
    var starts: UInt64 = dark & three & (dark >> 6) & ~gaps
    var count = 0
    while starts != 0 {
      let start = starts.trailingZeroBitCount
      starts &= starts - 1
      let (before, behind) = (dark & (1 << UInt64(start) - 1), dark >> UInt64(start + 7))
      if before == 0 || before >> UInt64(max(0, start - 4)) == 0 || behind & 0xF == 0 { count += 1 }
    }
    return mayHaveLargeFinders ? count + largeFinders : count
  }

  /// Whether there are six dark modules behind two light ones, with room for four more on each side.
  private var mayHaveLargeFinders: Bool {
    let two = dark & (dark >> 1)
    let six = two & (two >> 2) & (two >> 4)
    let isBehindLight: UInt64 = ~((dark << 1) | (dark << 2))
    let starts: UInt64 = (1 << UInt64(max(4, side - 9))) - 16
    return six & isBehindLight & starts != 0
  }

  /// The same for stretches that are twice as long or longer.
  private var largeFinders: Int {
    var runs = dark & 1 == 1 ? [0] : []
    var (rest, left) = (dark, side)
    while left > 0 {
      let length = min(left, (rest & 1 == 1 ? ~rest : rest).trailingZeroBitCount)
      runs.append(length)
      rest = length < 64 ? rest >> UInt64(length) : 0
      left -= length
    }
    return stride(from: 3, to: runs.count - 2, by: 2).count { index in
      let unit = runs[index] / 3
      guard unit > 1, runs[index] == unit * 3,
        [-2, -1, 1, 2].allSatisfy({ runs[index + $0] == unit })
      else { return false }
      return index == 3 || runs[index - 3] >= 4 * unit || index + 4 >= runs.count
        || runs[index + 3] >= 4 * unit
    }
  }
}
