public import PageModel

/// A sheet that several pages are printed on before they are cut apart.
public enum PressSheet: String, Hashable, Sendable, CaseIterable {
  /// 210 × 297 mm (ISO 216).
  case a4 = "A4"
  /// 297 × 420 mm (ISO 216).
  case a3 = "A3"
  /// 320 × 450 mm: an A3 with room for bleed and crop marks, as digital presses take it.
  case sra3 = "SRA3"
  /// 8.5 × 11 inches (ANSI/ASME Y14.1, size A).
  case letter = "Letter"

  /// The sheet of that name, in any case, or nil.
  public init?(named name: String) {
    guard
      let sheet = PressSheet.allCases.first(where: {
        $0.rawValue.lowercased() == name.lowercased()
      })
    else { return nil }
    self = sheet
  }

  /// Width and height of the upright sheet.
  public var size: Size {
    switch self {
    case .a4: Paper.a4.size
    case .a3: Paper.a3.size
    case .sra3: Size(width: .millimetres(320), height: .millimetres(450))
    case .letter: Paper.letter.size
    }
  }
}
