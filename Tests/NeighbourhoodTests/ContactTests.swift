import Neighbourhood
import Testing

@Suite("A contact") struct ContactTests {
  @Test(
    "reads telephone numbers as people write them",
    arguments: [
      ("06 12 34 56 78", "0612345678"), ("06.12.34.56.78", "0612345678"),
      ("06-12/34 (56) 78", "0612345678"), ("+33 6 12 34 56 78", "+33612345678"),
      ("+33 (0)6 12 34 56 78", "+33612345678"), ("0033 (0) 612345678", "0033612345678"),
      ("(+33) 612345678", "+33612345678"), ("٠٦١٢٣٤٥٦٧٨", "0612345678"),
      ("06\u{A0}12\u{202F}34 56 78", "0612345678"), ("123456", "123456"),
      ("+123456789012345", "+123456789012345"),
    ])
  func phone(text: String, digits: String) {
    #expect(PhoneNumber(text)?.digits == digits)
  }

  @Test(
    "refuses what is no telephone number",
    arguments: [
      "", "12345", "1234567890123456", "06 12 34 56 7b", "06+12345678", "++33612345678", "Ⅷ1234567",
      "一二三四五六七", "06 12 34 56 78 ou le soir", "½123456",
      "0️⃣612345678", "06123456\u{301}78",
    ])
  func noPhone(text: String) {
    #expect(PhoneNumber(text) == nil)
  }

  @Test(
    "groups French numbers in twos, and leaves others",
    arguments: [
      ("0612345678", "06 12 34 56 78"), ("+33612345678", "06 12 34 56 78"),
      ("0033612345678", "06 12 34 56 78"), ("+4930123456", "+4930123456"), ("3646123", "3646123"),
    ])
  func grouped(text: String, said: String) {
    #expect(PhoneNumber(text)?.grouped == said.replacing(" ", with: "\u{A0}"))
  }

  @Test(
    "reads e-mail addresses",
    arguments: [
      "ana@exemple.fr", "a.b+c@x.y.z", "anaïs@exemple.fr", "o'brien@example.com", "1@2.3",
    ])
  func email(text: String) {
    #expect(EmailAddress("  \(text) ")?.text == text)
  }

  @Test(
    "refuses what is no e-mail address",
    arguments: [
      "", "ana", "ana@", "@exemple.fr", "ana@exemple", "ana@exemple.", "ana@.fr", "ana@a..fr",
      "a@b@c.fr", "ana lopez@exemple.fr", "<ana@exemple.fr>", "ana@exemple.fr, bob@exemple.fr",
      String(repeating: "a", count: 65) + "@exemple.fr",
      "a@" + String(repeating: "b", count: 250) + ".fr",
    ])
  func noEmail(text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test func isEmptyWithNeitherNumberNorAddress() {
    #expect(Contact().isEmpty)
    #expect(!Contact(phone: PhoneNumber("0612345678")).isEmpty)
    #expect(!Contact(email: EmailAddress("ana@exemple.fr")).isEmpty)
  }

  @Test func audiencesGoFromFewToMany() {
    #expect([.lobby, .referent, .neighbours].sorted() == [Audience.referent, .neighbours, .lobby])
  }
}
