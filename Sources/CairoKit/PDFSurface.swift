internal import CCairo

/// A PDF document that grows page by page, in memory or wherever its bytes are taken to.
public final class PDFSurface: Surface {
  /// What stands in the document's information dictionary (ISO 32000-1 §14.3.3).
  public struct Information {
    /// Title.
    public var title: String
    /// Who issues it.
    public var author: String
    /// What it is about.
    public var subject: String
    /// Words that say what it is, with commas between them.
    public var keywords: String
    /// The program that made it.
    public var creator: String
    /// When it was made, as in `2026-11-20T10:00:00Z` (ISO 8601).
    public var created: String

    /// What stands in the information dictionary.
    public init(
      title: String, author: String, subject: String, keywords: String, creator: String,
      created: String
    ) {
      self.title = title
      self.author = author
      self.subject = subject
      self.keywords = keywords
      self.creator = creator
      self.created = created
    }
  }

  private let output: Bytes
  private let outlet: Outlet?

  /// An empty document in memory.
  ///
  /// - Parameter information: Its title and the like.
  /// - Throws: ``CairoError`` where memory has run out.
  public init(_ information: Information) throws(CairoError) {
    output = Bytes()
    outlet = nil
    try super.init(
      cairo_pdf_surface_create_for_stream(
        appendToBytes, Unmanaged.passUnretained(output).toOpaque(), 1, 1))
    describe(information)
  }

  /// An empty document whose bytes are taken away as they come.
  ///
  /// - Parameters:
  ///   - information: Its title and the like.
  ///   - take: Takes the next bytes; false where that fails, and the document with it.
  /// - Throws: ``CairoError`` where memory has run out.
  public init(
    _ information: Information, take: @escaping (UnsafeRawBufferPointer) -> Bool
  ) throws(CairoError) {
    // The room in which each stream is compressed would go back to the system page after page, and
    // be asked for again, which took a tenth of the time.
    palier_keep_memory(64 << 20)
    let outlet = Outlet(take)
    output = Bytes()
    self.outlet = outlet
    try super.init(
      cairo_pdf_surface_create_for_stream(
        takeToOutlet, Unmanaged.passUnretained(outlet).toOpaque(), 1, 1))
    describe(information)
  }

  private func describe(_ information: Information) {
    for (key, text) in [
      (CAIRO_PDF_METADATA_TITLE, information.title),
      (CAIRO_PDF_METADATA_AUTHOR, information.author),
      (CAIRO_PDF_METADATA_SUBJECT, information.subject),
      (CAIRO_PDF_METADATA_KEYWORDS, information.keywords),
      (CAIRO_PDF_METADATA_CREATOR, information.creator),
      (CAIRO_PDF_METADATA_CREATE_DATE, information.created),
      (CAIRO_PDF_METADATA_MOD_DATE, information.created),
    ] {
      cairo_pdf_surface_set_metadata(surface, key, text)
    }
  }

  /// Ends a document that was given up: its last bytes still go to `output`, which Swift would
  /// release before the surface.
  deinit { FontTurn.take { cairo_surface_finish(surface) } }

  /// Starts a page of that size in points; must come before anything is drawn on it.
  public func beginPage(width: Double, height: Double) {
    cairo_pdf_surface_set_size(surface, width, height)
  }

  /// Ends the page and clears the way for the next.
  public func endPage() { FontTurn.take { cairo_show_page(context) } }

  /// Ends the document; nothing can be drawn afterwards.
  ///
  /// - Returns: The bytes of the PDF file; none where they were taken away.
  /// - Throws: ``CairoError`` with the first thing that went wrong since the document was begun.
  @discardableResult
  public func finish() throws(CairoError) -> [UInt8] {
    try check()
    FontTurn.take { cairo_surface_finish(surface) }
    try CairoError.check(cairo_surface_status(surface))
    return output.bytes
  }
}

/// Where bytes go that are taken away.
private final class Outlet {
  let take: (UnsafeRawBufferPointer) -> Bool

  init(_ take: @escaping (UnsafeRawBufferPointer) -> Bool) { self.take = take }
}

private func takeToOutlet(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
  let outlet = Unmanaged<Outlet>.fromOpaque(closure).takeUnretainedValue()
  return outlet.take(UnsafeRawBufferPointer(start: data, count: Int(count)))
    ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
}
