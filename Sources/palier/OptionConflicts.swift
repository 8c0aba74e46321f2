import Imposition
import LayoutLanguage
import PrintShop

/// Options of which one would be left unheard: told rather than passed over.
struct OptionConflicts {
  let look: LookOptions
  let press: PressOptions

  /// What the options say against each other, whatever the layout.
  var problems: [String] {
    var problems: [String] = []
    if let languages = look.languages {
      if languages.isEmpty {
        problems.append(
          "--language: none is named\n  hint: name one, as in fr, or two, as in fr,ar")
      }
      if languages.count == 2, languages[0] == languages[1] {
        problems.append("--language: \(languages[0]) is named twice\n  hint: once is enough")
      }
    }
    if look.oneSided, look.coupon {
      problems.append(
        "--one-sided: the coupon is on the back\n  hint: leave out --one-sided or --coupon")
    }
    if look.oneSided, press.flip != nil {
      problems.append(
        "--one-sided: nothing turns paper with one side\n  hint: leave out --one-sided or --flip")
    }
    let unheard = unheardByLabels
    if press.labels != nil, !unheard.isEmpty {
      problems.append(
        "--labels: the label sheet says what stands where, whatever \(OptionConflicts.list(unheard)) "
          + "\(unheard.count == 1 ? "says" : "say")\n  hint: leave one or the other out")
    }
    if press.labels == nil, press.start != nil {
      problems.append(
        "--start: only label sheets have a first label\n  hint: name the sheet with --labels")
    }
    return problems
  }

  /// What options say that this layout has no use for.
  func problems(
    of choices: PrintChoices, named layout: String, _ library: LayoutLibrary
  ) -> [String] {
    var problems: [String] = []
    if look.audience == .lobby, !choices.layout.knows(flag: "for-neighbours") {
      problems.append(
        library.unknown(flag: "for-neighbours", of: layout, option: "--audience lobby"))
    }
    if press.flip != nil, press.labels == nil, !look.oneSided, choices.layout.pages.count < 2 {
      problems.append("--flip: \(layout) has one side\n  hint: leave --flip out")
    }
    if press.cutAndStack, press.labels == nil, isAlone(choices) {
      problems.append(
        "--cut-and-stack: each \(layout) is alone on its paper, so there is nothing to stack\n"
          + "  hint: put several on a larger paper with --on")
    }
    return problems
  }

  /// The options about paper that label sheets decide.
  private var unheardByLabels: [String] {
    [
      ("--paper", look.paper != nil), ("--up", press.up != nil), ("--on", press.on != nil),
      ("--bleed", press.bleed), ("--crop-marks", press.cropMarks),
      ("--cut-and-stack", press.cutAndStack), ("--flip", press.flip != nil),
    ].filter(\.1).map(\.0)
  }

  private func isAlone(_ choices: PrintChoices) -> Bool {
    switch choices.imposition {
    case .plain: true
    case .labels: false
    case .nUp(let plan):
      (try? plan.grid(for: choices.use.size)).map { $0.columns * $0.rows < 2 } ?? false
    }
  }

  static func list(_ options: [String]) -> String {
    guard let last = options.last, options.count > 1 else { return options.first ?? "" }
    return options.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension OptionConflicts {
  /// All options about look and paper that were typed.
  var typed: [String] {
    [
      ("--language", look.language != nil), ("--paper", look.paper != nil),
      ("--theme", look.theme != nil), ("--large-print", look.largePrint),
      ("--strips-only", look.stripsOnly), ("--one-sided", look.oneSided),
      ("--coupon", look.coupon), ("--audience", look.audience != nil),
      ("--labels", press.labels != nil), ("--start", press.start != nil),
      ("--copies", press.copies != nil), ("--up", press.up != nil), ("--on", press.on != nil),
      ("--bleed", press.bleed), ("--crop-marks", press.cropMarks),
      ("--cut-and-stack", press.cutAndStack), ("--flip", press.flip != nil),
    ].filter(\.1).map(\.0)
  }
}
