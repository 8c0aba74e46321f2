internal import PageModel
public import SourceTree

extension LabelSheet {
  /// Reads a file of label sheets, and calculates each of them through.
  ///
  /// - Parameter file: The file, in YAML; the head of Layouts/stock/label-sheets.yaml describes it.
  /// - Returns: The sheets, in the order of the file.
  /// - Throws: ``SourceTree/Diagnostics`` with every problem, each with its place.
  public static func read(file: SourceFile) throws(Diagnostics) -> [LabelSheet] {
    let reader = LabelSheetReader()
    let sheets = reader.sheets(try file.parsed())
    guard reader.reading.problems.isEmpty else {
      throw Diagnostics(file: file, reader.reading.problems)
    }
    return sheets
  }
}

/// Reads one label sheet after the other, and notes all problems.
struct LabelSheetReader {
  let reading = Reading()

  private enum Key: String, CaseIterable {
    case name, title, page, columns, rows, width, height, left, top
    case pitchAcross = "pitch-across"
    case pitchDown = "pitch-down"
    case radius
  }

  private enum Page: String, CaseIterable {
    case a4 = "A4"
    case letter = "Letter"

    var paper: Paper { self == .a4 ? .a4 : .letter }
  }

  func sheets(_ root: SourceNode) -> [LabelSheet] {
    if root.isEmpty {
      reading.report(
        root.position, "the file holds no label sheet",
        hint: "start each with “- name: ”, as in Layouts/stock/label-sheets.yaml")
    }
    var names: Set<String> = []
    return reading.sequence(root, "a file of label sheets").compactMap { node in
      let entries = reading.mapping(node, "a label sheet")
      if let named = entries[Key.name.rawValue], let name = named.scalar,
        !names.insert(name.lowercased()).inserted
      {
        reading.report(
          named.position, "the name “\(name)” stands here twice", hint: "rename one of the two")
      }
      return sheet(entries, at: node.position)
    }
  }

  private func sheet(_ entries: [SourceNode.Entry], at position: SourcePosition) -> LabelSheet? {
    reading.refuseUnknownKeys(
      in: entries, of: "a label sheet", known: Key.allCases.map(\.rawValue))
    for key in Key.allCases where key != .radius && entries[key.rawValue] == nil {
      reading.report(position, "the label sheet lacks “\(key.rawValue)”")
    }
    func read<Value>(_ key: Key, _ get: (SourceNode, String) -> Value?) -> Read<Value>? {
      guard let node = entries[key.rawValue], let value = get(node, key.rawValue) else {
        return nil
      }
      return Read(value: value, position: node.position)
    }
    func length(_ key: Key, atLeast least: Length = .zero) -> Read<Length>? {
      read(key) { reading.length($0, $1, atLeast: least) }
    }
    let (name, title) = (read(.name, word), read(.title, reading.scalar))
    let paper = read(.page) { node, _ in
      reading.choice(node, "page", of: Page.self)?.paper
    }
    let (columns, rows) = (read(.columns, count), read(.rows, count))
    let width = length(.width, atLeast: .millimetres(5))
    let height = length(.height, atLeast: .millimetres(5))
    let (left, top) = (length(.left), length(.top))
    let (across, down) = (length(.pitchAcross), length(.pitchDown))
    let radius = entries[Key.radius.rawValue] == nil ? .zero : length(.radius)?.value

    check(
      LabelSheetAxis(
        isAcross: true, count: columns, extent: width, start: left, pitch: across, paper: paper))
    check(
      LabelSheetAxis(
        isAcross: false, count: rows, extent: height, start: top, pitch: down, paper: paper))
    guard let name, let title, let paper, let columns, let rows, let width, let height, let left,
      let top, let across, let down, let radius
    else { return nil }
    let label = Size(width: width.value, height: height.value)
    let longest = min(label.width, label.height) / 2
    if radius > longest + LabelSheetAxis.slack, let node = entries[Key.radius.rawValue] {
      reading.report(
        node.position, "a radius of \(radius.exact) is too large for a label of \(label.exact)",
        hint: "at most half of its shorter side, \(longest.exact)")
    }
    return LabelSheet(
      name: name.value, title: title.value, paper: paper.value, columns: columns.value,
      rows: rows.value, label: label, first: Point(x: left.value, y: top.value),
      pitch: Size(width: across.value, height: down.value), radius: radius)
  }

  private func check(_ axis: LabelSheetAxis?) {
    for problem in axis?.problems ?? [] {
      reading.report(problem.position, problem.message, hint: problem.hint)
    }
  }

  private func word(_ node: SourceNode, _ what: String) -> String? {
    guard let text = reading.scalar(node, what) else { return nil }
    if !text.isEmpty, !text.contains(where: \.isWhitespace) { return text }
    reading.report(
      node.position, "“\(text)” is no name for a label sheet",
      hint: "write one word, as in “L7160”; more can stand under “title”")
    return nil
  }

  private func count(_ node: SourceNode, _ what: String) -> Int? {
    guard let number = reading.number(node, what, in: 1...100) else { return nil }
    if let whole = Int(exactly: number) { return whole }
    reading.report(node.position, "\(what) must be a whole number")
    return nil
  }
}

/// A value and where it was read.
struct Read<Value> {
  let value: Value
  let position: SourcePosition
}
