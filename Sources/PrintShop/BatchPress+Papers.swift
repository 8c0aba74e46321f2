internal import Imposition
internal import Neighbourhood
internal import PageDrawing
internal import PageModel

extension BatchPress {
  /// Every page that goes through the printer, in order.
  func eachPaper(
    of papers: BatchPapers, _ sheet: (Int) throws(PrintError) -> BatchSheet,
    _ progress: (Int) throws(PrintError) -> Void, draw: (Page) throws(PrintError) -> Void
  ) throws(PrintError) {
    var done = 0
    func leaf(_ index: Int, hasBacks: Bool) throws(PrintError) -> [Page] {
      let found = try sheet(index)
      var pages = try sides(of: found, index)
      if hasBacks, pages.count == 1, case .separator = found {
        pages.append(Page(size: pages[0].size, items: []))
      }
      guard pages.count == (hasBacks ? 2 : 1) else {
        throw .inBatch(
          index, found.name, .choices(["it has \(pages.count) pages, unlike those before it"]))
      }
      done += 1
      if done.isMultiple(of: 100) { try progress(done) }
      return pages
    }
    switch papers {
    case .plain(let count, let hasBacks):
      for index in 0..<count {
        for page in try leaf(index, hasBacks: hasBacks) { try draw(page) }
      }
    case .cut(let plan):
      for number in 0..<plan.sheets {
        var leaves: [[Page]?] = []
        for index in plan.leaves(onSheet: number) {
          if let index {
            leaves.append(try leaf(index, hasBacks: plan.hasBacks))
          } else {
            leaves.append(nil)
          }
        }
        try draw(plan.front(leaves.map { $0?[0] }))
        if plan.hasBacks { try draw(plan.back(leaves.map { $0?[1] })) }
      }
    }
    try progress(done)
  }

  /// The front of a leaf, and its back where it has one.
  func sides(of sheet: BatchSheet, _ index: Int) throws(PrintError) -> [Page] {
    do throws(PrintError) {
      switch sheet {
      case .separator(let slip):
        return try shop.laidOut(
          slips, slip.record(for: shop.house, in: choices.language, printable: setter.printable),
          choices.language
        ).pages
      case .leaflet(let content):
        let run: BatchRun
        if let known = self.run, known.takes(content) {
          run = known
        } else {
          run = BatchRun(shop, choices, setter, like: content)
          self.run = run
        }
        let laid = try run.laidOut(content)
        guard laid.pages.count == 1 || laid.pages.count == 2 && laid.isTwoSided else {
          throw .choices(["a sheet of a batch has one page, or a front and a back"])
        }
        return laid.pages
      }
    } catch {
      throw .inBatch(index, sheet.name, error)
    }
  }
}

extension BatchSheet {
  /// What it is called where something is wrong with it.
  fileprivate var name: String {
    switch self {
    case .leaflet(let content): "\(content.place.title) (\(content.code.printed))"
    case .separator(let slip): "the slip of bundle \(slip.number), \(slip.title)"
    }
  }
}
