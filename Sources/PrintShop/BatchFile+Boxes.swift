internal import Foundation
internal import Imposition
internal import PDFFinishing

extension BatchFile {
  /// The file with the boxes that tell a printer where each paper is cut, where that is around one sheet.
  ///
  /// Cairo cannot write them. Papers that are cut apart have none: their marks say where.
  ///
  /// - Parameter path: Where the file is, and stays.
  /// - Returns: What is known of it then.
  /// - Throws: ``PrintError``.
  public func trimmed(at path: String) throws(PrintError) -> BatchFile {
    let boxes = papers.boxes
    guard boxes.contains(where: { $0.trim != nil }) else { return self }
    let target = path + ".cut"
    do {
      try PDFFinishing.cut(fileAt: path, like: boxes, to: target)
    } catch {
      unlink(target)
      throw .finishing("\(error)")
    }
    let size = try? FileManager.default.attributesOfItem(atPath: target)[.size] as? Int
    guard let size, rename(target, path) == 0 else {
      unlink(target)
      throw .writing(path: path, reason: String(cString: strerror(errno)))
    }
    return BatchFile(
      pages: pages, bytes: size, missingCharacters: missingCharacters, papers: papers)
  }
}

extension BatchPapers {
  /// Where papers are cut: the front, and the back where there is one.
  fileprivate var boxes: [PDFFinishing.PageBoxes] {
    guard case .cut(let plan) = self else { return [] }
    return [plan.front([]).boxes] + (plan.hasBacks ? [plan.back([]).boxes] : [])
  }
}
