internal import Foundation
internal import Neighbourhood
internal import Wording

/// What a neighbour wrote, as the person behind the listing reads it.
struct MessageRow {
  let number: String
  let from: String
  let day: String
  let said: String
  let wordsLanguage: String?
  let phone: PhoneLink?
  let email: PhoneLink?

  init(_ message: Message, timeZone: TimeZone, in language: PageLanguage) {
    let content = message.content
    number = String(message.id.number)
    from = language.wording.isolated(content.name)
    day = language.day(CalendarDay(message.sent, in: timeZone))
    said = typeset(content.words, in: content.language)
    wordsLanguage = language.foreignTag(content.language)
    phone = content.contact.phone.map(PhoneLink.init)
    email = content.contact.email.map {
      PhoneLink(href: "mailto:" + MailAddress.encoded($0), text: $0.text)
    }
  }
}
