internal import LayoutEngine
internal import LayoutLanguage
internal import PageDrawing
internal import PageModel
internal import Wording

/// The sheets of a batch that differ in place and code only: all else is laid out once for them.
final class BatchRun {
  private let shop: PrintShop
  private let choices: PrintChoices
  private let setter: TextSetter
  private let content: PrintShop.Content
  private let engine: LayoutEngine
  private var shared: [Language: [String: Record.Value]] = [:]

  init(
    _ shop: PrintShop, _ choices: PrintChoices, _ setter: TextSetter,
    like content: PrintShop.Content
  ) {
    self.shop = shop
    self.choices = choices
    self.setter = setter
    self.content = content
    engine = LayoutEngine(
      layout: choices.layout, use: choices.use, theme: choices.theme,
      isLargePrint: choices.isLargePrint, measuring: setter,
      memo: LayoutMemo(varying: SheetRecord.ownFields))
  }

  /// Whether a sheet differs from the others in place and code only.
  func takes(_ other: PrintShop.Content) -> Bool {
    other.day == content.day && other.litWindows == content.litWindows
      && other.listings == content.listings && other.directory == content.directory
      && other.exampleDoors == content.exampleDoors
  }

  /// The pages of a sheet; the same as those of a print shop that lays out each by itself.
  func laidOut(_ content: PrintShop.Content) throws(PrintError) -> PrintShop.LaidOut {
    try shop.laidOut(engine, choices, setter) { (language) throws(PrintError) in
      let record = try shop.sheetRecord(content, choices, in: language, setter)
      if shared[language] == nil { shared[language] = record.shared }
      return Record((shared[language] ?? [:]).merging(record.own) { $1 })
    }
  }
}
