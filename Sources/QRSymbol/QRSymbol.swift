internal import CQREncode

/// A QR symbol (ISO/IEC 18004) without its quiet zone: a square of dark and light modules.
public struct QRSymbol: Hashable, Sendable {
  /// How much of the symbol may be lost and still be read.
  public enum Correction: String, Hashable, Sendable, CaseIterable {
    /// 7 %.
    case low = "L"
    /// 15 %: where space is short.
    case medium = "M"
    /// 25 %: posters, with their tape, stains and sun.
    case quartile = "Q"
    /// 30 %.
    case high = "H"
  }

  /// A text that no symbol can hold at that correction.
  public struct TooLong: Error, Hashable, Sendable {
    /// Bytes of the text in UTF-8.
    public let bytes: Int
  }

  /// Modules that stay light on every side of the symbol (ISO/IEC 18004 §6.3.8).
  public static let quietZone = 4

  /// Modules along one side: 17 + 4 × version.
  public let side: Int
  /// For each module whether it is dark, row by row.
  public let dark: [Bool]

  /// The smallest symbol that holds a text.
  ///
  /// - Parameters:
  ///   - text: What to encode; capitals and digits take the least room.
  ///   - correction: How much may be lost.
  /// - Throws: ``TooLong`` where not even version 40 holds it.
  public init(_ text: String, correction: Correction) throws(TooLong) {
    if let symbol = QRSymbol(masked: text, correction) {
      self = symbol
    } else {
      try self.init(maskedByLibrary: text, correction)
    }
  }

  /// The same, its mask chosen here; nil for a text that is too long for that.
  private init?(masked text: String, _ correction: Correction) {
    guard let code = palier_encode_under_first_mask(text, correction.level) else { return nil }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    guard side <= MaskChoice.mostModules else { return nil }
    self.side = side
    dark = MaskChoice(
      underFirstMask: UnsafeBufferPointer(start: code.pointee.data, count: side * side),
      side: side, correction
    ).best()
  }

  /// The same, its mask chosen by libqrencode.
  init(maskedByLibrary text: String, _ correction: Correction) throws(TooLong) {
    guard
      let code = QRcode_encodeString(text, 0, correction.level, QR_MODE_8, 1)
    else { throw TooLong(bytes: text.utf8.count) }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    // The lowest bit of each byte is the colour (qrencode.h, struct QRcode).
    dark = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
  }

  /// The version, 1 to 40.
  public var version: Int { (side - 17) / 4 }
}

extension QRSymbol.Correction {
  fileprivate var level: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}
