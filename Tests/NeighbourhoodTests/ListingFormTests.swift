import Neighbourhood
import Testing

@Suite("The form of a listing") struct ListingFormTests {
  let today: CalendarDay
  let good = ListingForm(values: [
    .kind: "offer", .category: "odd-jobs", .mode: "in-person", .details: " Je  bricole ",
    .name: "Ana", .phone: "06 12 34 56 78", .email: "ana@exemple.fr", .audience: "lobby",
    .onBehalf: "on", .until: "2026-12-01", .consent: "on", .language: "pt-BR",
    .receipt: "00112233445566778899aabbccddeeff",
  ])

  init() throws { today = try #require(CalendarDay(iso: "2026-11-20")) }

  @Test func becomesWhatTheListingSays() throws {
    let (content, receipt) = try good.validated(on: today)
    #expect(
      content
        == ListingContent(
          kind: .offer, category: .oddJobs, mode: .inPerson, details: "Je bricole", name: "Ana",
          contact: Contact(
            phone: PhoneNumber("0612345678"), email: EmailAddress("ana@exemple.fr")),
          audience: .lobby, onBehalf: true, until: CalendarDay(iso: "2026-12-01"),
          language: "pt-BR"))
    #expect(receipt.text == "00112233445566778899aabbccddeeff")
  }

  @Test func asksForLittle() throws {
    var form = good
    for field in [ListingForm.Field.details, .email, .onBehalf, .until, .language] {
      form.values[field] = nil
    }
    let (content, _) = try form.validated(on: today)
    #expect(content.details == "")
    #expect(content.contact.email == nil)
    #expect(!content.onBehalf)
    #expect(content.until == nil)
    #expect(content.language == "fr")
  }

  @Test func saysEverythingThatIsMissingAtOnce() {
    #expect(
      problems(of: ListingForm()) == [
        .kind: .missing, .category: .missing, .mode: .missing, .name: .missing,
        .phone: .noContact, .audience: .missing, .consent: .noConsent, .receipt: .missing,
      ])
  }

  @Test func saysEverythingThatIsWrongAtOnce() {
    let form = ListingForm(values: [
      .kind: "gift", .category: "Shopping", .mode: "inPerson",
      .details: String(repeating: "é", count: 501), .name: String(repeating: "a", count: 41),
      .phone: "12", .email: "ana", .audience: "everyone", .until: "2026-02-30", .consent: "",
      .receipt: "1",
    ])
    #expect(
      problems(of: form) == [
        .kind: .unknownChoice, .category: .unknownChoice, .mode: .unknownChoice,
        .details: .tooLong(limit: 500, characters: 501),
        .name: .tooLong(limit: 40, characters: 41), .phone: .notAPhoneNumber,
        .email: .notAnEmailAddress, .audience: .unknownChoice, .until: .notADay,
        .consent: .noConsent, .receipt: .missing,
      ])
  }

  @Test(
    "has one problem where one field is wrong",
    arguments: [
      (ListingForm.Field.until, "2026-11-19", ListingForm.Problem.inThePast),
      (.until, "demain", .notADay), (.name, " \u{200B} ", .missing),
      (.phone, "abc", .notAPhoneNumber),
      (.email, "ana@exemple", .notAnEmailAddress), (.consent, "", .noConsent),
    ])
  func oneProblem(field: ListingForm.Field, text: String, problem: ListingForm.Problem) {
    var form = good
    form[field] = text
    #expect(problems(of: form) == [field: problem])
  }

  @Test func acceptsToday() throws {
    var form = good
    form[.until] = "2026-11-20"
    #expect(try form.validated(on: today).0.until == today)
  }

  @Test func oneContactIsEnoughAndNoneIsNot() {
    var form = good
    form[.phone] = " "
    #expect(problems(of: form) == [:])
    form[.email] = ""
    #expect(problems(of: form) == [.phone: .noContact])
    form[.phone] = "0612345678"
    #expect(problems(of: form) == [:])
  }

  @Test func somethingElseNeedsWords() {
    var form = good
    form[.category] = "other"
    #expect(problems(of: form) == [:])
    form[.details] = "  "
    #expect(problems(of: form) == [.details: .missing])
  }

  @Test func takesTextsUpToTheirLimit() {
    var form = good
    form[.details] = String(repeating: "👩🏽‍🚒", count: 500)
    form[.name] = String(repeating: "é", count: 40)
    #expect(problems(of: form) == [:])
  }

  @Test(
    "reads what is no language as French",
    arguments: ["", "f", "<b>", "fr_FR", String(repeating: "a", count: 17)])
  func language(text: String) throws {
    var form = good
    form[.language] = text
    #expect(try form.validated(on: today).0.language == "fr")
  }

  @Test("knows every choice by its name", arguments: Category.allCases)
  func categories(category: Category) throws {
    var form = good
    form[.category] = category.rawValue
    #expect(try form.validated(on: today).0.category == category)
  }

  private func problems(of form: ListingForm) -> [ListingForm.Field: ListingForm.Problem] {
    do {
      _ = try form.validated(on: today)
      return [:]
    } catch {
      return error.byField
    }
  }
}
