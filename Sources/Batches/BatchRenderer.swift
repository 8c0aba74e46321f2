internal import Foundation
internal import LayoutLanguage
internal import Neighbourhood
public import PrintShop

/// Draws the files of a plan; what is finished already is left as it is.
///
/// It asks nobody: the same plan gives the same bytes, on any machine that draws alike.
public struct BatchRenderer {
  /// What is drawn.
  public let plan: Plan
  private let shop: PrintShop
  private let choices: PrintChoices
  private let library: LayoutLibrary
  private let folder: String

  /// A renderer of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - shop: Draws; its registry is not asked.
  ///   - choices: Layout, paper and imposition, as the plan names them.
  ///   - library: Has the layout of the slips.
  ///   - folder: Where the files go.
  public init(
    plan: Plan, shop: PrintShop, choices: PrintChoices, library: LayoutLibrary, folder: String
  ) {
    self.library = library
    self.plan = plan
    self.shop = shop
    self.choices = choices
    self.folder = folder
  }

  /// How far it is.
  public enum Progress: Hashable, Sendable {
    /// A file was finished before; so many sheets are in it.
    case found(String, sheets: Int)
    /// So many further items of the file in hand are drawn.
    case drawn(Int)
    /// A file is finished; so many sheets are in it.
    case finished(String, sheets: Int)
  }

  /// Draws some of the files.
  ///
  /// - Parameters:
  ///   - shard: Which share of them.
  ///   - tell: Hears how far it is.
  /// - Throws: ``BatchError``; ``BatchError/cancelled`` where the task is cancelled.
  public func render(_ shard: Shard, tell: (Progress) -> Void) throws(BatchError) {
    try makeFolders()
    var press: BatchPress?
    for file in shard.share(of: plan.header.files) {
      if let record = FileRecord.of(file.name, in: folder),
        record.problem(in: folder, plan: plan.digest) == nil
      {
        tell(.found(file.name, sheets: file.sheets))
        continue
      }
      if press == nil { press = try makePress() }
      guard let press else { continue }
      try draw(file, with: press, tell)
      tell(.finished(file.name, sheets: file.sheets))
    }
  }

  /// Draws some items anew into a file of their own, under the codes that they have.
  ///
  /// - Parameters:
  ///   - items: The indices of the items, in the order in which they are printed.
  ///   - path: The file.
  /// - Throws: ``BatchError``.
  public func draw(items: [Int], to path: String) throws(BatchError) {
    let temporary = hidden(path)
    do throws(BatchError) {
      _ = try drawn(try makePress(), items, title: title(nil), to: temporary, as: path) { _ in }
      try settle(temporary, as: path)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Makes sure that this machine draws as the one did that made the plan.
  ///
  /// - Throws: ``BatchError/otherDrawing`` where it does not.
  public func checkProof() throws(BatchError) {
    var header = plan.header
    header.litWindows = BatchRenderer.proofWindows
    for index in header.bundles.indices { header.bundles[index].code = ShortCode.zero.symbols }
    var items: [BatchSheet] = []
    for index in 0..<min(plan.count, BatchRenderer.proofItems) {
      var item = try plan.item(index)
      if item.code != nil { item.code = ShortCode.zero.symbols }
      guard let sheet = item.sheet(in: header) else {
        throw .damagedPlan(path: plan.path, line: index + 2, reason: "this is no sheet")
      }
      items.append(sheet)
    }
    guard
      try BatchRenderer.proof(of: items, shop: shop, choices: choices, library: library)
        == header.proof
    else {
      throw .otherDrawing
    }
  }

  /// How many items make the proof: the slip of the first bundle, and two sheets.
  static let proofItems = 3
  /// The windows that are lit on a proof.
  static let proofWindows = (0..<20).map { $0.isMultiple(of: 3) }

  /// The digest of some items, drawn as a file.
  static func proof(
    of items: [BatchSheet], shop: PrintShop, choices: PrintChoices, library: LayoutLibrary
  ) throws(BatchError) -> String {
    let path = NSTemporaryDirectory() + "palier-proof-\(UUID().uuidString).pdf"
    defer { unlink(path) }
    do throws(PrintError) {
      let press = try BatchPress(shop: shop, choices: choices, library: library)
      _ = try press.draw(
        count: items.count, to: path, title: "proof", sheet: { items[$0] }, progress: { _ in }
      ).trimmed(at: path)
    } catch { throw .printing(error) }
    guard let digest = FileRecord.digest(of: path) else {
      throw .reading(path: path, reason: "it is gone")
    }
    return digest
  }

  private func makePress() throws(BatchError) -> BatchPress {
    do { return try BatchPress(shop: shop, choices: choices, library: library) } catch {
      throw .printing(error)
    }
  }

  private func draw(
    _ file: PlanHeader.File, with press: BatchPress, _ tell: (Progress) -> Void
  ) throws(BatchError) {
    let path = "\(folder)/\(file.name)"
    let temporary = hidden(path)
    do throws(BatchError) {
      let drawn = try drawn(
        press, Array(file.items), title: title(file), to: temporary, as: path, tell)
      guard let digest = FileRecord.digest(of: temporary) else {
        throw .reading(path: temporary, reason: "it is gone")
      }
      try settle(temporary, as: path)
      let positions = (0..<file.count).map(drawn.position(of:))
      var record = try LineFile(FileRecord.path(of: file.name, in: folder))
      try record.add(
        FileRecord(
          file: file.name, plan: plan.digest, sha256: digest, bytes: drawn.bytes,
          pages: drawn.pages,
          places: .init(pages: positions.map(\.page), slots: positions.map(\.slot))))
      try record.finish()
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private func drawn(
    _ press: BatchPress, _ items: [Int], title: String, to path: String, as name: String,
    _ tell: (Progress) -> Void
  ) throws(BatchError) -> BatchFile {
    var told = 0
    var damage: BatchError?
    do throws(PrintError) {
      return try press.draw(
        count: items.count, to: path, title: title,
        sheet: { (index: Int) throws(PrintError) -> BatchSheet in
          do throws(BatchError) { return try content(items[index]) } catch {
            damage = error
            throw .cancelled
          }
        },
        progress: { (done: Int) throws(PrintError) in
          guard !Task.isCancelled else { throw .cancelled }
          tell(.drawn(done - told))
          told = done
        }
      ).trimmed(at: path)
    } catch {
      if let damage { throw damage }
      switch error {
      case .cancelled: throw .cancelled
      // The hidden name says nothing to whoever asked for the file.
      case .writing(path: path, let reason): throw .writing(path: name, reason: reason)
      default: throw .printing(error)
      }
    }
  }

  /// What an item shows.
  private func content(_ index: Int) throws(BatchError) -> BatchSheet {
    let item = try plan.item(index)
    guard let sheet = item.sheet(in: plan.header) else {
      throw .damagedPlan(path: plan.path, line: index + 2, reason: "this is no sheet")
    }
    return sheet
  }

  private func title(_ file: PlanHeader.File?) -> String {
    let layout = choices.layout.titles[choices.language] ?? choices.layout.name
    return [layout, file?.name].compactMap(\.self).joined(separator: ", ")
  }

  private func makeFolders() throws(BatchError) {
    let path = "\(folder)/\(FileRecord.folder)"
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch { throw .writing(path: path, reason: FileFailure.reason(error)) }
  }

  private func hidden(_ path: String) -> String {
    let url = URL(fileURLWithPath: path)
    return url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).part")
      .path
  }

  private func settle(_ temporary: String, as path: String) throws(BatchError) {
    let descriptor = open(temporary, O_RDWR)
    let isKept = descriptor >= 0 && fsync(descriptor) == 0
    if descriptor >= 0 { close(descriptor) }
    guard isKept, rename(temporary, path) == 0 else {
      throw .writing(path: path, reason: String(cString: strerror(errno)))
    }
    FolderOnDisk.synchronise(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }
}
