/// How the bytes of a text file stand for letters.
public enum TextEncoding: String, Hashable, Sendable {
  /// UTF-8, with or without a mark at the start.
  case utf8 = "UTF-8"
  /// UTF-16 with a mark at the start that tells the order of bytes.
  case utf16 = "UTF-16"
  /// The code page of Windows for western Europe.
  case windows1252 = "Windows-1252"
}
