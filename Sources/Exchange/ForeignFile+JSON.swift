internal import Neighbourhood
internal import TableFile

extension ForeignFile {
  /// Reads a list of objects, or the API's own shape with the list in `items`.
  mutating func readJSON(_ bytes: [UInt8]) {
    guard let elements = JSONElements(bytes).elements else {
      return problems.append(
        TableProblem(
          line: 1, what: "there is no list of listings",
          hint: "the file must be a list of objects, or an object with such a list in “items”"))
    }
    for element in elements {
      switch JSONValue(element.bytes) {
      case .object(let fields):
        var form = ForeignForm(fields)
        // What lists of the API's own shape call otherwise.
        if form.values[.externalId] == nil, let id = fields["id"]?.exchangedText {
          form.values[.externalId] = id
        }
        if case .object(let place)? = fields["place"] {
          form.problems[.place] = nil
          form.values[.address] = place["address"]?.exchangedText
          form.values[.placeName] = place["name"]?.exchangedText
        }
        entries.append(
          Entry(line: element.line, form: form, columns: [:], column: element.column))
      case nil:
        problems.append(
          element.problem("this is no JSON", hint: "is a quotation mark or a comma missing?"))
      default:
        problems.append(element.problem("this is no object", hint: nil))
      }
    }
    if JSONValue(bytes) == nil, problems.isEmpty {
      problems.append(
        TableProblem(
          line: 1 + bytes.count(where: { $0 == UInt8(ascii: "\n") }),
          what: "the JSON breaks off or goes wrong behind its list", hint: nil))
    }
  }
}

extension JSONElements.Element {
  fileprivate func problem(_ what: String, hint: String?) -> TableProblem {
    TableProblem(
      line: line, column: Table.Column(number: column, name: ""), what: what, hint: hint)
  }
}

extension JSONValue {
  /// A text, or a number as a text.
  var exchangedText: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }
}

extension ForeignForm {
  /// What the fields of an object say, with those of a wrong type noted.
  public init(_ object: [String: JSONValue]) {
    self.init()
    for field in Field.allCases {
      guard let value = object[field.rawValue], value != .null else { continue }
      switch (field, value) {
      case (.onBehalf, .flag(let flag)): values[field] = flag ? "1" : ""
      case (.onBehalf, _): problems[field] = .wrongType("true or false")
      case (.place, .integer(let number)): values[field] = String(number)
      case (.place, _): problems[field] = .wrongType("the number of a place")
      case (.externalId, _):
        values[field] = value.exchangedText
        if values[field] == nil { problems[field] = .wrongType("a text") }
      case (_, .text(let text)): values[field] = text
      default: problems[field] = .wrongType("a text")
      }
    }
  }
}
