internal import Foundation
internal import PageDrawing
public import PageModel

/// Reads the logo of an organisation from a file.
public enum LogoFile {
  /// Why a file is no logo.
  public struct Problem: Error, Hashable, Sendable {
    /// What is wrong, with the name of the file.
    public let message: String
    /// How to mend it.
    public let hint: String
  }

  /// The picture in a PNG or SVG file, drawn once to see that it can be printed.
  ///
  /// - Parameter path: The file.
  /// - Returns: The picture.
  /// - Throws: ``Problem`` where it cannot be read, or not be printed as it is meant.
  public static func picture(at path: String) throws(Problem) -> Picture {
    let bytes = try bytes(at: path)
    do {
      return try Picture(checking: bytes)
    } catch {
      throw problem(error, path)
    }
  }

  private static func bytes(at path: String) throws(Problem) -> [UInt8] {
    do throws(RegularFile.Problem) {
      return [UInt8](try RegularFile.bytes(at: path, most: Picture.mostPixelBytes))
    } catch {
      switch error {
      case .missing:
        throw Problem(
          message: "there is no logo \(path)",
          hint: "a path in palier.yaml starts from the folder of palier.yaml")
      case .noFile:
        throw Problem(message: "the logo \(path) is no file", hint: "name a PNG or SVG file")
      case .unreadable:
        throw Problem(message: "the logo \(path) cannot be read", hint: "check who may read it")
      case .tooLarge(let most): throw problem(.tooManyBytes(most: most), path)
      }
    }
  }

  private static func problem(_ problem: PictureProblem, _ path: String) -> Problem {
    let (message, hint) =
      switch problem {
      case .unknownFormat:
        ("the logo \(path) is neither a PNG nor an SVG file", "save it as SVG, or else as PNG")
      case .tooManyBytes(let most):
        ("the logo \(path) has more than \(most / 1_000_000) MB", "save it smaller")
      case .tooManyPixels(let most):
        (
          "the logo \(path) has more than \(most / 1_000_000) million pixels",
          "2000 pixels across are enough for any sheet"
        )
      case .tooManyShapes(let most):
        (
          "the logo \(path) draws more than \(most / 1_000) thousand shapes, or nests them too deep",
          "simplify it in a drawing program, or save it as PNG"
        )
      case .broken(let words):
        ("the logo \(path) is broken: \(words)", "open it in a drawing program and save it anew")
      case .empty: ("nothing can be seen in the logo \(path)", "check what was saved in it")
      case .entities:
        ("the logo \(path) declares entities (“<!ENTITY”)", "save it as plain or optimised SVG")
      case .embedded(let kind):
        (
          "the logo \(path) holds a picture of the kind “\(kind.prefix(40))”",
          "embed PNG or JPEG, or save all of it as PNG"
        )
      case .encoding(let name):
        ("the logo \(path) is written in \(name)", "save it in UTF-8")
      case .text:
        (
          "the logo \(path) holds text, which would be set in another font",
          "turn its text into paths and save it anew"
        )
      case .reference(let address):
        (
          "the logo \(path) refers to “\(address.prefix(80))”, and nothing is loaded for it",
          "embed everything in the file, or save it as PNG"
        )
      }
    return Problem(message: message, hint: hint)
  }
}
