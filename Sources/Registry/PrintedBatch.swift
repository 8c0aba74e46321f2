public import Foundation
public import Neighbourhood

/// A batch as the registry knows it.
public struct PrintedBatch: Hashable, Sendable, Identifiable {
  /// Its number.
  public let id: PrintRun.ID
  /// The name of the layout.
  public let layout: String
  /// The folder that its files went to, as it was shown.
  public let folder: String
  /// When its codes were given out.
  public let created: Date
  /// Whether all of it has been printed.
  public let isPrinted: Bool
  /// How many sheets.
  public let sheets: Int
  /// How many bundles.
  public let bundles: Int
  /// How many bundles have been carried out.
  public let done: Int

  /// A batch as the registry knows it.
  public init(
    id: PrintRun.ID, layout: String, folder: String, created: Date, isPrinted: Bool, sheets: Int,
    bundles: Int, done: Int
  ) {
    self.id = id
    self.layout = layout
    self.folder = folder
    self.created = created
    self.isPrinted = isPrinted
    self.sheets = sheets
    self.bundles = bundles
    self.done = done
  }
}

/// Sheets of a batch that one person carries out together, as the registry knows them.
public struct DeliveryBundle: Hashable, Sendable {
  /// The code of its slip, with which it is reported as carried out.
  public let code: ShortCode
  /// The batch that it is of.
  public let run: PrintRun.ID
  /// Its place in the batch, from 1.
  public let number: Int
  /// What it holds.
  public let content: BatchOrder.Bundle
  /// When it was reported as carried out; nil as long as it was not.
  public var done: Date?

  /// A bundle as the registry knows it.
  public init(
    code: ShortCode, run: PrintRun.ID, number: Int, content: BatchOrder.Bundle, done: Date?
  ) {
    self.code = code
    self.run = run
    self.number = number
    self.content = content
    self.done = done
  }
}
