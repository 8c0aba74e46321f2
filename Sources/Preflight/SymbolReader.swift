internal import CZBar

/// A QR symbol that was read, with its place in pixels.
struct ReadSymbol: Hashable {
  let text: String
  /// The four corners, in the order in which the decoder gives them.
  let corners: [Corner]

  struct Corner: Hashable {
    let x, y: Int
  }

  /// The smallest upright rectangle around it.
  var bounds: (left: Int, top: Int, right: Int, bottom: Int) {
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    return (xs.min() ?? 0, ys.min() ?? 0, xs.max() ?? 0, ys.max() ?? 0)
  }

  /// Length of a side in pixels.
  var side: Double {
    let bounds = bounds
    return Double(max(bounds.right - bounds.left, bounds.bottom - bounds.top))
  }
}

/// Reads QR symbols with ZBar.
final class SymbolReader {
  private let scanner: OpaquePointer

  init?() {
    guard let scanner = zbar_image_scanner_create() else { return nil }
    self.scanner = scanner
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
    zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
  }

  deinit { zbar_image_scanner_destroy(scanner) }

  /// The QR symbols of a picture.
  func symbols(in picture: Grey) -> [ReadSymbol] {
    guard let image = zbar_image_create() else { return [] }
    defer { zbar_image_destroy(image) }
    zbar_image_set_format(image, SymbolReader.grey)
    zbar_image_set_size(image, UInt32(picture.width), UInt32(picture.height))
    return picture.pixels.withUnsafeBytes { bytes in
      zbar_image_set_data(image, bytes.baseAddress, UInt(bytes.count), nil)
      guard zbar_scan_image(scanner, image) > 0 else { return [] }
      var found: [ReadSymbol] = []
      var next = zbar_image_first_symbol(image)
      while let symbol = next {
        next = zbar_symbol_next(symbol)
        guard zbar_symbol_get_type(symbol) == ZBAR_QRCODE, let data = zbar_symbol_get_data(symbol)
        else { continue }
        let corners = (0..<zbar_symbol_get_loc_size(symbol)).map {
          ReadSymbol.Corner(
            x: Int(zbar_symbol_get_loc_x(symbol, $0)), y: Int(zbar_symbol_get_loc_y(symbol, $0)))
        }
        found.append(ReadSymbol(text: String(cString: data), corners: corners))
      }
      return found
    }
  }

  /// The format `Y800` as ZBar writes four letters: one byte of grey a pixel.
  private static let grey: UInt = "Y800".utf8.reversed().reduce(0) { $0 << 8 | UInt($1) }
}
