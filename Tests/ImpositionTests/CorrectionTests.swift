import Imposition
import PageModel
import Testing

@Suite("A corrected sheet")
struct CorrectionTests {
  private let sheet = Page(
    size: Paper.a4.size,
    items: [
      .fill(.rectangle(rect(20, 20, 100, 100)), .solid(Colour(1))),
      .fill(.rectangle(rect(150, 250, 30, 10)), .solid(Colour(2))),
    ], trim: rect(10, 10, 190, 277), bleed: rect(7, 7, 196, 283))

  @Test("is moved to the left where the printer is too far right")
  func offset() throws {
    let correction = try Correction(offsetX: .millimetres(1.5), offsetY: .millimetres(-2))
    let corrected = sheet.corrected(by: correction)
    #expect(corrected.size == sheet.size)
    #expect(corrected.areas[0].rect.isAt(rect(18.5, 22, 100, 100)))
    #expect(corrected.trim?.isAt(rect(8.5, 12, 190, 277)) == true)
    #expect(corrected.bleed?.isAt(rect(5.5, 9, 196, 283)) == true)
  }

  // A gauge of 100 mm came out 99 mm long: drawn 100 ÷ 0.99 = 101.01 mm long, it comes out true.
  @Test("is stretched where the printer shrinks")
  func scale() throws {
    let corrected = sheet.corrected(by: try Correction(scaleX: 0.99))
    #expect(corrected.areas[0].rect.isAt(rect(20, 20, 101.01, 100)))
  }

  @Test("comes out true from the printer that was measured")
  func printed() throws {
    let corrected = sheet.corrected(
      by: try Correction(
        offsetX: .millimetres(1.2), offsetY: .millimetres(-0.7), scaleX: 0.985, scaleY: 1.01))
    // The printer puts the cross 1.2 mm too far right and 0.7 mm too high, and scales about it.
    func printed(_ area: Rect) -> Rect {
      rect(
        20 + 1.2 + 0.985 * (area.origin.x.millimetres - 20),
        20 - 0.7 + 1.01 * (area.origin.y.millimetres - 20), 0.985 * area.size.width.millimetres,
        1.01 * area.size.height.millimetres)
    }
    for (found, wanted) in zip(corrected.areas, sheet.areas) {
      #expect(printed(found.rect).isAt(wanted.rect))
    }
    #expect(corrected.trim.map(printed)?.isAt(rect(10, 10, 190, 277)) == true)
  }

  @Test("is the same where nothing is wrong")
  func nothing() throws {
    #expect(sheet.corrected(by: try Correction()) == sheet)
  }

  @Test("is refused for a printer that nobody has")
  func refused() {
    #expect(throws: ImpositionError.self) { try Correction(offsetX: .millimetres(21)) }
    #expect(throws: ImpositionError.self) { try Correction(offsetY: .points(.nan)) }
    #expect(throws: ImpositionError.self) { try Correction(scaleX: 99) }
    #expect(throws: ImpositionError.self) { try Correction(scaleY: 0) }
  }
}
