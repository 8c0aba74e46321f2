internal import CQPDF

extension PDFFinishing {
  /// Several files as one, their pages one behind the other.
  ///
  /// What each says of its own structure, roles and words for figures, the joined file says of all;
  /// where a file says nothing of it, neither does the joined one. Language, title and labels are
  /// those given here.
  ///
  /// - Parameters:
  ///   - files: The bytes of PDF files, each finished.
  ///   - title: The title of the joined file.
  /// - Returns: The bytes of the joined file.
  /// - Throws: ``Failure`` where a file cannot be read, or there are no files.
  public func joined(_ files: [[UInt8]], title: String) throws(Failure) -> [UInt8] {
    guard let first = files.first else { throw .library("no files to join") }
    let document = try Document(first)
    // Pages that are copied are read from their own file when all is written.
    var others: [Document] = []
    var isStructured = document.structure != nil
    for file in files.dropFirst() {
      let other = try Document(file)
      let count = document.pages.count
      try document.append(other)
      if isStructured {
        isStructured = document.adoptStructure(
          of: other, for: Array(document.pages.dropFirst(count)))
      }
      others.append(other)
    }
    if !isStructured { document.forgetStructure() }
    document.setInformation("/Title", to: title)
    return try withExtendedLifetime(others) { () throws(Failure) in
      try finished(try document.written())
    }
  }
}

extension Document {
  /// Puts all pages of another file behind the last one.
  func append(_ other: Document) throws(PDFFinishing.Failure) {
    for page in other.pages {
      try check(qpdf_add_page(handle, other.handle, page, QPDF_FALSE))
    }
  }
}
