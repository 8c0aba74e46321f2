import Testing

@testable import Batches

@Suite("Files of a batch") struct SplittingTests {
  @Test("hold as many sheets as was asked for, slips besides, and no slip stands last in one")
  func counts() {
    let bundles = [3, 1, 5]
    func shares(_ splitting: Splitting, slips: Bool = true) -> [Splitting.Share] {
      splitting.shares(bundles: bundles, hasSlips: slips)
    }
    #expect(shares(.count(4)).map(\.items) == [6, 5, 1])
    #expect(shares(.count(4)).map(\.sheets) == [4, 4, 1])
    #expect(shares(.count(3)).map(\.items) == [4, 5, 3])
    #expect(shares(.count(3)).map(\.sheets) == [3, 3, 3])
    #expect(shares(.count(4), slips: false).map(\.items) == [4, 4, 1])
    #expect(shares(.bundle).map(\.items) == [4, 2, 6])
    #expect(shares(.bundle).map(\.sheets) == bundles)
    #expect(shares(.none) == [Splitting.Share(items: 12, sheets: 9)])
  }

  @Test("are each in exactly one of any number of shares")
  func shards() throws {
    let files = Array(0..<17)
    for total in 1...20 {
      let shares = Shard.all(of: total).map { $0.share(of: files) }
      #expect(shares.flatMap { $0 }.sorted() == files)
    }
    #expect(Shard("3/16")?.text == "3/16")
    for wrong in ["0/3", "4/3", "1", "1/2/3", "a/b", ""] { #expect(Shard(wrong) == nil) }
  }

  @Test("have names in their order, with the bundle where each has one")
  func names() {
    let files = Splitting.bundle.files(
      [.init(items: 2, sheets: 1), .init(items: 3, sheets: 2)], named: "leaflet",
      bundles: ["a", "b"])
    #expect(files.map(\.name) == ["leaflet-001-a.pdf", "leaflet-002-b.pdf"])
    #expect(files.map(\.items) == [0..<2, 2..<5])
    #expect(files.map(\.sheets) == [1, 2])
    let many = Splitting.count(1).files(
      Array(repeating: .init(items: 1, sheets: 1), count: 1200), named: "x", bundles: [])
    #expect(many.last?.name == "x-1200.pdf")
    #expect(many.first?.name == "x-0001.pdf")
  }
}
