/// A colour in OKLab, in which equal distances look about equally large (Björn Ottosson, 2020).
public struct OKLab: Hashable, Sendable {
  /// Lightness, 0 (black) to 1 (white).
  public var lightness: Double
  /// From green, below 0, to red, above.
  public var a: Double
  /// From blue, below 0, to yellow, above.
  public var b: Double

  /// A colour from its lightness and its two opponent axes.
  public init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// An sRGB colour in OKLab.
  public init(_ colour: Colour) {
    let (red, green, blue) = colour.linear
    let long = cubeRoot(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cubeRoot(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cubeRoot(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    self.init(
      lightness: 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
      a: 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
      b: 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short)
  }

  /// How colourful it is: distance from the grey of the same lightness.
  public var chroma: Double { (a * a + b * b).squareRoot() }

  /// How far another colour looks from this one.
  public func distance(to other: OKLab) -> Double {
    let (light, first, second) = (lightness - other.lightness, a - other.a, b - other.b)
    return (light * light + first * first + second * second).squareRoot()
  }

  /// The sRGB colour of that lightness and hue that is as colourful as this one, or as sRGB allows.
  ///
  /// - Parameters:
  ///   - lightness: Its lightness, 0 to 1.
  ///   - most: Chroma that it has at the most.
  /// - Returns: The colour.
  public func colour(lightness: Double, chroma most: Double = 1) -> Colour {
    func share(_ share: Double) -> OKLab {
      OKLab(lightness: lightness, a: a * share, b: b * share)
    }
    var (low, high) = (0.0, chroma > most ? most / chroma : 1)
    if share(high).isInsideSRGB { return share(high).rounded }
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if share(middle).isInsideSRGB { low = middle } else { high = middle }
    }
    return share(low).rounded
  }

  private var linear: (red: Double, green: Double, blue: Double) {
    func cube(_ value: Double) -> Double { value * value * value }
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return (
      4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    )
  }

  private var isInsideSRGB: Bool {
    let (red, green, blue) = linear
    return [red, green, blue].allSatisfy { (-0.0001...1.0001).contains($0) }
  }

  private var rounded: Colour {
    func component(_ value: Double) -> UInt8 {
      let curved =
        value <= 0.0031308 ? value * 12.92 : 1.055 * power(value, 1 / 2.4) - 0.055
      return UInt8((max(0, min(1, curved)) * 255).rounded())
    }
    let (red, green, blue) = linear
    return Colour(red: component(red), green: component(green), blue: component(blue))
  }
}

extension Colour {
  /// The nearest colour of the same hue that passes; this one where it does, nil where none does.
  ///
  /// Lightness is changed as little as may be, and chroma only as far as sRGB demands.
  public func nearest(where passes: (Colour) -> Bool) -> Colour? {
    if passes(self) { return self }
    let own = OKLab(self)
    var best: (colour: Colour, distance: Double)?
    // A thousandth of lightness is less than a step of eight bits.
    for step in 1...1_000 {
      let change = Double(step) / 1_000
      // What is further away in lightness alone cannot be nearer.
      if let best, change > best.distance { break }
      for lightness in [own.lightness - change, own.lightness + change]
      where (-0.001...1.001).contains(lightness) {
        let candidate = own.colour(lightness: max(0, min(1, lightness)))
        let distance = own.distance(to: OKLab(candidate))
        if distance < best?.distance ?? .infinity, passes(candidate) {
          best = (candidate, distance)
        }
      }
    }
    return best?.colour
  }
}

private func cubeRoot(_ value: Double) -> Double { power(max(0, value), 1 / 3) }
