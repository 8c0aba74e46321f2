internal import CQPDF

extension PDFFinishing {
  /// Several files as one, their pages one behind the other.
  ///
  /// What a file says about its own structure cannot be said of parts of another, so the pages of
  /// the joined file are for printing; language, title and labels are those given here.
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
    for file in files.dropFirst() {
      let other = try Document(file)
      try document.append(other)
      others.append(other)
    }
    document.forgetStructure()
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

  /// Takes away the tree of roles and what leads to it (ISO 32000-1 §14.7.2): it tells of the first
  /// file only, and a reader would take the pages of the others for empty.
  func forgetStructure() {
    for key in ["/StructTreeRoot", "/MarkInfo"] { qpdf_oh_remove_key(handle, root, key) }
    for page in pages { qpdf_oh_remove_key(handle, page, "/StructParents") }
  }
}
