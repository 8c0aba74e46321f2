import Neighbourhood
import Testing

@Suite("A way to reach someone, in words of their own") struct ContactMentionTests {
  @Test(
    "is seen however it is written, and hidden with the words that only lead to it",
    arguments: [
      ("Courses, tél. 06 12 34 56 78", "06 12 34 56 78", "Courses"),
      ("Courses (06.12.34.56.78)", "06.12.34.56.78", "Courses"),
      ("0612345678", "0612345678", ""),
      ("+33 (0)6 12 34 56 78 le soir", "+33 (0)6 12 34 56 78", "le soir"),
      ("Babysitting 030 1234567", "030 1234567", "Babysitting"), ("01 23 45", "01 23 45", ""),
      ("06 12 - . - 34 56", "06 12 - . - 34 56", ""),
      ("دروس ٠٦١٢٣٤٥٦٧٨", "٠٦١٢٣٤٥٦٧٨", "دروس"),
      ("Vélo : ana@exemple.fr", "ana@exemple.fr", "Vélo"),
      ("Vélo ana (at) exemple.fr", "ana (at) exemple.fr", "Vélo"),
      ("Devoirs, appelez le 0476000001 ou ana@exemple.fr", "0476000001", "Devoirs, appelez le ou"),
    ])
  func found(text: String, contact: String, rest: String) {
    #expect(ContactMention.first(in: text) == contact)
    #expect(ContactMention.hidden(in: text) == rest)
  }

  @Test(
    "is not seen in other numbers",
    arguments: [
      "Courses au 38000 Grenoble", "le 01/12/2026", "de 9 h à 17 h", "08.00-12.30", "2026-2027",
      "1 200 000 pas", "tailles 36 38 40 42", "2 enfants, 3 étages", "A4, 80 g", "",
    ])
  func notFound(text: String) {
    #expect(ContactMention.first(in: text) == nil)
    #expect(ContactMention.hidden(in: text) == text)
  }
}
