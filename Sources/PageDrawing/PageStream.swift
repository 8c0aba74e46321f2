internal import CairoKit
public import PageModel

/// A long PDF file, written page by page: what recurs from page to page is drawn once.
///
/// Looks as the same pages do in ``TextSetter/pdf(of:information:)``, without structure and links.
/// Memory does not grow with what stands on the pages.
public final class PageStream {
  private let surface: PDFSurface
  private let setter: TextSetter
  private let drawing: PageDrawing
  /// What stood on an earlier page.
  private var seen = Recent<Layering.Piece, Void>(capacity: 1_000)
  private var forms = Recent<FormKey, Form>(capacity: 32)
  private var inks = Recent<Int, Ink>(capacity: 1_000)

  private struct FormKey: Hashable {
    let pieces: [Layering.Piece]
    let room: Rect
    /// How often the page shows the same before.
    ///
    /// Cairo names a form among the resources of a page each time that the page shows it, and no name
    /// may stand there twice (ISO 32000-1 §7.3.7): what a page shows again is another form.
    var earlier = 0
  }

  /// How often the page that is drawn shows each form so far.
  private var shown: [FormKey: Int] = [:]

  /// An empty file.
  ///
  /// - Parameters:
  ///   - information: Title and the like. The same pages and information give the same bytes.
  ///   - setter: Sets the text.
  ///   - take: Takes the next bytes of the file; false where that fails, and the drawing with it.
  /// - Throws: ``DrawingError`` where the drawing library fails.
  public init(
    information: DocumentInformation, setter: TextSetter,
    take: @escaping (UnsafeRawBufferPointer) -> Bool
  ) throws(DrawingError) {
    do {
      surface = try PDFSurface(PDFSurface.Information(information), take: take)
    } catch {
      throw DrawingError(error)
    }
    self.setter = setter
    drawing = PageDrawing(surface: surface, setter: setter, hasMeaning: false)
  }

  /// Draws the next page.
  ///
  /// - Parameter page: The page.
  /// - Throws: ``DrawingError`` where the drawing library fails.
  public func draw(_ page: Page) throws(DrawingError) {
    shown.removeAll(keepingCapacity: true)
    surface.beginPage(width: page.size.width.points, height: page.size.height.points)
    do {
      try draw(page.items, in: Rect(origin: .zero, size: page.size))
      try surface.check()
    } catch {
      throw DrawingError(error)
    }
    surface.endPage()
  }

  /// Ends the file: fonts and everything else that stands behind the pages.
  ///
  /// - Throws: ``DrawingError`` with the first thing that went wrong.
  public func finish() throws(DrawingError) {
    do {
      try surface.finish()
    } catch {
      throw DrawingError(error)
    }
  }

  private func draw(_ items: [PageItem], in room: Rect) throws(CairoError) {
    var layering = Layering()
    layering.add(items, at: .zero, seen: &seen, inks: &inks)
    if !layering.below.isEmpty {
      try surface.paint(form(of: layering.below.map(\.piece), layering.below, in: room))
    }
    for step in layering.above {
      switch step {
      case .item(let item, let origin):
        try surface.moved(x: origin.x.points, y: origin.y.points) { () throws(CairoError) in
          try drawing.draw([item], seen: .everything)
        }
      case .recurring(let step): try surface.paint(form(of: [step.piece], [step], in: room))
      case .frame(let group, let origin):
        try surface.moved(x: origin.x.points, y: origin.y.points) { () throws(CairoError) in
          drawing.place(group)
          try draw(group.items, in: group.clip ?? room)
        }
      }
    }
  }

  /// Some pieces, drawn once in this file.
  private func form(
    of pieces: [Layering.Piece], _ steps: [Layering.Recurring], in room: Rect
  ) throws(CairoError) -> Form {
    var key = FormKey(pieces: pieces, room: room)
    let earlier = shown[key, default: 0]
    shown[key] = earlier + 1
    key.earlier = earlier
    if let known = forms[key] { return known }
    // Cairo clips a form to whole points; a little more than the room is cut off by the page itself.
    let form = try Form(
      minX: room.origin.x.points.rounded(.down) - 2, minY: room.origin.y.points.rounded(.down) - 2,
      maxX: room.maxX.points.rounded(.up) + 2, maxY: room.maxY.points.rounded(.up) + 2)
    let drawing = PageDrawing(surface: form, setter: setter, hasMeaning: false)
    for step in steps {
      try form.moved(x: step.origin.x.points, y: step.origin.y.points) {
        () throws(CairoError) in try drawing.draw([step.item], seen: .everything)
      }
    }
    try form.check()
    forms[key] = form
    return form
  }
}
