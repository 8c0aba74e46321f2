/// What a PDF file needs beyond what Cairo 1.16 writes.
public struct PDFFinishing: Hashable, Sendable {
  /// Language of the document, as a BCP 47 tag.
  public var language: String
  /// Further languages that it speaks, as BCP 47 tags.
  public var otherLanguages: [String]
  /// What is said instead of each figure, in the order in which figures were drawn.
  public var alternatives: [String]
  /// Where each page is cut, in the order of the pages; empty where none is.
  public var boxes: [PageBoxes]
  /// How a printer turns the paper; nil where only one side is printed.
  public var duplex: Duplex?
  /// What a viewer calls each page, in the order of the pages; empty for plain numbers.
  public var pageLabels: [String]

  /// What is to be added to a file.
  public init(
    language: String, alternatives: [String], otherLanguages: [String] = [],
    boxes: [PageBoxes] = [], duplex: Duplex? = nil, pageLabels: [String] = []
  ) {
    self.language = language
    self.alternatives = alternatives
    self.otherLanguages = otherLanguages
    self.boxes = boxes
    self.duplex = duplex
    self.pageLabels = pageLabels
  }

  /// How a printer turns the paper between the two sides (ISO 32000-1 §12.2, table 150).
  public enum Duplex: String, Hashable, Sendable, CaseIterable {
    /// As the pages of a book that stands upright.
    case longEdge = "/DuplexFlipLongEdge"
    /// As the leaves of a calendar on a wall.
    case shortEdge = "/DuplexFlipShortEdge"
  }

  /// Why a file could not be finished.
  public enum Failure: Error, Hashable, Sendable {
    /// libqpdf says so, in its own words.
    case library(String)
    /// The file has another number of figures than there are descriptions.
    case figures(found: Int, described: Int)
    /// The file has another number of pages than there are boxes or labels.
    case pages(found: Int, described: Int)
  }

  /// The file with its language, the words for its figures, where it is cut, and how it wants to be
  /// shown and printed.
  ///
  /// Adds `/Lang` (ISO 32000-1 §14.9.2), `/Alt` on figures (§14.9.3), `/TrimBox` and `/BleedBox`
  /// (§14.11.2), page labels (§12.4.2), an XMP packet that says what the information dictionary says
  /// (§14.3.2), and viewer preferences that show the title and print at full size (§12.2). The same
  /// file gives the same bytes.
  ///
  /// - Parameter file: The bytes of a PDF file.
  /// - Returns: The bytes of the finished file.
  /// - Throws: ``Failure`` where the file cannot be read, or is not the one that is described.
  public func finished(_ file: [UInt8]) throws(Failure) -> [UInt8] {
    let document = try Document(file)
    let root = document.root
    document.set("/Lang", of: root, to: document.string(language))
    document.set("/ViewerPreferences", of: root, to: preferences(in: document))
    try describeFigures(of: document)
    try cut(document)
    try label(document)
    completeDates(of: document)
    document.set("/Metadata", of: root, to: document.metadata(metadata(of: document).packet))
    return try document.written()
  }

  private func preferences(in document: Document) -> Document.Object {
    let preferences = document.dictionary()
    document.set("/DisplayDocTitle", of: preferences, to: document.flag(true))
    document.set("/PrintScaling", of: preferences, to: document.name("/None"))
    document.set("/PickTrayByPDFSize", of: preferences, to: document.flag(true))
    if let duplex {
      document.set("/Duplex", of: preferences, to: document.name(duplex.rawValue))
    }
    return preferences
  }

  private func describeFigures(of document: Document) throws(Failure) {
    guard !alternatives.isEmpty else { return }
    let figures = document.figures()
    guard figures.count == alternatives.count else {
      throw .figures(found: figures.count, described: alternatives.count)
    }
    for (figure, words) in zip(figures, alternatives) where !words.isEmpty {
      document.set("/Alt", of: figure, to: document.string(words))
    }
  }

  private func label(_ document: Document) throws(Failure) {
    guard !pageLabels.isEmpty else { return }
    let pages = document.pages
    guard pages.count == pageLabels.count else {
      throw .pages(found: pages.count, described: pageLabels.count)
    }
    let numbers = document.array()
    for (index, words) in pageLabels.enumerated() {
      let label = document.dictionary()
      document.set("/P", of: label, to: document.string(words))
      document.append(document.integer(index), to: numbers)
      document.append(label, to: numbers)
    }
    let labels = document.dictionary()
    document.set("/Nums", of: labels, to: numbers)
    document.set("/PageLabels", of: document.root, to: labels)
  }
}
