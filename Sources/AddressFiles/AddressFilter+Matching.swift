extension AddressFilter {
  /// Whether an address is what the filter asks for.
  public func matches(_ address: DeliveryAddress) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.matches(address) } }
  }
}

extension AddressFilter.Comparison {
  fileprivate func matches(_ address: DeliveryAddress) -> Bool {
    switch sign {
    case .equal: isEqual(address)
    case .not: !isEqual(address)
    case .contains: StreetKey.of(text(of: address)).contains(value)
    case .more: compare(address, >)
    case .less: compare(address, <)
    case .atLeast: compare(address, >=)
    case .atMost: compare(address, <=)
    }
  }

  private func isEqual(_ address: DeliveryAddress) -> Bool {
    // 12 is also the number of 12 bis; 12 bis is not that of 12.
    if field == .number, let number { return address.number?.value == number }
    return StreetKey.of(text(of: address)) == value
  }

  private func compare(_ address: DeliveryAddress, _ isTrue: (Int, Int) -> Bool) -> Bool {
    let own = field == .number ? address.number?.value : Int(text(of: address))
    guard let own, let number else { return false }
    return isTrue(own, number)
  }

  private func text(of address: DeliveryAddress) -> String {
    switch field {
    case .number: address.number?.text ?? ""
    case .suffix: address.number?.suffix ?? ""
    case .side: address.number.map { $0.isEven ? "even" : "odd" } ?? ""
    case .street: address.street
    case .postcode: address.postcode
    case .city: address.city
    case .formerCity: address.formerCity ?? ""
    case .hamlet: address.hamlet ?? ""
    case .name: address.name ?? ""
    case .copies: String(address.copies)
    case .insee: address.insee ?? ""
    case .id: address.banID ?? ""
    }
  }
}
