internal import CPoppler

/// A PDF file, read back.
final class PDFFile {
  private let document: OpaquePointer

  /// Opens the bytes of a file; nil where they are none, or need a password.
  init?(_ bytes: [UInt8]) {
    guard let document = bytes.withUnsafeBytes({ palier_pdf_open($0.baseAddress, $0.count) }) else {
      return nil
    }
    self.document = document
  }

  deinit { palier_pdf_unref(UnsafeMutableRawPointer(document)) }

  var pageCount: Int { Int(poppler_document_get_n_pages(document)) }

  /// The page of that index, from 0.
  func page(_ index: Int) -> PDFPage? {
    poppler_document_get_page(document, Int32(index)).map { PDFPage($0) }
  }

  /// The names of fonts that are not in the file.
  var missingFonts: [String] {
    guard let info = poppler_font_info_new(document) else { return [] }
    defer { palier_pdf_unref(UnsafeMutableRawPointer(info)) }
    var names: [String] = []
    var iterator: OpaquePointer?
    while poppler_font_info_scan(info, 20, &iterator) != 0 {
      guard let fonts = iterator else { continue }
      repeat {
        if poppler_fonts_iter_is_embedded(fonts) == 0 {
          names.append(
            poppler_fonts_iter_get_name(fonts).map { String(cString: $0) } ?? "a font without name")
        }
      } while poppler_fonts_iter_next(fonts) != 0
      poppler_fonts_iter_free(fonts)
      iterator = nil
    }
    return names
  }

  var creator: String { text(poppler_document_get_creator(document)) }
  var subject: String { text(poppler_document_get_subject(document)) }
  var keywords: String { text(poppler_document_get_keywords(document)) }

  private func text(_ pointer: UnsafeMutablePointer<gchar>?) -> String {
    guard let pointer else { return "" }
    defer { g_free(pointer) }
    return String(cString: pointer)
  }
}

/// One page of a PDF file.
final class PDFPage {
  private let page: OpaquePointer

  fileprivate init(_ page: OpaquePointer) { self.page = page }

  deinit { palier_pdf_unref(UnsafeMutableRawPointer(page)) }

  /// Width and height in points.
  var size: (width: Double, height: Double) {
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    return (width, height)
  }

  /// The page as pixels; nil where it is too large for them.
  func raster(dotsPerInch: Double) -> Raster? {
    let scale = dotsPerInch / 72
    let (width, height) = (
      Int((size.width * scale).rounded()), Int((size.height * scale).rounded())
    )
    guard width > 0, height > 0, width * height <= 200_000_000 else { return nil }
    var pixels = [UInt8](repeating: 255, count: width * height * 4)
    let isDrawn = pixels.withUnsafeMutableBufferPointer {
      palier_pdf_render(page, scale, Int32(width), Int32(height), $0.baseAddress)
    }
    guard isDrawn != 0 else { return nil }
    return Raster(width: width, height: height, dotsPerInch: dotsPerInch, bgrx: pixels)
  }

  /// All text of the page, in the order in which it stands in the file.
  var text: String {
    guard let pointer = poppler_page_get_text(page) else { return "" }
    defer { g_free(pointer) }
    return String(cString: pointer)
  }

  /// Stretches of text that look alike, with the place of each.
  var runs: [TextRun] {
    let scalars = Array(text.unicodeScalars)
    var pointer: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout(page, &pointer, &count) != 0, let places = pointer else {
      return []
    }
    defer { g_free(places) }
    guard let list = poppler_page_get_text_attributes(page) else { return [] }
    defer { poppler_page_free_text_attributes(list) }
    var runs: [TextRun] = []
    var next: UnsafeMutablePointer<GList>? = list
    while let node = next {
      next = node.pointee.next
      guard let data = node.pointee.data else { continue }
      let attributes = data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
      let range =
        Int(
          attributes.start_index)...max(
          Int(attributes.start_index), Int(attributes.end_index))
      var words = String.UnicodeScalarView()
      var box: Box?
      for index in range where index < scalars.count && index < Int(count) {
        words.append(scalars[index])
        let place = places[index]
        guard place.x2 > place.x1, place.y2 > place.y1, !scalars[index].properties.isWhitespace
        else { continue }
        let own = Box(left: place.x1, top: place.y1, right: place.x2, bottom: place.y2)
        box = box.map { $0.union(own) } ?? own
      }
      guard let box else { continue }
      let colour = attributes.color
      runs.append(
        TextRun(
          text: String(words).split(whereSeparator: \.isWhitespace).joined(separator: " "),
          font: attributes.font_name.map { String(cString: $0) } ?? "",
          size: attributes.font_size,
          colour: RGB(
            red: UInt8(colour.red >> 8), green: UInt8(colour.green >> 8),
            blue: UInt8(colour.blue >> 8)), box: box))
    }
    return runs
  }
}

/// A stretch of text that looks alike.
struct TextRun {
  let text: String
  let font: String
  /// Size in points.
  let size: Double
  let colour: RGB
  let box: Box

  /// Whether it is a pictogram of an icon font, which is looked at and not read.
  var isPictogram: Bool {
    font.contains("Icons")
      || text.unicodeScalars.allSatisfy { (0xE000...0xF8FF).contains($0.value) }
  }

  var isBold: Bool {
    ["Bold", "Black", "Heavy", "800", "700"].contains { font.contains($0) }
  }
}

/// A rectangle in points from the upper left corner of the page.
struct Box: Hashable {
  var left, top, right, bottom: Double

  func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}
