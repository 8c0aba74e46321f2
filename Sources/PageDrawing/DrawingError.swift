internal import CairoKit

/// Why a page could not be drawn.
public enum DrawingError: Error, Hashable, Sendable {
  /// The font configuration cannot be read; its path.
  case fontConfiguration(String)
  /// Families that Palier prints with are not installed, or the configuration does not name them.
  case missingFamilies([String], configuration: String)
  /// The drawing library says so, in its own words.
  case library(String)

  init(_ error: CairoError) {
    switch error {
    case .cairo(let words), .svg(let words): self = .library(words)
    case .fontConfiguration(let path): self = .fontConfiguration(path)
    case .noFonts(let path): self = .missingFamilies([], configuration: path)
    }
  }
}
