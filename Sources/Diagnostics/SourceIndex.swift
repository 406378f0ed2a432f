import Synchronization

/// Places along a file from which any other is reached in a few steps.
///
/// Made when the first problem of a file is located, and shared by all copies of its `SourceText`: a file
/// with a hundred thousand problems is walked once, and one without a problem never.
final class SourceIndex: Sendable {
  /// The start of a scalar with its line and column, and where that line starts.
  struct Place {
    var offset: Int
    var line: Int
    var column: Int
    var lineStart: Int
  }

  /// How far places are apart, in bytes.
  private static let step = 128
  private let places = Mutex<[Place]>([])

  /// The scalar that holds the byte at `offset`, or the end of the file.
  func place(at offset: Int, in bytes: [UInt8]) -> Place {
    places.withLock { places in
      if places.isEmpty { places = Self.places(in: bytes) }
      return Self.place(at: offset, in: bytes, from: places)
    }
  }

  private static func place(at offset: Int, in bytes: [UInt8], from places: [Place]) -> Place {
    var low = 0
    var high = places.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if places[middle].offset <= offset { low = middle } else { high = middle }
    }
    var place = places[low]
    while place.offset < bytes.count {
      let next = advanced(place, in: bytes)
      if next.offset > offset { break }
      place = next
    }
    return place
  }

  private static func places(in bytes: [UInt8]) -> [Place] {
    // A byte-order mark is no column that an editor shows.
    let start = bytes.starts(with: SourceText.byteOrderMark) ? SourceText.byteOrderMark.count : 0
    var place = Place(offset: start, line: 1, column: 1, lineStart: start)
    var places = [place]
    while place.offset < bytes.count {
      place = advanced(place, in: bytes)
      if place.offset >= places[places.count - 1].offset + step { places.append(place) }
    }
    return places
  }

  /// One scalar further. A line ends with LF, CRLF or a lone CR.
  private static func advanced(_ place: Place, in bytes: [UInt8]) -> Place {
    var place = place
    let byte = bytes[place.offset]
    let end = UTF8Step.next(bytes, after: place.offset).end
    if byte == 0x0A || byte == 0x0D && !(end < bytes.count && bytes[end] == 0x0A) {
      place.line += 1
      place.column = 1
      place.lineStart = end
    } else {
      place.column += 1
    }
    place.offset = end
    return place
  }
}
