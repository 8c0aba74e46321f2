import Foundation
import Neighbourhood
import TestKit
import Testing

/// Expected values come from Python's `hmac` and `hashlib`.
@Suite("Secrets") struct SecretsTests {
  let counting: InstallationKey
  let code: ShortCode

  init() throws {
    counting = try #require(InstallationKey(bytes: Data(0..<32)))
    code = try ShortCode(reading: "7K3QX9K")
  }

  @Test("An installation key has 32 bytes", arguments: [0, 31, 33])
  func keyLength(count: Int) {
    #expect(InstallationKey(bytes: Data(count: count)) == nil)
  }

  @Test("have at least 128 bits, from the generator of the system and from no other")
  func strength() throws {
    var generator = SystemRandomNumberGenerator()
    let texts = (0..<500).map { _ in
      [
        Receipt.random(using: &generator).text, AccessToken.random(using: &generator).text,
        counting.manageKey(for: .random(using: &generator)).text,
        String(APIKey.random(using: &generator).text.dropFirst("palier_".count)),
      ]
    }.flatMap { $0 }
    #expect(Set(texts).count == texts.count)
    #expect(texts.allSatisfy { $0.count * 4 >= 128 && $0.allSatisfy(\.isHexDigit) })
    // Each of the sixteen digits comes in each of the places.
    for place in 0..<32 {
      #expect(Set(texts.map { Array($0)[place] }).count == 16)
    }
    let sources = Repository.root + "/Sources"
    for name in FileManager.default.enumerator(atPath: sources)?.compactMap({ $0 as? String }) ?? []
    where name.hasSuffix(".swift") {
      let text = try Repository.text(of: "Sources/" + name)
      for other in [": RandomNumberGenerator {", "arc4random", "drand48", "srand("] {
        #expect(!text.contains(other), "\(name)")
      }
    }
  }

  @Test func litWindowsFollowFromKeyAndCode() throws {
    #expect(picture(counting, code) == "...##.#....#....###.")
    #expect(picture(counting, try ShortCode(reading: "0000000")) == "###.#..#...##.##.##.")
    let sevens = try #require(InstallationKey(bytes: Data(repeating: 7, count: 32)))
    #expect(picture(sevens, code) == ".###..#.#.##.##....#")
  }

  @Test func betweenSevenAndElevenWindowsAreLit() {
    var generator = SeededGenerator(seed: 4)
    var counts: Set<Int> = []
    for _ in 0..<1_000 {
      let windows = counting.litWindows(for: .random(using: &generator))
      #expect(windows.count == 20)
      counts.insert(windows.count { $0 })
    }
    #expect(counts == [7, 8, 9, 10, 11])
  }

  @Test func otherKeysLightOtherWindows() {
    var generator = SeededGenerator(seed: 5)
    let pictures = Set(
      (0..<200).map { _ in picture(InstallationKey.random(using: &generator), code) })
    #expect(pictures.count > 195)
  }

  @Test func aManageKeyFollowsFromTheReceipt() throws {
    let receipt = try #require(Receipt("00112233445566778899AABBCCDDEEFF"))
    let key = counting.manageKey(for: receipt)
    #expect(key.text == "16ba9de24d4863ae0b0922629d8d1cec")
    #expect(counting.manageKey(for: receipt) == key)
  }

  @Test func onlyTheDigestOfAManageKeyIsKept() throws {
    let key = try #require(ManageKey("00112233445566778899aabbccddeeff"))
    let hexadecimal = key.digest.map { String(format: "%02x", $0) }.joined()
    #expect(hexadecimal == "5947d7c33d783f94b3b4c1a96ebc8991ed28f1b069b71e03376cba8caa98a720")
  }

  @Test(
    "A receipt or a manage key is 32 hexadecimal digits",
    arguments: ["", "0011", String(repeating: "g", count: 32), String(repeating: "0", count: 33)])
  func malformed(text: String) {
    #expect(Receipt(text) == nil)
    #expect(ManageKey(text) == nil)
  }

  @Test func receiptsAreDrawnAtRandom() {
    var generator = SeededGenerator(seed: 6)
    let receipts = Set((0..<100).map { _ in Receipt.random(using: &generator) })
    #expect(receipts.count == 100)
    #expect(receipts.allSatisfy { Receipt($0.text) == $0 })
  }

  private func picture(_ key: InstallationKey, _ code: ShortCode) -> String {
    key.litWindows(for: code).map { $0 ? "#" : "." }.joined()
  }
}
