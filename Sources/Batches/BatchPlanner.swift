public import AddressFiles
public import Foundation
internal import LayoutLanguage
internal import Neighbourhood
public import PrintShop
public import Registry
internal import Synchronization

/// Turns a round of addresses into a plan: gives every sheet its code and its place in a file.
public struct BatchPlanner: Sendable {
  private let registry: any SiteRegistry
  private let shop: PrintShop
  private let choices: PrintChoices
  private let library: LayoutLibrary
  private let wishes: Wishes

  /// What is wanted of a batch besides its sheets.
  public struct Wishes: Sendable {
    /// Into which files it goes.
    public var splitting = Splitting.usual
    /// Whether a slip stands before each bundle.
    public var hasSlips = true
    /// The folder that its files go to, for people.
    public var folder: String
    /// What of palier.yaml the sheets show, as it is written there.
    public var settings: String
    /// The logo of the organisation.
    public var logo: PlanHeader.Logo?
    /// What was asked for, by option, for people.
    public var parameters: [String: String] = [:]

    /// A batch for a folder, in files of the usual size.
    public init(folder: String, settings: String) {
      self.folder = folder
      self.settings = settings
    }
  }

  /// A planner.
  ///
  /// - Parameters:
  ///   - registry: Gives out the codes.
  ///   - shop: Draws the proof.
  ///   - choices: Layout, paper and imposition.
  ///   - library: Has the layout of the slips.
  ///   - wishes: What is wanted besides.
  public init(
    registry: any SiteRegistry, shop: PrintShop, choices: PrintChoices, library: LayoutLibrary,
    wishes: Wishes
  ) {
    self.library = library
    self.registry = registry
    self.shop = shop
    self.choices = choices
    self.wishes = wishes
  }

  /// Gives out the codes of a batch and writes its plan.
  ///
  /// The plan is on the disk before the codes count as given out, so whatever happens next, what was
  /// given out can be drawn.
  ///
  /// - Parameters:
  ///   - round: The addresses in the order in which they are carried out; one at least.
  ///   - path: The file of the plan.
  ///   - time: Now.
  /// - Returns: The head of the plan.
  /// - Throws: ``BatchError``.
  public func plan(_ round: DeliveryRound, to path: String, at time: Date)
    async throws(BatchError) -> PlanHeader
  {
    let day = CalendarDay(time, in: .current)
    let order = order(for: round, on: day)
    let listings = try await listings(at: round, on: day)
    var header = try await header(order, round, at: time, on: day)
    header.proof = try proof(header, round, listings)
    let key = try await asking { () async throws(RegistryError) in
      try await registry.installationKey()
    }
    // A failure to write comes back through the registry, which knows no such errors.
    let failure = Mutex<BatchError?>(nil)
    let kept = Mutex<PlanHeader?>(nil)
    do throws(RegistryError) {
      _ = try await registry.reserveBatch(order, at: time) { [header] reservation in
        let header = header.holding(reservation, key: key)
        do throws(BatchError) {
          try PlanWriter.write(
            header,
            PlanItems(
              round, hasSlips: self.wishes.hasSlips, listings, codes: reservation.codes), to: path)
          kept.withLock { $0 = header }
        } catch {
          failure.withLock { $0 = error }
          throw error
        }
      }
    } catch {
      throw failure.withLock { $0 } ?? .printing(.registry(error))
    }
    guard let written = kept.withLock({ $0 }) else {
      throw .printing(.registry(.notKept))
    }
    return written
  }

  private func order(for round: DeliveryRound, on day: CalendarDay) -> BatchOrder {
    BatchOrder(
      layout: choices.layout.name, options: choices.options,
      hangs: choices.layout.kind == .poster || choices.layout.kind == .sheet,
      folder: wishes.folder, bundles: round.bundles.map(\.order),
      sheets: sheets(of: round.addresses), day: day)
  }

  /// As many sheets for each address as it gets.
  private func sheets(of addresses: AddressList) -> BatchOrder.Sheets {
    // For each sheet its address, by number: all else is read when it is needed.
    let numbers = addresses.indices.flatMap { index in
      repeatElement(Int32(index), count: addresses[index].copies)
    }
    return BatchOrder.Sheets(count: numbers.count) { sheet in
      let address = addresses[Int(numbers[sheet])]
      return BatchOrder.Sheet(
        address: address.postal,
        name: nameOfPlace(of: address, at: Int(numbers[sheet]), in: addresses),
        coordinates: address.coordinates, banID: address.banID)
    }
  }

  /// What a place is called from then on: the name of its building, where it has one only.
  ///
  /// A name above an address may be who lives there, which is printed and kept nowhere else.
  private func nameOfPlace(
    of address: DeliveryAddress, at index: Int, in addresses: AddressList
  ) -> PlaceName? {
    guard address.isNameOfBuilding, let name = address.placeName else { return nil }
    // Those of one address follow each other.
    let isAlone = [index - 1, index + 1].allSatisfy {
      guard addresses.indices.contains($0) else { return true }
      let other = addresses[$0]
      return other.postal != address.postal || other.name == address.name
    }
    return isAlone ? name : nil
  }

  private func header(
    _ order: BatchOrder, _ round: DeliveryRound, at time: Date, on day: CalendarDay
  ) async throws(BatchError) -> PlanHeader {
    let shares = wishes.splitting.shares(
      bundles: round.bundles.map(\.copies), hasSlips: wishes.hasSlips)
    return PlanHeader(
      run: 0, created: Int(time.timeIntervalSince1970), day: day.iso, layout: order.layout,
      options: order.options, settings: wishes.settings, logo: wishes.logo, litWindows: [],
      parameters: wishes.parameters,
      bundles: zip(order.bundles, round.bundles).map { bundle, carried in
        PlanHeader.Bundle(
          code: ShortCode.zero.symbols, title: bundle.title, town: bundle.town,
          extent: bundle.extent, side: carried.side,
          first: carried.numbers?.lowerBound.text ?? "",
          last: carried.numbers?.upperBound.text ?? "", addresses: bundle.addresses,
          sheets: bundle.sheets)
      },
      files: wishes.splitting.files(
        shares, named: order.layout, bundles: order.bundles.map(\.fileName)),
      sheets: order.sheets.count, proof: "")
  }

  /// How many of the longest addresses are tried before any code is given out.
  private static let mostTried = 24

  /// The digest of the first items, drawn with a code of no meaning; the longest addresses are drawn as
  /// well, so that one that finds no room is told of before any code is given out.
  private func proof(
    _ header: PlanHeader, _ round: DeliveryRound, _ listings: [PostalAddress: [PlanListing]]
  ) throws(BatchError) -> String {
    var sample = header
    sample.litWindows = BatchRenderer.proofWindows
    let codes = [ShortCode](repeating: .zero, count: BatchRenderer.proofItems)
    let first = PlanItems(round, hasSlips: wishes.hasSlips, listings, codes: codes)
      .prefix(BatchRenderer.proofItems)
    let longest = round.addresses.longest(BatchPlanner.mostTried).map { address in
      PlanItem(
        ShortCode.zero, for: address, in: 1, listings: listings[address.postal])
    }
    _ = try BatchRenderer.proof(
      of: longest.compactMap { $0.sheet(in: sample) }, shop: shop, choices: choices,
      library: library)
    return try BatchRenderer.proof(
      of: first.compactMap { $0.sheet(in: sample) }, shop: shop, choices: choices,
      library: library)
  }

  /// What the places list, where the layout shows it.
  private func listings(at round: DeliveryRound, on day: CalendarDay)
    async throws(BatchError) -> [PostalAddress: [PlanListing]]
  {
    guard choices.layout.fields["offers"] != nil || choices.layout.fields["needs"] != nil else {
      return [:]
    }
    var found: [PostalAddress: [PlanListing]] = [:]
    for address in round.addresses.lazy.map(\.postal) where found[address] == nil {
      found[address] = try await asking { () async throws(RegistryError) in
        guard let place = try await registry.place(at: address) else { return [] }
        return try await registry.shownListings(at: place.id, on: day).map { PlanListing($0) }
      }
    }
    return found
  }

  private func asking<Answer>(
    _ question: () async throws(RegistryError) -> Answer
  ) async throws(BatchError) -> Answer {
    do { return try await question() } catch { throw .printing(.registry(error)) }
  }
}

extension PlanHeader {
  /// The header with what the registry gave out.
  fileprivate func holding(_ reservation: BatchReservation, key: InstallationKey) -> PlanHeader {
    var header = self
    header.run = reservation.run.number
    for (index, code) in reservation.bundles.enumerated() {
      header.bundles[index].code = code.symbols
    }
    if let first = reservation.codes.first { header.litWindows = key.litWindows(for: first) }
    return header
  }
}

extension DeliveryRound.Bundle {
  /// The bundle as the registry keeps it.
  fileprivate var order: BatchOrder.Bundle {
    BatchOrder.Bundle(
      title: street ?? (rule == .postcode ? postcode : nil) ?? "\(first.street) – \(last.street)",
      town: [postcode, city].compactMap(\.self).joined(separator: " "), extent: extent,
      addresses: count, sheets: copies)
  }

  /// The side of the street that all of it is on; nil for both.
  fileprivate var side: String? {
    switch (odd, even) {
    case (_?, nil): "odd"
    case (nil, _?): "even"
    default: nil
    }
  }

  /// Which numbers, side by side: `1–27, 2–34 bis`; across streets, from where to where.
  private var extent: String {
    func text(_ side: ClosedRange<HouseNumber>) -> String {
      let (low, high) = (side.lowerBound.text, side.upperBound.text)
      return low == high ? low : "\(low)–\(high)"
    }
    guard street != nil else { return "\(first.streetLine) – \(last.streetLine)" }
    return [odd, even].compactMap(\.self).map(text).joined(separator: ", ")
  }
}

extension BatchOrder.Bundle {
  /// The title as a part of a file name: letters and digits of ASCII, with hyphens between words.
  fileprivate var fileName: String {
    let plain = title.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .replacing("œ", with: "oe").replacing("æ", with: "ae")
    let words = plain.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return String(words.joined(separator: "-").prefix(40))
  }
}
