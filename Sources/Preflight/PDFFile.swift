internal import CPoppler

/// A PDF file, read back.
final class PDFFile {
  private let document: OpaquePointer

  /// Opens the bytes of a file; nil where they are none, or need a password.
  init?(_ bytes: [UInt8]) {
    guard !bytes.isEmpty,
      let document = bytes.withUnsafeBytes({ palier_pdf_open($0.baseAddress, $0.count) })
    else { return nil }
    self.document = document
  }

  deinit { palier_pdf_unref(UnsafeMutableRawPointer(document)) }

  var pageCount: Int { Int(poppler_document_get_n_pages(document)) }

  /// The page of that index, from 0.
  func page(_ index: Int) -> PDFPage? {
    poppler_document_get_page(document, Int32(index)).map { PDFPage($0) }
  }

  /// The names of the fonts that are in the file, and of those that are not.
  var fonts: (embedded: [String], missing: [String]) {
    guard let info = poppler_font_info_new(document) else { return ([], []) }
    defer { palier_pdf_unref(UnsafeMutableRawPointer(info)) }
    var (embedded, missing): ([String], [String]) = ([], [])
    var iterator: OpaquePointer?
    while poppler_font_info_scan(info, 20, &iterator) != 0 {
      guard let fonts = iterator else { continue }
      repeat {
        let name = poppler_fonts_iter_get_name(fonts).map { String(cString: $0) } ?? "(no name)"
        if poppler_fonts_iter_is_embedded(fonts) != 0 {
          embedded.append(name)
        } else if !missing.contains(name) {
          missing.append(name)
        }
      } while poppler_fonts_iter_next(fonts) != 0
      poppler_fonts_iter_free(fonts)
      iterator = nil
    }
    return (embedded, missing)
  }

  var title: String? { PDFFile.text(poppler_document_get_title(document)) }
  var author: String? { PDFFile.text(poppler_document_get_author(document)) }
  var creator: String? { PDFFile.text(poppler_document_get_creator(document)) }
  var subject: String? { PDFFile.text(poppler_document_get_subject(document)) }
  var keywords: String? { PDFFile.text(poppler_document_get_keywords(document)) }

  private static func text(_ pointer: UnsafeMutablePointer<gchar>?) -> String? {
    guard let pointer else { return nil }
    defer { g_free(pointer) }
    let text = String(cString: pointer)
    return text.isEmpty ? nil : text
  }
}
