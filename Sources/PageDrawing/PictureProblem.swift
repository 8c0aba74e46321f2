/// Why a file cannot be printed as a picture.
public enum PictureProblem: Error, Hashable, Sendable {
  /// It is neither PNG nor SVG.
  case unknownFormat
  /// It has more bytes than are read; how many that would be.
  case tooManyBytes(most: Int)
  /// It has more pixels than are read; how many that would be.
  case tooManyPixels(most: Int)
  /// It draws more shapes, counted as often as others refer to them; how many that would be.
  case tooManyShapes(most: Int)
  /// Its beginning is sound, but the rest is not; in the library's own words.
  case broken(String)
  /// Nothing in it can be seen.
  case empty
  /// It declares entities or attributes, with which a small file can become a huge or another one.
  case entities
  /// It holds a picture that is neither PNG nor JPEG; what kind it says it is.
  case embedded(String)
  /// It is written in an encoding other than UTF-8; its name.
  case encoding(String)
  /// It holds text, which would be set in whatever font is at hand.
  case text
  /// It refers to another file, which is never loaded; its address.
  case reference(String)
}
