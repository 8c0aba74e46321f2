/// A sheet of paper as it comes out of the packet, upright.
public struct Paper: Hashable, Sendable {
  /// The name that people type: `A4`.
  public let name: String
  /// Width and height of the upright sheet.
  public let size: Size

  /// A paper by its name and its upright size.
  public init(name: String, size: Size) {
    self.name = name
    self.size = size
  }

  /// 210 × 297 mm (ISO 216).
  public static let a4 = Paper(name: "A4", millimetresWide: 210, high: 297)
  /// 297 × 420 mm (ISO 216).
  public static let a3 = Paper(name: "A3", millimetresWide: 297, high: 420)
  /// 148 × 210 mm (ISO 216).
  public static let a5 = Paper(name: "A5", millimetresWide: 148, high: 210)
  /// 105 × 148 mm (ISO 216).
  public static let a6 = Paper(name: "A6", millimetresWide: 105, high: 148)
  /// 74 × 105 mm (ISO 216).
  public static let a7 = Paper(name: "A7", millimetresWide: 74, high: 105)
  /// 8.5 × 11 inches (ANSI/ASME Y14.1, size A).
  public static let letter = Paper(
    name: "Letter", size: Size(width: .points(612), height: .points(792)))

  /// Every paper that Palier prints on.
  public static let all: [Paper] = [.a4, .a3, .a5, .a6, .a7, .letter]

  /// The paper of that name, in any case, or nil.
  public init?(named name: String) {
    guard let paper = Paper.all.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      return nil
    }
    self = paper
  }

  private init(name: String, millimetresWide width: Double, high height: Double) {
    self.init(name: name, size: Size(width: .millimetres(width), height: .millimetres(height)))
  }
}
