internal import LayoutLanguage
public import Preflight
internal import Wording

extension Expectations {
  /// What is known of a file from what it says of itself, and what is asked of all others.
  ///
  /// A file of others is asked for what the law and good sense ask of every sheet that hangs in
  /// public; where it cannot be known whether it needs that, it is amber at the most.
  ///
  /// - Parameters:
  ///   - pdf: The bytes of a PDF file.
  ///   - library: Has the words of the layouts.
  /// - Returns: Codes, domain, least sizes and words where Palier printed it; usual words elsewhere.
  public static func read(from pdf: [UInt8], library: LayoutLibrary) -> Expectations {
    guard let origin = Preflight.origin(of: pdf) else { return ofOthers(library) }
    var expectations = Expectations(asksForDomain: true)
    if !origin.page.isEmpty {
      expectations.symbolTexts = [origin.page.uppercased()]
      let parts = origin.page.split(separator: "/")
      if parts.count > 2 {
        expectations.domain = String(parts[1])
        expectations.siteAddress = "\(parts[0])//\(parts[1])"
      }
    }
    guard let note = SheetNote(keywords: origin.keywords) else { return expectations }
    expectations.floors = Floors(note.kind)
    if let strips = note.strips {
      // Where the strips are not known, anything may be on one.
      expectations.floors = strips.isEmpty ? Floors(.label) : Floors(note.kind)
      expectations.strips = Strips(floors: Floors(.label), areas: strips.map(Area.init))
    }
    // A label leans on the sheet beside it, and is on a letter box rather than on a wall; the key
    // of a référent is in a pocket.
    guard note.kind != .label, note.layout != KeyCard.layout else { return expectations }
    expectations.needsColouredArea = true
    if note.language?.isRightToLeft != true {
      expectations.add(try? library.layout(named: note.layout), of: note, by: origin.author)
    } else {
      (expectations.domain, expectations.asksForDomain) = (nil, false)
    }
    return expectations
  }

  /// The words that a layout prints; the usual ones where it is not known.
  private mutating func add(_ layout: Layout?, of note: SheetNote, by author: String) {
    if layout.map({ $0.fields["imprint"] != nil }) ?? true {
      imprint = .anyOf(UsualWords.imprint + (author.isEmpty ? [] : [author]))
    }
    guard let layout else {
      privacy = .anyOf(UsualWords.privacy)
      return
    }
    let own = note.language.flatMap { layout.privacy(in: $0) }
    let all = [own].compactMap(\.self) + layout.languages.compactMap { layout.privacy(in: $0) }
    privacy = all.isEmpty ? nil : .anyOf(all)
  }

  private static func ofOthers(_ library: LayoutLibrary) -> Expectations {
    var words = UsualWords.privacy
    if let translations = try? library.translations() {
      for name in library.names {
        guard let layout = try? library.layout(named: name, translations: translations) else {
          continue
        }
        words += layout.languages.compactMap { layout.privacy(in: $0) }
      }
    }
    return Expectations(
      asksForDomain: true, imprint: .anyOf(UsualWords.imprint), privacy: .anyOf(words),
      needsColouredArea: true)
  }
}

extension Layout {
  /// What it says of personal data; nil where it says nothing.
  func privacy(in language: Language) -> String? {
    let words = phrases[language]?["privacy"]?.form(for: nil, in: language).text { _ in nil }
    return words?.isEmpty == false ? words : nil
  }

  /// Who answers for a sheet, behind the words that the layout puts before the name: a name alone
  /// may stand elsewhere on it.
  ///
  /// - Parameters:
  ///   - name: Who answers for it.
  ///   - language: The language of the sheet.
  /// - Returns: Words and name; the name alone where the layout says it in several ways.
  func imprint(of name: String, in language: Language) -> String {
    let leads = (phrases[language] ?? [:]).values.compactMap { phrase -> String? in
      let pieces = phrase.form(for: nil, in: language).spans.flatMap(\.pieces)
      guard let index = pieces.firstIndex(of: .value("imprint")), index > 0,
        case .words(let words) = pieces[index - 1]
      else { return nil }
      let lead = words.split(separator: ".").last ?? ""
      return lead.split(separator: " ").joined(separator: " ") + " "
    }
    guard let lead = leads.first, Set(leads).count == 1 else { return name }
    return lead + name
  }
}
