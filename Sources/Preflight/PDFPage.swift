internal import CPoppler

/// One page of a PDF file.
final class PDFPage {
  /// The most pixels that are drawn of a page: A0 with 150 dots per inch has 35 million.
  static let mostPixels = 60_000_000

  private let page: OpaquePointer

  init(_ page: OpaquePointer) { self.page = page }

  deinit { palier_pdf_unref(UnsafeMutableRawPointer(page)) }

  /// Width and height in points, as the page is printed: its crop box, turned.
  var size: (width: Double, height: Double) {
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    return (width, height)
  }

  /// The pixels of the whole page.
  func bounds(dotsPerInch: Double) -> PixelBounds {
    let scale = dotsPerInch / 72
    func pixels(_ points: Double) -> Int { Int(min(max((points * scale).rounded(), 0), 1e6)) }
    return PixelBounds(left: 0, top: 0, right: pixels(size.width), bottom: pixels(size.height))
  }

  /// A part of the page as pixels; nil where it has too many.
  func raster(dotsPerInch: Double, part: PixelBounds) -> Raster? {
    let (width, height) = (part.width, part.height)
    guard width > 0, height > 0, width <= 32_000, height <= 32_000,
      width * height <= PDFPage.mostPixels
    else { return nil }
    var pixels = [UInt8](repeating: 255, count: width * height * 4)
    let isDrawn = pixels.withUnsafeMutableBufferPointer {
      palier_pdf_render(
        page, dotsPerInch / 72, Int32(part.left), Int32(part.top), Int32(width), Int32(height),
        $0.baseAddress)
    }
    guard isDrawn != 0 else { return nil }
    return Raster(width: width, height: height, dotsPerInch: dotsPerInch, pixels: pixels)
  }

  /// The words of the page, in the order of reading.
  var words: [Word] {
    guard let pointer = poppler_page_get_text(page) else { return [] }
    defer { g_free(pointer) }
    // Poppler marks where the direction changes, and counts the marks neither among the places nor
    // among the looks of letters.
    let scalars = Array(String(cString: pointer).unicodeScalars).filter {
      !(0x202A...0x202C).contains($0.value)
    }
    var places: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout(page, &places, &count) != 0, let places else { return [] }
    defer { g_free(places) }
    let looks = looks(of: scalars.count)
    var words: [Word] = []
    var letters: [Word.Letter] = []
    func endWord(_ isLineEnd: Bool) {
      if !letters.isEmpty { words.append(Word(letters: letters, endsLine: isLineEnd)) }
      letters = []
    }
    for (index, scalar) in scalars.enumerated() {
      guard !scalar.properties.isWhitespace, index < Int(count), let look = looks[index] else {
        endWord(scalar == "\n")
        continue
      }
      let place = places[index]
      let box = Box(
        left: min(place.x1, place.x2), top: min(place.y1, place.y2),
        right: max(place.x1, place.x2), bottom: max(place.y1, place.y2))
      letters.append(Word.Letter(scalar: scalar, look: look, box: box))
    }
    endWord(true)
    return words
  }

  /// How each character of the text of the page looks.
  private func looks(of count: Int) -> [Word.Look?] {
    var looks = [Word.Look?](repeating: nil, count: count)
    guard let list = poppler_page_get_text_attributes(page) else { return looks }
    defer { poppler_page_free_text_attributes(list) }
    var next: UnsafeMutablePointer<GList>? = list
    while let node = next {
      next = node.pointee.next
      guard let data = node.pointee.data else { continue }
      let attributes = data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
      let colour = attributes.color
      let look = Word.Look(
        font: attributes.font_name.map { String(cString: $0) } ?? "",
        size: (attributes.font_size * 1000).rounded() / 1000,
        colour: RGB(
          red: UInt8(colour.red >> 8), green: UInt8(colour.green >> 8),
          blue: UInt8(colour.blue >> 8)))
      let start = max(0, Int(attributes.start_index))
      // The last index belongs to the range.
      for index in start..<max(start, min(Int(attributes.end_index) + 1, count)) {
        looks[index] = look
      }
    }
    return looks
  }
}
