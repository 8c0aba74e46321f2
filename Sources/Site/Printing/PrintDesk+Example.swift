internal import Neighbourhood
internal import PrintShop
internal import Wording

extension PrintDesk {
  /// A picture of a sheet with example data.
  ///
  /// - Parameters:
  ///   - card: The layout.
  ///   - form: How it is to look.
  ///   - usual: The language where none was chosen.
  ///   - day: The day of its edition.
  ///   - pixels: Pixels along the longer side.
  ///   - mark: A word across its QR symbols; nil for none.
  /// - Returns: The bytes of a PNG file.
  /// - Throws: ``PrintError`` where it does not fit.
  func example(
    _ card: LayoutCard, _ form: PrintForm, _ usual: Language, _ day: CalendarDay, pixels: Int,
    mark: String? = nil
  ) throws -> [UInt8] {
    let choices = try choices(form.look(card, themes: themes(for: card), usual: usual))
    guard
      let content = PrintShop.Content.example(
        listings: 5, language: choices.language.code, day: day)
    else { throw Failure.broken("there is no example to draw") }
    return try shop.picture(of: content, choices, pixels: pixels, mark: mark)
  }
}
