internal import Foundation

/// A number to a power, kept apart so that one file alone needs Foundation for it.
enum Power {
  static func of(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
