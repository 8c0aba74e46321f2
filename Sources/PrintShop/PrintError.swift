public import LayoutEngine
public import PageDrawing
public import Registry
public import SourceTree

/// Why nothing was printed.
public indirect enum PrintError: Error, Sendable {
  /// Choices that do not exist, each in words with a hint.
  case choices([String])
  /// The layout file is wrong.
  case layout(Diagnostics)
  /// The layout cannot print what it was given.
  case fit(LayoutFailure)
  /// A label has no room for what is to stand on it.
  case tooSmallLabel(TooSmallLabel)
  /// One sheet of a batch cannot be printed; its number, from 0, what it is called, and why.
  case inBatch(Int, String, PrintError)
  /// The page could not be drawn.
  case drawing(DrawingError)
  /// The finished file could not be made; why, in the words of the library.
  case finishing(String)
  /// A file could not be written; which, and why.
  case writing(path: String, reason: String)
  /// The task was cancelled before the sheet was printed; nothing is left of it.
  case cancelled
  /// The registry could not do its part.
  case registry(RegistryError)
}
