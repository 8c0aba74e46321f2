internal import Foundation
public import Neighbourhood

/// A registry that lives as long as the program: for tests and previews.
public actor MemoryRegistry: Registry {
  let key: InstallationKey
  let codes: CodeSource

  var places: [Place] = []
  var runs: [PrintRun.ID: MemoryRun] = [:]
  var sheets: [Sheet] = []
  var scans: [ShortCode: [CalendarDay: Int]] = [:]
  var listings: [MemoryListing] = []
  var directories: [Place.ID: MemoryDirectory] = [:]
  var messages: [MemoryMessage] = []
  var reminded: [Listing.ID: CalendarDay] = [:]
  var staff = MemoryStaff()
  var reprintsAsked: [ShortCode: Date] = [:]
  var referentKeys: [Data: MemoryStaff.Pass] = [:]
  var mail: [MemoryMail] = []
  var keys: [MemoryKey] = []
  var notices: [Notice] = []
  /// The listings that the notices speak of, as they were when the last was made.
  var noticed: [Listing.ID: Listing] = [:]
  /// The last day of those that are over.
  var ended: [Listing.ID: CalendarDay] = [:]
  var webhookStates: [WebhookState] = []
  var reports: [ListingReport] = []
  var history: [HistoryEntry] = []
  /// When forgetting was begun last.
  var lastUpkeep: Date?
  var batchOrders: [PrintRun.ID: (order: BatchOrder, created: Date)] = [:]
  var slips: [ShortCode: DeliveryBundle] = [:]
  /// Sheets of batches that hang nowhere.
  var handedOut: Set<ShortCode> = []
  /// What people agreed to about listings and entries of directories.
  var agreed: [PersonRecord: [GivenConsent]] = [:]
  private var lastNumber: Int64 = 0

  /// An empty registry.
  ///
  /// - Parameters:
  ///   - key: The secret of the installation; a new one where nil.
  ///   - codes: Where new short codes come from.
  public init(key: InstallationKey? = nil, codes: CodeSource = .random) {
    var generator = SystemRandomNumberGenerator()
    self.key = key ?? .random(using: &generator)
    self.codes = codes
  }

  /// The secret of this installation.
  public func installationKey() async throws(RegistryError) -> InstallationKey { key }

  /// A number that nothing else in this registry has.
  func nextNumber() -> Int64 {
    lastNumber += 1
    return lastNumber
  }
}

/// What the memory keeps of a print run.
struct MemoryRun {
  let codes: [ShortCode]
  var isConfirmed = false
}

/// What the memory keeps of a key.
struct MemoryKey {
  let grant: APIKeyGrant
  let digest: Data
}

/// What the memory keeps of a listing.
struct MemoryListing {
  var listing: Listing
  let receipt: Receipt
  let keyDigest: Data
}
