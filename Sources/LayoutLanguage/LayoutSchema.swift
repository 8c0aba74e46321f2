internal import PageModel
internal import Wording

/// The JSON Schema of layout files (draft 2020-12), made of the keys that the reader knows.
///
/// Editors complete and check layout files with it. It says what may stand where; names, units and
/// lengths are checked by ``Layout``.
public enum LayoutSchema {
  /// The schema as text, keys in a fixed order, two spaces to a level.
  public static var text: String { object(whole).written(indent: "") + "\n" }

  private static var whole: [(String, JSON)] {
    [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Palier layout")),
      (
        "description",
        .string("What one kind of sheet looks like. Layouts/README.md explains it.")
      ),
      ("type", .string("object")),
      ("required", .list(LayoutReader.needed.map { .string($0) })),
      ("oneOf", .list(["page", "pages"].map { object([("required", .list([.string($0)]))]) })),
      ("additionalProperties", .bool(false)),
      ("properties", object(LayoutReader.keys.map { ($0.name, top($0)) })),
      ("$defs", object(definitions)),
    ]
  }

  /// The keys at the top of the file; those with a form of their own have a definition of it.
  private static func top(_ key: Key) -> JSON {
    switch key.name {
    case "layout": pattern("^[a-z][a-z0-9-]*$")
    case "title": byLanguage(object([("type", .string("string"))]))
    case "papers": papers
    case "large-print": array(of: choice(paperNames))
    case "needs": reference("fields")
    case "styles": mapping(of: reference("style"))
    case "text": byLanguage(mapping(of: reference("phrase")))
    case "parts": mapping(of: reference("block"))
    default: schema(of: key.type)
    }
  }

  private static var paperNames: [String] {
    Paper.all.flatMap { [$0.name, "\($0.name) landscape"] }
  }

  private static var papers: JSON {
    object([
      ("type", .string("object")), ("minProperties", .number(1)),
      ("propertyNames", choice(paperNames)),
      (
        "additionalProperties",
        object([
          ("type", .string("number")), ("minimum", .number(0.25)), ("maximum", .number(4)),
        ])
      ),
    ])
  }

  private static var definitions: [(String, JSON)] {
    let types = FieldTypeName.allCases.map(\.rawValue)
    let length = "-?[0-9]+(\\.[0-9]+)?(mm|pt)|0"
    return [
      (
        "fields",
        mapping(of: any([choice(types + types.map { $0 + "?" }), reference("fields")]))
      ),
      ("phrase", phrase),
      ("length", any([pattern("^(\(length))$"), constant(.number(0))])),
      (
        "track",
        any([reference("length"), constant(.string("auto")), pattern("^[0-9]+(\\.[0-9]+)?fr$")])
      ),
      (
        "insets",
        any([pattern("^(\(length))( (\(length))){0,3}$"), constant(.number(0))])
      ),
      ("colour", choice(ColourRole.allCases.map(\.rawValue))),
      ("field", pattern("^\\$")),
      ("style", closed(LayoutReader.styleKeys)),
      ("blocks", array(of: reference("block"))),
      ("block", object([("anyOf", .list(BlockKind.allCases.map(block)))])),
    ]
  }

  private static func block(_ kind: BlockKind) -> JSON {
    var keys = [Key(kind.rawValue, kind.value)]
    keys += (kind.keys + BlockKind.box).filter { $0.name != kind.rawValue }
    return closed(keys, required: [kind.rawValue])
  }

  private static var phrase: JSON {
    let forms = PluralCategory.allCases.map { Key($0.rawValue, .words) }
    return any([object([("type", .string("string"))]), closed(forms, required: ["one"])])
  }

  private static func schema(of type: KeyType) -> JSON {
    switch type {
    case .nothing: object([("type", .string("null"))])
    case .words, .name: object([("type", .string("string"))])
    case .flag: object([("type", .string("boolean"))])
    case .field: reference("field")
    case .length: reference("length")
    case .insets: reference("insets")
    case .track: reference("track")
    case .tracks: array(of: reference("track"))
    case .colour: reference("colour")
    case .block: reference("block")
    case .blocks: reference("blocks")
    case .choice(let words): choice(words)
    case .either(let first, let second): any([schema(of: first), schema(of: second)])
    case .whole(let range):
      object([
        ("type", .string("integer")), ("minimum", .number(Double(range.lowerBound))),
        ("maximum", .number(Double(range.upperBound))),
      ])
    case .decimal(let range):
      object([
        ("type", .string("number")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ])
    }
  }
}

extension LayoutSchema {
  private static func closed(_ keys: [Key], required: [String] = []) -> JSON {
    object(
      [("type", .string("object"))]
        + (required.isEmpty ? [] : [("required", .list(required.map { .string($0) }))]) + [
          ("additionalProperties", .bool(false)),
          ("properties", object(keys.map { ($0.name, schema(of: $0.type)) })),
        ])
  }

  private static func object(_ entries: [(String, JSON)]) -> JSON { .object(entries) }
  private static func any(_ schemas: [JSON]) -> JSON { object([("anyOf", .list(schemas))]) }
  private static func constant(_ value: JSON) -> JSON { object([("const", value)]) }

  private static func choice(_ words: [String]) -> JSON {
    object([("enum", .list(words.map { .string($0) }))])
  }

  private static func pattern(_ text: String) -> JSON {
    object([("type", .string("string")), ("pattern", .string(text))])
  }

  private static func reference(_ name: String) -> JSON {
    object([("$ref", .string("#/$defs/\(name)"))])
  }

  private static func array(of items: JSON) -> JSON {
    object([("type", .string("array")), ("items", items)])
  }

  private static func mapping(of values: JSON) -> JSON {
    object([("type", .string("object")), ("additionalProperties", values)])
  }

  private static func byLanguage(_ values: JSON) -> JSON {
    object([
      ("type", .string("object")),
      ("propertyNames", choice(Language.all.map(\.code))), ("additionalProperties", values),
    ])
  }
}

/// A JSON value whose members keep their order, which no encoder of the platform promises.
private indirect enum JSON {
  case string(String)
  case number(Double)
  case bool(Bool)
  case list([JSON])
  case object([(String, JSON)])

  func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return JSON.quoted(text)
    case .number(let number): return Int(exactly: number).map(String.init) ?? String(number)
    case .bool(let value): return value ? "true" : "false"
    case .list(let values):
      let line = "[" + values.map { $0.written(indent: inner) }.joined(separator: ", ") + "]"
      guard line.count + indent.count > 100, !values.isEmpty else { return line }
      return "[\n" + values.map { inner + $0.written(indent: inner) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .object(let entries):
      let members = entries.map { (JSON.quoted($0.0), $0.1) }
      let line =
        "{"
        + members.map { "\($0): \($1.written(indent: inner))" }
        .joined(separator: ", ") + "}"
      guard line.count + indent.count > 100 || line.contains("\n") else { return line }
      return "{\n"
        + members.map { "\(inner)\($0): \($1.written(indent: inner))" }
        .joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
