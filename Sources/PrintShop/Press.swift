internal import Imposition
internal import LayoutLanguage
internal import PageModel
internal import SourceTree

extension PrintWishes.Press {
  /// The plan for a page of that size: what goes on the paper, how often, how the paper is turned.
  ///
  /// - Parameters:
  ///   - use: The page.
  ///   - papers: The pages that the layout can be printed on instead.
  ///   - labels: The label sheet, where it is printed on one.
  ///   - problems: Takes note of every wish that cannot be met.
  /// - Returns: The plan; nil where a problem was noted.
  func plan(
    for use: Layout.PaperUse, among papers: [Layout.PaperUse], _ labels: LabelSheet?,
    _ problems: inout [String]
  ) -> (Imposition, leaves: Int, papers: Int, FlipEdge)? {
    let before = problems.count
    if let copies, !(1...10_000).contains(copies) {
      problems.append("the number of copies must be from 1 to 10000, not \(copies)")
    }
    if let up, !(1...100).contains(up) {
      problems.append("the number of sheets on a paper must be from 1 to 100, not \(up)")
    }
    let edge = FlipEdge(rawValue: flip)
    if edge == nil {
      problems.append(
        "there is no edge “\(flip)”\n  hint: "
          + Suggestion.hint(for: flip, among: FlipEdge.allCases.map(\.rawValue)))
    }
    let paper = PressSheet(named: on ?? "A4")
    if paper == nil {
      problems.append(
        "there is no paper “\(on ?? "")” to print on\n  hint: "
          + Suggestion.hint(for: on ?? "", among: PressSheet.allCases.map(\.rawValue)))
    }
    if let labels, !(1...labels.count).contains(start) {
      problems.append(
        "\(labels.name) has \(labels.count) labels, so the first cannot be \(start)\n"
          + "  hint: count them row by row, from the upper left")
    }
    guard problems.count == before, let edge, let paper else { return nil }
    if let labels {
      let rest = labels.count - start + 1
      return (.labels(labels, start: start, copies: copies ?? rest), 1, 1, edge)
    }
    let isSmall =
      use.size.width < Paper.a4.size.width - .millimetres(1)
      && use.size.height < Paper.a4.size.height - .millimetres(1)
    let isPlain = up == 1 && !hasBleed && !hasCropMarks && on == nil
    guard !isPlain, isSmall || up != nil || on != nil || hasBleed || hasCropMarks else {
      return (.plain, 1, copies ?? 1, edge)
    }
    let plan = NUp(
      paper: paper, up: up, gutter: hasBleed ? NUp.usualBleed * 2 : .zero,
      bleed: hasBleed ? NUp.usualBleed : .zero, cropMarks: hasCropMarks,
      cutLines: !hasBleed && !hasCropMarks, order: isCutAndStack ? .cutAndStack : .repeated)
    do {
      let grid = try plan.grid(for: use.size)
      let each = max(1, grid.columns * grid.rows)
      // Piles are in order only where every copy has a place of its own.
      return isCutAndStack
        ? (.nUp(plan), copies ?? each, 1, edge)
        : (.nUp(plan), 1, ((copies ?? each) + each - 1) / each, edge)
    } catch {
      let hint = plan.hint(for: use, among: papers)
      problems += error.problems.map { problem in
        problem.message + ((hint ?? problem.hint).map { "\n  hint: \($0)" } ?? "")
      }
      return nil
    }
  }
}

extension NUp {
  /// Which option would make room for what does not fit; nil where none would.
  fileprivate func hint(for use: Layout.PaperUse, among papers: [Layout.PaperUse]) -> String? {
    func fits(_ plan: NUp, _ use: Layout.PaperUse) -> Bool {
      (try? plan.grid(for: use.size)) != nil
    }
    let larger = PressSheet.allCases.first { paper in
      var plan = self
      plan.paper = paper
      return fits(plan, use)
    }
    let smaller = papers.first { fits(self, $0) }.map { use in
      "--paper \(use.name.contains(" ") ? "\"\(use.name)\"" : use.name)"
    }
    let options = [larger.map { "--on \($0.rawValue)" }, smaller].compactMap(\.self)
    guard let last = options.last else { return nil }
    return options.count > 1
      ? "there is room with \(options[0]), or with \(last)"
      : "there is room with \(last)"
  }
}
