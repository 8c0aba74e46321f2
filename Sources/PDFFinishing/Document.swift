internal import CQPDF

/// A PDF file in memory, owned through libqpdf's C interface.
final class Document {
  typealias Object = qpdf_oh

  private(set) var handle: qpdf_data?
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

  /// A document that is read from its file as it is needed, for as long as the document lives.
  init(path: String) throws(PDFFinishing.Failure) {
    bytes = .allocate(capacity: 1)
    bytes.initialize(repeating: 0)
    handle = qpdf_init()
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, QPDF_TRUE)
    try check(qpdf_read(handle, path, nil))
  }

  deinit {
    qpdf_cleanup(&handle)
    bytes.deallocate()
  }

  var root: Object { qpdf_get_root(handle) }

  func string(_ text: String) -> Object { qpdf_oh_new_unicode_string(handle, text) }
  func name(_ text: String) -> Object { qpdf_oh_new_name(handle, text) }
  func flag(_ value: Bool) -> Object { qpdf_oh_new_bool(handle, value ? QPDF_TRUE : QPDF_FALSE) }
  func integer(_ value: Int) -> Object { qpdf_oh_new_integer(handle, Int64(value)) }
  func real(_ value: Double) -> Object { qpdf_oh_new_real_from_double(handle, value, 3) }
  func array() -> Object { qpdf_oh_new_array(handle) }
  func dictionary() -> Object { qpdf_oh_new_dictionary(handle) }

  func set(_ key: String, of object: Object, to value: Object) {
    qpdf_oh_replace_key(handle, object, key, value)
  }

  func append(_ value: Object, to array: Object) { qpdf_oh_append_item(handle, array, value) }

  /// The pages in their order.
  var pages: [Object] {
    let count = qpdf_get_num_pages(handle)
    return count > 0 ? (0..<count).map { qpdf_get_page_n(handle, Int($0)) } : []
  }

  /// The edges of a page; nil where it does not tell them itself.
  func mediaBox(of page: Object) -> Edges? {
    let box = qpdf_oh_get_key(handle, page, "/MediaBox")
    guard qpdf_oh_is_array(handle, box) == QPDF_TRUE, qpdf_oh_get_array_n_items(handle, box) == 4
    else { return nil }
    let numbers = (0..<4).map {
      qpdf_oh_get_numeric_value(handle, qpdf_oh_get_array_item(handle, box, $0))
    }
    return (numbers[0], numbers[1], numbers[2], numbers[3])
  }

  /// A text of the information dictionary (ISO 32000-1 §14.3.3); empty where there is none.
  func information(_ key: String) -> String {
    let dictionary = qpdf_oh_get_key_if_dict(handle, qpdf_get_trailer(handle), "/Info")
    let text = qpdf_oh_get_key_if_dict(handle, dictionary, key)
    guard qpdf_oh_is_string(handle, text) == QPDF_TRUE,
      let words = qpdf_oh_get_utf8_value(handle, text)
    else { return "" }
    return String(cString: words)
  }

  /// Writes a text of the information dictionary anew.
  func setInformation(_ key: String, to text: String) {
    let dictionary = qpdf_oh_get_key_if_dict(handle, qpdf_get_trailer(handle), "/Info")
    guard qpdf_oh_is_dictionary(handle, dictionary) == QPDF_TRUE else { return }
    set(key, of: dictionary, to: string(text))
  }

  /// A stream of XMP; libqpdf leaves metadata uncompressed, so that any program can find it.
  func metadata(_ packet: String) -> Object {
    let stream = qpdf_oh_new_stream(handle)
    let bytes = Array(packet.utf8)
    qpdf_oh_replace_stream_data(
      handle, stream, bytes, bytes.count, qpdf_oh_new_null(handle), qpdf_oh_new_null(handle))
    let dictionary = qpdf_oh_get_dict(handle, stream)
    set("/Type", of: dictionary, to: name("/Metadata"))
    set("/Subtype", of: dictionary, to: name("/XML"))
    return stream
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
    // The first version that has /Duplex and /PickTrayByPDFSize.
    qpdf_set_minimum_pdf_version(handle, "1.7")
    qpdf_set_deterministic_ID(handle, QPDF_TRUE)
    qpdf_set_object_stream_mode(handle, qpdf_o_generate)
    try check(qpdf_write(handle))
    return Array(
      UnsafeBufferPointer(start: qpdf_get_buffer(handle), count: qpdf_get_buffer_length(handle)))
  }

  /// Writes it as it is, object by object: streams stay as they are compressed.
  func write(to path: String) throws(PDFFinishing.Failure) {
    try check(qpdf_init_write(handle, path))
    qpdf_set_deterministic_ID(handle, QPDF_TRUE)
    qpdf_set_stream_data_mode(handle, qpdf_s_preserve)
    qpdf_set_object_stream_mode(handle, qpdf_o_preserve)
    try check(qpdf_write(handle))
  }

  /// Bit 1 of a result says that there was an error (qpdf-c.h, QPDF_ERRORS).
  func check(_ code: QPDF_ERROR_CODE) throws(PDFFinishing.Failure) {
    guard code & QPDF_ERRORS != 0 else { return }
    let words = qpdf_get_error_full_text(handle, qpdf_get_error(handle)).map { String(cString: $0) }
    throw .library(words ?? "unknown error")
  }
}
