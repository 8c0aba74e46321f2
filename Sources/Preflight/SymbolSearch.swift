/// Looks for QR symbols as patiently as someone who holds a telephone over each.
struct SymbolSearch {
  let reader: SymbolReader

  /// The symbols that are read at first sight.
  func symbols(in picture: Grey) -> [ReadSymbol] { reader.symbols(in: picture) }

  /// Symbols with those that are read only when they fill the picture, and the places of those that
  /// are not even read then.
  func completed(
    _ symbols: [ReadSymbol], in picture: Grey
  ) -> (symbols: [ReadSymbol], unread: [PixelBounds]) {
    var (symbols, unread) = (symbols, [PixelBounds]())
    for place in FinderPatterns(picture).symbols(besides: symbols) {
      // Four modules more, of which there are at least 21.
      let margin = max(place.width, place.height) * 4 / 21
      let near = PixelBounds(
        left: place.left - margin, top: place.top - margin, right: place.right + margin,
        bottom: place.bottom + margin
      ).clipped(width: picture.width, height: picture.height)
      let part = picture.cropped(to: near)
      let found = close(in: part).map { $0.moved(x: near.left, y: near.top) }.filter { symbol in
        !symbols.contains { ($0.centre - symbol.centre).length < symbol.side / 2 }
      }
      if found.isEmpty { unread.append(place) } else { symbols += found }
    }
    return (symbols, unread)
  }

  /// Symbols that are read in one of the colours alone: a telephone may read them, a black-only
  /// printer or copier loses them.
  func inColourOnly(_ raster: Raster, besides symbols: [ReadSymbol]) -> [ReadSymbol] {
    guard raster.hasColour else { return [] }
    var known = symbols
    for channel in 0..<3 {
      let picture = raster.channel(channel)
      for symbol in completed(reader.symbols(in: picture), in: picture).symbols {
        let isKnown = known.contains { ($0.centre - symbol.centre).length < symbol.side / 2 }
        if !isKnown { known.append(symbol) }
      }
    }
    return Array(known.dropFirst(symbols.count))
  }

  /// Whether a text is read in a picture of little else.
  func reads(_ text: String, in picture: Grey) -> Bool {
    reader.symbols(in: picture).contains { $0.text == text }
      || reader.symbols(in: picture.doubled()).contains { $0.text == text }
  }

  private func close(in picture: Grey) -> [ReadSymbol] {
    let found = reader.symbols(in: picture)
    guard found.isEmpty else { return found }
    return reader.symbols(in: picture.doubled()).map { $0.scaled(by: 0.5) }
  }
}

extension ReadSymbol {
  fileprivate func moved(x: Int, y: Int) -> ReadSymbol {
    let by = PixelPoint(x: Double(x), y: Double(y))
    return ReadSymbol(text: text, corners: corners.map { $0 + by })
  }

  fileprivate func scaled(by factor: Double) -> ReadSymbol {
    ReadSymbol(text: text, corners: corners.map { $0 * factor })
  }
}
