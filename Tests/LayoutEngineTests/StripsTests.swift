import LayoutEngine
import PageModel
import TestKit
import Testing
import Wording

@Suite("Strips to tear off") struct StripsTests {
  private func sample(_ more: String = "") -> Sample {
    Sample(
      """
      stack:
        - strips: {row: [{text: AB, style: brick, width: auto}]}
          height: 70mm
          \(more)
      """)
  }

  private func groups(_ items: [PageItem]) -> [Group] {
    items.flatMap { item -> [Group] in
      guard case .group(let group) = item else { return [] }
      return [group] + groups(group.items)
    }
  }

  @Test(
    "are as many as are wide enough, and no more than wanted",
    arguments: [
      ("least: 24mm", 8), ("least: 30mm", 7), ("least: 18mm", 10), ("least: 18mm\n    most: 9", 9),
    ])
  func count(more: String, count: Int) throws {
    let page = try #require(try sample(more).laidOut().pages.first)
    #expect(groups(page.items).count { $0.turn == .left } == count)
  }

  @Test("stand on the lower edge, all text turned, read from the foot")
  func place() throws {
    let page = try #require(try sample("least: 24mm").laidOut().pages.first)
    let strips = groups(page.items).filter { $0.turn == .left }
    // Turned by a quarter to the left, the origin lies at the foot of the strip.
    #expect(strips.allSatisfy { abs(($0.origin.y - .millimetres(70)).millimetres) < 0.01 })
  }

  @Test("are turned the other way in a language that runs from right to left")
  func rightToLeft() throws {
    var sample = sample("least: 24mm")
    sample.text = "{ar: {hello: a}}"
    sample.language = .arabic
    let page = try #require(try sample.laidOut().pages.first)
    #expect(groups(page.items).count { $0.turn == .right } == 8)
  }

  @Test("have a cut line along the top and one between each two")
  func cuts() throws {
    let page = try #require(try sample("least: 24mm").laidOut().pages.first)
    let strokes = page.placedItems.compactMap { placed -> Rect? in
      if case .stroke = placed.item { placed.bounds } else { nil }
    }
    #expect(strokes.count == 8)
    #expect(strokes.count { $0.size.height == .zero } == 1)
    let xs = strokes.filter { $0.size.width == .zero }.map(\.origin.x.millimetres).sorted()
    for (index, x) in xs.enumerated() { #expect(abs(x - Double(index + 1) * 26.25) < 0.01) }
  }

  @Test("are read out once")
  func roles() throws {
    let page = try #require(try sample("least: 24mm").laidOut().pages.first)
    #expect(groups(page.items).count { $0.role == .paragraph } == 1)
  }

  @Test("fail where what stands on them is broader than a strip")
  func tooWide() throws {
    let sample = Sample(
      """
      stack:
        - strips: {stack: [{area: , fill: ink, width: 20mm, height: 30mm}]}
          least: 24mm
          height: 70mm
      """)
    #expect(!(try sample.problems()).isEmpty)
  }
}

@Suite("A turned block") struct TurnTests {
  @Test(
    "takes the room of what lies: what stands behind it begins there",
    arguments: [("none", 30.0), ("left", 10), ("right", 10), ("half", 30)])
  func room(turn: String, width: Double) throws {
    let page = try #require(
      try Sample(
        """
        row:
          - {turn: \(turn), width: auto, stack: [{area: , fill: ink, width: 30mm, height: 10mm}]}
          - {area: , fill: accent, width: 20mm, height: 5mm}
        """
      ).laidOut().pages.first)
    let accent = try #require(
      page.placedItems.first { placed in
        if case .fill(_, let paint) = placed.item {
          paint.flat == Theme.lagune.accent
        } else {
          false
        }
      })
    #expect(abs(accent.bounds.origin.x.millimetres - width) < 0.05)
  }

  @Test("turns the other way where reading starts on the right")
  func rightToLeft() throws {
    var sample = Sample(
      """
      row:
        - {turn: left, width: auto, stack: [{area: , fill: ink, width: 30mm, height: 10mm}]}
      """)
    sample.text = "{ar: {hello: a}}"
    sample.language = .arabic
    let page = try #require(try sample.laidOut().pages.first)
    #expect(turns(in: page.items) == [.right])
  }

  private func turns(in items: [PageItem]) -> [Group.Turn] {
    items.flatMap { item -> [Group.Turn] in
      guard case .group(let group) = item else { return [] }
      return (group.turn == .none ? [] : [group.turn]) + turns(in: group.items)
    }
  }

  @Test(
    "stands in its own upper left corner, whichever way it is turned",
    arguments: [
      (Group.Turn.left, 0.0, 297.0), (.right, 10.0, 0.0), (.half, 30.0, 10.0),
    ])
  func corner(turn: Group.Turn, x: Double, y: Double) throws {
    // A stack is as wide as its room: turned by a quarter, the height of the page.
    let names = [Group.Turn.right: "right", .half: "half", .left: "left"]
    let name = try #require(names[turn])
    let page = try #require(
      try Sample(
        """
        row:
          - width: auto
            turn: \(name)
            stack: [{area: , fill: ink, width: 30mm, height: 10mm}]
        """
      ).laidOut().pages.first)
    func turned(_ items: [PageItem]) -> Group? {
      for case .group(let group) in items {
        if group.turn == turn { return group }
        if let inner = turned(group.items) { return inner }
      }
      return nil
    }
    let group = try #require(turned(page.items))
    #expect(abs(group.origin.x.millimetres - x) < 0.05)
    #expect(abs(group.origin.y.millimetres - y) < 0.05)
  }
}
