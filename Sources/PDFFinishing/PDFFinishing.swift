internal import CQPDF

/// What a PDF file needs beyond what Cairo 1.16 writes.
public struct PDFFinishing: Hashable, Sendable {
  /// Language of the document, as a BCP 47 tag.
  public var language: String
  /// What is said instead of each figure, in the order in which figures were drawn.
  public var alternatives: [String]

  /// What is to be added to a file.
  public init(language: String, alternatives: [String]) {
    self.language = language
    self.alternatives = alternatives
  }

  /// Why a file could not be finished.
  public enum Failure: Error, Hashable, Sendable {
    /// libqpdf says so, in its own words.
    case library(String)
  }

  /// The file with its language, the words for its figures, and how it wants to be shown.
  ///
  /// Adds `/Lang` (ISO 32000-1 §14.9.2), `/Alt` on figures (§14.9.3), and viewer preferences that
  /// show the title and print at full size (§12.2). The same file gives the same bytes.
  ///
  /// - Parameter file: The bytes of a PDF file.
  /// - Returns: The bytes of the finished file.
  /// - Throws: ``Failure`` where the file cannot be read.
  public func finished(_ file: [UInt8]) throws(Failure) -> [UInt8] {
    let document = try Document(file)
    let root = document.root
    document.set("/Lang", of: root, to: document.string(language))
    let preferences = document.dictionary()
    document.set("/DisplayDocTitle", of: preferences, to: document.flag(true))
    document.set("/PrintScaling", of: preferences, to: document.name("/None"))
    document.set("/ViewerPreferences", of: root, to: preferences)
    for (figure, words) in zip(document.figures(), alternatives) where !words.isEmpty {
      document.set("/Alt", of: figure, to: document.string(words))
    }
    return try document.written()
  }
}
