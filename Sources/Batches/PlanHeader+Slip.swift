internal import Neighbourhood
internal import PrintShop

extension PlanHeader {
  /// The slip of a bundle, from 1; nil where the plan has no such bundle, or no code for it.
  func slip(of number: Int) -> BundleSlip? {
    guard bundles.indices.contains(number - 1) else { return nil }
    let bundle = bundles[number - 1]
    guard let code = try? ShortCode(reading: bundle.code) else { return nil }
    return BundleSlip(
      number: number, of: bundles.count, title: bundle.title, place: bundle.town,
      side: bundle.side.flatMap { BundleSlip.Side(rawValue: $0) }, first: bundle.first,
      last: bundle.last, addresses: bundle.addresses, copies: bundle.sheets, code: code)
  }
}
