internal import Mustache
internal import Wording

/// The phrases of a language, for templates: `{{words.landing.offer}}`.
///
/// Only phrases without values stand in templates; the others are put together by the pages.
struct Words: MustacheParent {
  private let wording: Wording
  private let group: String

  init(_ wording: Wording, group: String = "") {
    self.wording = wording
    self.group = group
  }

  func child(named name: String) -> Any? {
    let key = group.isEmpty ? name : "\(group).\(name)"
    return wording.phrases[key] == nil ? Words(wording, group: key) : wording(key)
  }
}
