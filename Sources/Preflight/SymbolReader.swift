internal import CZBar

/// A QR symbol that was read, with its place in pixels.
struct ReadSymbol: Hashable {
  let text: String
  /// The four corners, going around.
  let corners: [PixelPoint]

  /// The smallest upright rectangle around it, and so much more on every side.
  func bounds(margin: Double = 0) -> PixelBounds {
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    func whole(_ value: Double?) -> Int { Int(min(max(value ?? 0, -1e6), 1e6)) }
    return PixelBounds(
      left: whole(xs.min().map { ($0 - margin).rounded(.down) }),
      top: whole(ys.min().map { ($0 - margin).rounded(.down) }),
      right: whole(xs.max().map { ($0 + margin).rounded(.up) }),
      bottom: whole(ys.max().map { ($0 + margin).rounded(.up) }))
  }

  /// The mean length of its sides in pixels.
  var side: Double {
    guard corners.count == 4 else { return 0 }
    return (0..<4).reduce(0) { $0 + (corners[($1 + 1) % 4] - corners[$1]).length } / 4
  }

  var centre: PixelPoint {
    corners.reduce(PixelPoint(x: 0, y: 0), +) * (1 / Double(max(1, corners.count)))
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
    guard picture.width > 0, picture.height > 0, let image = zbar_image_create() else { return [] }
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
        guard zbar_symbol_get_type(symbol) == ZBAR_QRCODE,
          let data = zbar_symbol_get_data(symbol), zbar_symbol_get_loc_size(symbol) == 4
        else { continue }
        let corners = (0..<UInt32(4)).map {
          PixelPoint(
            x: Double(zbar_symbol_get_loc_x(symbol, $0)),
            y: Double(zbar_symbol_get_loc_y(symbol, $0)))
        }
        found.append(ReadSymbol(text: String(cString: data), corners: corners))
      }
      return found
    }
  }

  /// The format `Y800` as ZBar writes four letters: one byte of grey a pixel.
  private static let grey: UInt = "Y800".utf8.reversed().reduce(0) { $0 << 8 | UInt($1) }
}
