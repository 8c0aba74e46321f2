import Neighbourhood
import Testing

@Suite("A floor") struct FloorTests {
  @Test(
    "is read as people write it",
    arguments: [
      ("RDC", 0), ("rdc", 0), ("R.D.C.", nil), ("Rez-de-chaussée", 0), ("rez de chaussee", 0),
      ("ground", 0), ("Ground floor", 0), ("0", 0), ("3", 3), ("3e", 3), ("3è", 3),
      ("3ème étage", 3),
      ("3 ème", nil), ("étage 3", 3), ("1er", 1), ("1er étage", 1), ("premier", 1),
      ("2nd floor", 2),
      ("2d", 2), ("3rd floor", 3), ("11th", 11), ("R+4", 4), ("r-1", -1), ("-1", -1), ("−2", -2),
      ("sous-sol", -1), ("Sous sol 2", -2), ("basement", -1), (" 5 ", 5), ("٣", nil), ("199", 199),
      ("200", nil), ("-10", nil), ("", nil), ("mezzanine", nil), ("3 ou 4", nil), ("3.5", nil),
      ("--1", nil), ("e", nil), ("9999999999999999999", nil),
    ] as [(String, Int?)])
  func reading(text: String, number: Int?) {
    #expect(Floor(reading: text)?.number == number)
  }

  @Test func isHigherThanTheOneBelow() throws {
    #expect(try #require(Floor(reading: "sous-sol")) < .ground)
    #expect(try #require(Floor(number: 1)) > .ground)
  }
}
