import PageModel
import SourceTree
import Testing

@Suite("A mistake in a layout is told at its place, with a way to mend it") struct MistakeTests {
  @Test("names that do not exist", arguments: Mistake.names)
  func names(mistake: Mistake) { expect(mistake) }

  @Test("values that mean nothing", arguments: Mistake.values)
  func values(mistake: Mistake) { expect(mistake) }

  @Test("blocks that are none, or not whole", arguments: Mistake.blocks)
  func blocks(mistake: Mistake) { expect(mistake) }

  @Test("words and fields that do not fit", arguments: Mistake.words)
  func words(mistake: Mistake) { expect(mistake) }

  @Test("files that are no layout", arguments: Mistake.files)
  func files(mistake: Mistake) { expect(mistake) }

  @Test("a text that stands inside itself")
  func circle() {
    let layout = MarkedLayout(
      changing: """
        text: {fr: {hello: $bye, bye: $hello}}
        page: {text: ▸$hello}
        """)
    #expect(layout.problems.map(\.position) == layout.marks)
    #expect(layout.problems.first?.message.contains("stands inside itself") == true)
  }

  private func expect(_ mistake: Mistake) {
    let layout = MarkedLayout(changing: mistake.description)
    #expect(
      layout.problems == [Diagnostic(at: layout.marks.first, mistake.message, hint: mistake.hint)])
  }
}

extension Mistake {
  static let names = [
    Mistake(
      "▸pags: 2", "a layout has no “pags”", hint: "did you mean “page”?"),
    Mistake(
      "▸colour: red", "a layout has no “colour”",
      hint: "one of: layout, title, kind, papers, labels, large-print, needs, styles, text, parts, "
        + "page, pages"),
    Mistake(
      "page: {text: a, ▸sytle: b}", "a text has no “sytle”", hint: "did you mean “style”?"),
    Mistake(
      """
      styles: {small: {size: 9pt}}
      page: {text: a, style: ▸smal}
      """, "there is no style “smal”", hint: "did you mean “small”?"),
    Mistake(
      """
      styles: {small: {size: 9pt}, tiny: {like: ▸smaller}}
      page: {text: a}
      """, "there is no style “smaller” above this one", hint: "did you mean “small”?"),
    Mistake(
      "styles: {small: {▸sise: 9pt}}", "a style has no “sise”", hint: "did you mean “size”?"),
    Mistake(
      """
      parts: {head: {text: a}}
      page: {stack: [{use: head}, {use: ▸haed}]}
      """, "there is no part “haed”", hint: "did you mean “head”?"),
    Mistake(
      "page: {rule: ▸stronk}", "there is no colour “stronk”", hint: "did you mean “strong”?"),
    Mistake(
      "page: {text: a, fill: ▸turquoise}", "there is no colour “turquoise”",
      hint: "one of: " + ColourRole.allCases.map(\.rawValue).joined(separator: ", ")),
    Mistake("papers: {▸A8: 1}", "there is no paper “A8”", hint: "did you mean “A4”?"),
    Mistake(
      "papers: {▸Leter landscape: 1}", "there is no paper “Leter landscape”",
      hint: "one of: A4, A3, A5, A6, A7, Letter"),
    Mistake(
      "papers: {▸A4 sideways: 1}", "there is no paper “A4 sideways”",
      hint: "one of: A4, A3, A5, A6, A7, Letter"),
    Mistake(
      "text: {fr: {hello: Bonjour}, ▸xx: {hello: Hallo}}", "there is no language “xx”",
      hint: "one of: fr, fr-x-falc, en, es, ca, pt, it, de, pl, ar"),
    Mistake(
      "title: {fr: Exemple, ▸fre: Exemple}", "there is no language “fre”",
      hint: "did you mean “fr”?"),
    Mistake(
      "needs: {name: ▸txt}", "there is no type “txt”", hint: "did you mean “text”?"),
    Mistake(
      "page: {pictogram: ▸shoping}", "there is no pictogram “shoping”",
      hint: "did you mean “shopping”?"),
    Mistake(
      "page: {text: a, role: ▸headin}", "there is no role “headin”",
      hint: "did you mean “heading”?"),
    Mistake(
      "page: {text: a, align: ▸center}", "there is no alignment “center”",
      hint: "did you mean “centre”?"),
  ]

  static let values = [
    Mistake(
      "page: {rule: ink, thickness: ▸2cm}", "“2cm” is no length for “thickness”",
      hint: "write millimetres or points, as in “12mm” or “14pt”"),
    Mistake(
      "page: {text: a, width: ▸50%}", "“50%” is no room for “width”",
      hint: "write a length, “auto”, or a share of what is left, as in “1fr”"),
    Mistake(
      "page: {text: a, padding: ▸1mm 2}", "“1mm 2” is no padding",
      hint: "write one to four lengths, as in “12mm” or “10mm 14mm 0mm 14mm”"),
    Mistake(
      "page: {text: a, padding: ▸1mm 1mm 1mm 1mm 1mm}", "“1mm 1mm 1mm 1mm 1mm” is no padding",
      hint: "write one to four lengths, as in “12mm” or “10mm 14mm 0mm 14mm”"),
    Mistake("papers: {A4: ▸9}", "the scale of a paper must be a number from 0.25 to 4"),
    Mistake(
      "page: {text: a, lines: ▸many}", "the number of lines must be a number from 1 to 100"),
    Mistake("styles: {a: {weight: ▸1000}}", "the weight must be a number from 100 to 900"),
    Mistake("styles: {a: {balanced: ▸maybe}}", "“balanced” must be true or false"),
    Mistake(
      "styles: {a: {figures: ▸old}}", "there are no figures “old”",
      hint: "one of: tabular, proportional"),
    Mistake(
      "page: {qr: a, size: 60mm, correction: ▸X}", "there is no error correction “X”",
      hint: "one of: L, M, Q, H"),
    Mistake("layout: ▸[a]", "the name of a layout must be a single value, not a list"),
  ]

  static let blocks = [
    Mistake(
      "page: {▸txt: a}", "this is no block: nothing says what it is", hint: "did you mean “text”?"),
    Mistake("page: {text: a, ▸rule: ink}", "a block cannot be “text” and “rule” at once"),
    Mistake("page: ▸[a]", "a block must be a mapping, not a list"),
    Mistake("page: ▸{}", "there must be a block here"),
    Mistake(
      "page: {stack: ▸a}", "“stack” must be a list, not a single value",
      hint: "start each entry with “- ”"),
    Mistake("page: {qr: ▸a}", "a QR symbol lacks its “size”"),
    Mistake("page: {list: ▸$people}", "a list lacks “each”"),
    Mistake(
      "page: {list: ▸people, each: {text: $who}}", "“list” must name a field",
      hint: "write its name behind a “$”"),
    Mistake(
      "page: {table: $people, columns: [1fr, 1fr], each: ▸[{text: $who}]}",
      "“each” has 1 blocks for 2 columns"),
    Mistake(
      "page: {table: $people, columns: [1fr], head: ▸[{text: a}, {text: b}], each: [{text: $who}]}",
      "“head” has 2 blocks for 1 columns"),
    Mistake(
      "page: {grid: [{text: a}], columns: ▸3}", "“columns” must be a list, not a single value",
      hint: "start each entry with “- ”"),
    Mistake(
      "page: {grid: [{text: a}], columns: ▸[]}", "there must be at least one column",
      hint: "write the room for each, as in “[30mm, 1fr]”"),
    Mistake(
      "page: {grid: [{text: a}], columns: [1fr, ▸wide]}", "“wide” is no room for a column",
      hint: "write a length, “auto”, or a share of what is left, as in “1fr”"),
    Mistake(
      """
      parts: {head: {stack: [{text: a}, {use: ▸head}]}}
      page: {use: head}
      """, "the part “head” uses itself"),
    Mistake(
      "parts: {▸head: {text: a}}", "the part “head” is not used",
      hint: "delete it, or write “use: head” where it belongs"),
  ]

  static let words = [
    Mistake(
      "page: {text: ▸$helo}", "“$helo” is neither a text nor a field",
      hint: "did you mean “$hello”?"),
    Mistake(
      "page: {text: ▸$weather}", "“$weather” is neither a text nor a field",
      hint: "add it to “needs” or to “text”"),
    Mistake(
      "page: {text: a, link: ▸$nam}", "“$nam” is neither a text nor a field",
      hint: "did you mean “$name”?"),
    Mistake(
      "text: {fr: {hello: \"Bonjour, $nam\"}}\npage: {text: ▸$hello}",
      "“$nam” is neither a text nor a field", hint: "did you mean “$name”?"),
    Mistake(
      "text: {fr: {hello: Bonjour, bye: Salut}, ▸en: {hello: Hello}}",
      "“en” lacks the text “bye” that others have"),
    Mistake(
      "text: {fr: {hello: ▸{one: une autre}}}", "this counted phrase lacks the form “other”"),
    Mistake("page: {▸list: $name, each: {text: a}}", "“name” is no list"),
    Mistake(
      "page: {▸list: $peple, each: {text: a}}", "“$peple” is neither a text nor a field",
      hint: "did you mean “$people”?"),
    Mistake("page: {text: ▸$people}", "“$people” is a list and cannot stand in words"),
    Mistake("page: {text: ▸$front}", "“$front” is a facade and cannot stand in words"),
    Mistake("page: {▸facade: $name}", "“name” is a text, not a facade"),
    Mistake(
      "page: {text: ▸$who}", "“$who” is neither a text nor a field",
      hint: "add it to “needs” or to “text”"),
    Mistake(
      "page: {▸text: a, when: nam}",
      "“when” names the field “nam”, which “needs” does not have", hint: "did you mean “name”?"),
  ]

  static let files = [
    Mistake(
      "papers: ▸{}", "there must be at least one paper",
      hint: "write the scale for each, as in “A4: 1”"),
    Mistake(
      "text: ▸{}\npage: {text: Bonjour}", "there must be at least one language",
      hint: "one of: fr, fr-x-falc, en, es, ca, pt, it, de, pl, ar"),
    Mistake(
      "needs: {▸name: text, name: text}", "the key “name” stands here twice",
      hint: "keep one of the two"),
    Mistake(
      "page: {stack: [{text: a▸]}", "this is no YAML: did not find expected ',' or '}'",
      hint: "check the indentation, and put quotes around a value that holds “: ” or “ #”"),
  ]
}
