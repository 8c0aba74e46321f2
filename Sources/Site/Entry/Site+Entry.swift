internal import Neighbourhood
internal import Registry

extension Site {
  /// Where something stands that someone of the staff enters.
  var statusOfNew: Listing.Status { settings.moderation == .before ? .waiting : .published }

  /// The last day on which something that is entered today is shown.
  func lastDay(of content: ListingContent) -> CalendarDay {
    content.lastDay(sentOn: today, retention: settings.retention)
  }

  /// The last day on which a listing is shown that says something else from today.
  func lastDay(of content: ListingContent, changing listing: Listing) -> CalendarDay {
    content.until == listing.content.until ? listing.lastDay : lastDay(of: content)
  }

  /// A new receipt.
  func newReceipt() -> Receipt {
    var generator = random()
    return Receipt.random(using: &generator)
  }
}
