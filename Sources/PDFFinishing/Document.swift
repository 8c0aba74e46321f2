internal import CQPDF

/// A PDF file in memory, owned through libqpdf's C interface.
final class Document {
  typealias Object = qpdf_oh

  private var handle: qpdf_data?
  /// libqpdf reads from these bytes for as long as the document lives.
  private let bytes: UnsafeMutableBufferPointer<CChar>

  init(_ file: [UInt8]) throws(PDFFinishing.Failure) {
    bytes = .allocate(capacity: max(1, file.count))
    _ = bytes.initialize(from: file.lazy.map { CChar(bitPattern: $0) })
    handle = qpdf_init()
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, QPDF_TRUE)
    try check(qpdf_read_memory(handle, "sheet.pdf", bytes.baseAddress, UInt64(file.count), nil))
  }

  deinit {
    qpdf_cleanup(&handle)
    bytes.deallocate()
  }

  var root: Object { qpdf_get_root(handle) }

  func string(_ text: String) -> Object { qpdf_oh_new_unicode_string(handle, text) }
  func name(_ text: String) -> Object { qpdf_oh_new_name(handle, text) }
  func flag(_ value: Bool) -> Object { qpdf_oh_new_bool(handle, value ? QPDF_TRUE : QPDF_FALSE) }
  func dictionary() -> Object { qpdf_oh_new_dictionary(handle) }

  func set(_ key: String, of object: Object, to value: Object) {
    qpdf_oh_replace_key(handle, object, key, value)
  }

  /// The figures of the structure tree, in its order (ISO 32000-1 §14.7.2).
  func figures() -> [Object] {
    let tree = qpdf_oh_get_key(handle, root, "/StructTreeRoot")
    guard qpdf_oh_is_dictionary(handle, tree) == QPDF_TRUE else { return [] }
    return figures(below: tree)
  }

  private func figures(below element: Object) -> [Object] {
    let kids = qpdf_oh_get_key(handle, element, "/K")
    let list =
      qpdf_oh_is_array(handle, kids) == QPDF_TRUE
      ? (0..<qpdf_oh_get_array_n_items(handle, kids)).map {
        qpdf_oh_get_array_item(handle, kids, $0)
      } : [kids]
    return list.flatMap { kid -> [Object] in
      guard qpdf_oh_is_dictionary(handle, kid) == QPDF_TRUE,
        qpdf_oh_has_key(handle, kid, "/S") == QPDF_TRUE
      else { return [] }
      let type = String(cString: qpdf_oh_get_name(handle, qpdf_oh_get_key(handle, kid, "/S")))
      return (type == "/Figure" ? [kid] : []) + figures(below: kid)
    }
  }

  func written() throws(PDFFinishing.Failure) -> [UInt8] {
    try check(qpdf_init_write_memory(handle))
    qpdf_set_deterministic_ID(handle, QPDF_TRUE)
    qpdf_set_object_stream_mode(handle, qpdf_o_generate)
    try check(qpdf_write(handle))
    return Array(
      UnsafeBufferPointer(start: qpdf_get_buffer(handle), count: qpdf_get_buffer_length(handle)))
  }

  /// Bit 1 of a result says that there was an error (qpdf-c.h, QPDF_ERRORS).
  private func check(_ code: QPDF_ERROR_CODE) throws(PDFFinishing.Failure) {
    guard code & QPDF_ERRORS != 0 else { return }
    let words = qpdf_get_error_full_text(handle, qpdf_get_error(handle)).map { String(cString: $0) }
    throw .library(words ?? "unknown error")
  }
}
