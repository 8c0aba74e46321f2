/// A word on a page, with its letters' places and looks.
struct Word: Hashable {
  /// How a letter looks.
  struct Look: Hashable {
    /// Name of the font as the file gives it.
    let font: String
    /// Size in points.
    let size: Double
    /// The colour that letters are filled with.
    let colour: RGB

    var isBold: Bool {
      let name = font.lowercased()
      // Semibold is not bold: WCAG counts from a weight of 700.
      return ["bold", "black", "heavy"].contains { name.contains($0) }
        && !["semibold", "demibold"].contains { name.contains($0) }
    }
  }

  /// One character of a word.
  struct Letter: Hashable {
    let scalar: Unicode.Scalar
    let look: Look
    let box: Box

    /// Whether it is read, rather than looked at like a pictogram, a bullet or a rule.
    var isRead: Bool { scalar.properties.isAlphabetic || scalar.properties.numericType != nil }

    /// Whether it is of a script whose letters join and run from right to left.
    var isJoined: Bool {
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: true
      default: false
      }
    }
  }

  let letters: [Letter]
  /// Whether it is the last word of its line.
  let endsLine: Bool

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters.map(\.scalar))
    return String(view)
  }

  /// The size of its letters in points: the largest, so that raised letters do not count.
  var size: Double? { letters.filter(\.isRead).map(\.look.size).max() }

  var box: Box { Box(around: letters.map(\.box)) }
}

/// A rectangle in points from the upper left corner of the page.
struct Box: Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var place: Place {
    let millimetres = 25.4 / 72
    return Place(
      x: left * millimetres, y: top * millimetres, width: (right - left) * millimetres,
      height: (bottom - top) * millimetres)
  }
}

extension Box {
  /// The smallest rectangle around others; empty where there are none.
  init(around boxes: [Box]) {
    self.init(
      left: boxes.map(\.left).min() ?? 0, top: boxes.map(\.top).min() ?? 0,
      right: boxes.map(\.right).max() ?? 0, bottom: boxes.map(\.bottom).max() ?? 0)
  }
}
