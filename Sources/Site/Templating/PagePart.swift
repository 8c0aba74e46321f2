internal import Mustache

/// What a page shows many times, or what every page shows.
///
/// It says itself what its template asks for; for others the template engine finds that by reflection,
/// which takes far longer than all else there is to a page. A test holds each to all that it has.
protocol PagePart: MustacheParent {
  /// What it has under a name, or nil where that is empty.
  func child(named key: String) -> Any?
}
