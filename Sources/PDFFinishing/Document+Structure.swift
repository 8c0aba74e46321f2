internal import CQPDF

/// What a file says about its own structure (ISO 32000-1 §14.7), and how two files say it as one.
///
/// Pages and links carry a number under which the number tree of the parents tells which elements
/// their content belongs to. In a joined file the numbers of each further file go on behind those of
/// the one before.
extension Document {
  /// The tree of roles; nil where there is none.
  var structure: Object? {
    let tree = qpdf_oh_get_key(handle, root, "/StructTreeRoot")
    return qpdf_oh_is_dictionary(handle, tree) == QPDF_TRUE ? tree : nil
  }

  /// The language that the file is in, as a BCP 47 tag; nil where it does not say so.
  private var language: String? {
    let text = qpdf_oh_get_key(handle, root, "/Lang")
    guard qpdf_oh_is_string(handle, text) == QPDF_TRUE,
      let words = qpdf_oh_get_utf8_value(handle, text)
    else { return nil }
    return String(cString: words)
  }

  /// The pairs of the number tree of the parents; nil where it is not a single list of them.
  private func parents(in tree: Object) -> Object? {
    let pairs = qpdf_oh_get_key_if_dict(
      handle, qpdf_oh_get_key(handle, tree, "/ParentTree"), "/Nums")
    guard qpdf_oh_is_array(handle, pairs) == QPDF_TRUE,
      qpdf_oh_get_array_n_items(handle, pairs) % 2 == 0
    else { return nil }
    return pairs
  }

  /// The items of an array; a single thing as if it were one of them; none for nothing.
  private func items(of list: Object) -> [Object] {
    if qpdf_oh_is_array(handle, list) == QPDF_TRUE {
      return (0..<qpdf_oh_get_array_n_items(handle, list)).map {
        qpdf_oh_get_array_item(handle, list, $0)
      }
    }
    return qpdf_oh_is_null(handle, list) == QPDF_TRUE ? [] : [list]
  }

  /// Adds the structure of another file to that of this one.
  ///
  /// - Parameters:
  ///   - other: The file, whose pages are in this one already.
  ///   - pages: Those pages, as they are in this one.
  /// - Returns: Whether that could be done: both files have a structure, as Cairo writes it.
  func adoptStructure(of other: Document, for pages: [Object]) -> Bool {
    guard let tree = structure, let numbers = parents(in: tree), let foreign = other.structure,
      other.parents(in: foreign) != nil
    else { return false }
    let copy = qpdf_oh_copy_foreign_object(handle, other.handle, foreign)
    guard let added = parents(in: copy) else { return false }
    let offset =
      stride(from: 0, to: qpdf_oh_get_array_n_items(handle, numbers), by: 2)
      .map { number(qpdf_oh_get_array_item(handle, numbers, $0)) }.max().map { $0 + 1 } ?? 0
    for index in stride(from: 0, to: qpdf_oh_get_array_n_items(handle, added), by: 2) {
      append(integer(number(qpdf_oh_get_array_item(handle, added, index)) + offset), to: numbers)
      append(qpdf_oh_get_array_item(handle, added, index + 1), to: numbers)
    }
    for page in pages {
      shift("/StructParents", of: page, by: offset)
      for annotation in items(of: qpdf_oh_get_key(handle, page, "/Annots")) {
        shift("/StructParent", of: annotation, by: offset)
      }
    }
    let elements = array()
    for element in items(of: qpdf_oh_get_key(handle, tree, "/K")) { append(element, to: elements) }
    for element in items(of: qpdf_oh_get_key(handle, copy, "/K")) {
      set("/P", of: element, to: tree)
      if let language = other.language { set("/Lang", of: element, to: string(language)) }
      append(element, to: elements)
    }
    set("/K", of: tree, to: elements)
    return true
  }

  /// Takes away the tree of roles and what leads to it: a tree that tells of some pages only would
  /// make a reader take the others for empty.
  func forgetStructure() {
    for key in ["/StructTreeRoot", "/MarkInfo"] { qpdf_oh_remove_key(handle, root, key) }
    for page in pages { qpdf_oh_remove_key(handle, page, "/StructParents") }
  }

  private func number(_ object: Object) -> Int { Int(qpdf_oh_get_int_value(handle, object)) }

  private func shift(_ key: String, of object: Object, by offset: Int) {
    guard qpdf_oh_is_dictionary(handle, object) == QPDF_TRUE,
      qpdf_oh_has_key(handle, object, key) == QPDF_TRUE
    else { return }
    set(key, of: object, to: integer(number(qpdf_oh_get_key(handle, object, key)) + offset))
  }
}
