import Foundation
import Neighbourhood
import Registry

extension PersonRecords {
  /// Leaves only these.
  mutating func narrow(to ids: Set<PersonRecord>) throws {
    let missing = ids.subtracting(self.ids + mentions.map(\.id)).map(\.text).sorted()
    guard missing.isEmpty else {
      throw Complaint(
        missing.map {
          "\($0) is not among what is kept about them\n  hint: leave --only out to see"
        }
      )
    }
    func isKept(_ kind: PersonRecord.Kind, _ number: Int64) -> Bool {
      ids.contains(PersonRecord(kind, number))
    }
    listings.removeAll { !isKept(.listing, $0.listing.id.number) }
    neighbours.removeAll { !isKept(.neighbour, $0.id.number) }
    messages.removeAll { !isKept(.message, $0.id.number) }
    mail.removeAll { !isKept(.mail, $0.id.number) }
    staff.removeAll { !ids.contains($0.id) }
    history.removeAll { !isKept(.history, $0.id) }
    mentions.removeAll { !ids.contains($0.id) }
    sheets = sheets.filter { !ids.isDisjoint(with: $0.shows) }
  }

  /// How many people it may be, by the numbers and addresses that differ.
  var people: Int {
    let contacts =
      listings.map { ($0.listing.content.contact, "listing \($0.listing.id.number)") }
      + neighbours.map { ($0.content.contact, "neighbour \($0.id.number)") }
      + messages.map { ($0.content.contact, "message \($0.id.number)") }
    // Who shares a number or an address with somebody is taken for the same, and who has neither is
    // taken for somebody else.
    var groups: [Set<String>] = []
    for (contact, name) in contacts {
      let known = [contact.phone?.significant, contact.email?.text.lowercased()]
      let marks = contact.isEmpty ? [name] : Set(known.compactMap(\.self))
      let same = groups.filter { !$0.isDisjoint(with: marks) }
      groups.removeAll { !$0.isDisjoint(with: marks) }
      groups.append(same.reduce(marks) { $0.union($1) })
    }
    return max(1, groups.count)
  }

  /// All records as `--only` takes them.
  var onlyAll: String { PersonRecords.only(ids) }

  /// What others wrote that names them, each once.
  var namedIDs: [PersonRecord] {
    var seen: Set<PersonRecord> = []
    return mentions.map(\.id).filter { seen.insert($0).inserted }
  }

  /// What others wrote as `--only` takes it.
  var onlyNamed: String { PersonRecords.only(namedIDs) }

  private static func only(_ ids: [PersonRecord]) -> String {
    ids.map { $0.text.replacing(" ", with: ":") }.joined(separator: ",")
  }

  /// Where others name them, for a terminal.
  func sayMentions(_ introduction: String) {
    guard !mentions.isEmpty else { return }
    Terminal.say(introduction)
    Terminal.say(
      table: mentions.map { [$0.id.text, $0.field.rawValue, CleanText.line($0.text)] })
  }

  /// The sheets that carry any of it, for a terminal.
  func saySheets(none: String, some: String) {
    guard !sheets.isEmpty else { return Terminal.say(none) }
    Terminal.say(some)
    Terminal.say(table: sheets.map { CarryingOutput($0).row })
  }
}

/// Words of others that name someone, as they are told.
struct MentionOutput: Encodable {
  let id, field, text: String

  init(_ mention: PersonMention) {
    (id, field, text) = (mention.id.text, mention.field.rawValue, mention.text)
  }
}

/// A sheet that carries something, as it is told.
struct CarryingOutput: Encodable {
  let code, layout, place, address, printed: String
  let hangs: Bool
  let shows: [String]
  /// Whether number or address stand on it: yes, no or maybe.
  let contact: String
  /// The command that replaces it; none where it hangs no more.
  let replace: String?

  init(_ carrying: CarryingSheet) {
    let sheet = carrying.sheet
    code = sheet.code.printed
    layout = sheet.layout
    place = carrying.place.title
    address = carrying.place.address.text
    printed = sheet.edition.map { CalendarDay($0.printed, in: .current).iso } ?? ""
    hangs = carrying.hangs
    shows = carrying.shows.map(\.text)
    contact = carrying.contact.rawValue
    replace = carrying.hangs ? "palier sheets reprint \(code)" : nil
  }

  /// The columns of a list.
  var row: [String] {
    let contact =
      switch contact {
      case "yes": "with contact"
      case "maybe": "perhaps with contact"
      default: "without contact"
      }
    return [
      code, layout, place, "printed \(printed)", shows.joined(separator: ", "), contact,
      replace ?? "taken down, replaced or handed out",
    ]
  }
}
