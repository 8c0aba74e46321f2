import LayoutEngine
import Testing
import Wording

@Suite("A record") struct RecordTests {
  @Test("that lacks fields, or has others in their place, is not printed")
  func missing() throws {
    var sample = Sample("{text: $name}")
    sample.needs = "{name: text, day: text, hotline: text?, front: facade, people: {who: text}}"
    sample.record.values = [
      "day": .number(3), "people": .list([Record(["who": .number(1)])]), "front": .text("x"),
    ]
    let error = #expect(throws: LayoutFailure.self) { try sample.laidOut() }
    #expect(error == .missingFields(["day", "front", "name", "people"]))
  }

  @Test("is not printed in a language that the layout does not speak")
  func language() throws {
    var sample = Sample("{text: a}")
    sample.text = "{fr: {hello: Bonjour}}"
    sample.language = .english
    let error = #expect(throws: LayoutFailure.self) { try sample.laidOut() }
    #expect(error == .unknownLanguage(["fr"]))
  }
}
