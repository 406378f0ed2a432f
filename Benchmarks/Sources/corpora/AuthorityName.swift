/// Names of places that do not exist, each with the id that its files have.
struct AuthorityName {
  let name: String
  let id: String

  private static let firsts = [
    "Ash", "Beck", "Birch", "Brack", "Clay", "Cold", "Craven", "Dun", "Elm", "Fair", "Fern", "Gold", "Green", "Hart",
    "Hazel", "High", "Holm", "Kings", "Lang", "Lark", "Long", "Mar", "Mill", "Moor", "Oak", "Old", "Quarn", "Raven",
    "Red", "Rook", "Sand", "Silver", "Stan", "Stone", "Swan", "Thorn", "Under", "Wend", "West", "Wither",
  ]
  private static let seconds = [
    "bourne", "bridge", "brook", "bury", "by", "cliffe", "combe", "cot", "dale", "den", "field", "ford", "gate",
    "ham", "hurst", "leigh", "ley", "mere", "moor", "ridge", "shaw", "stead", "ton", "wick", "worth",
  ]
  private static let thirds = [
    "", " Vale", " Regis", " North", " South", " East", " Magna", " Parva", " Forest", " Moor", " Green", " Hill",
    " Heath", " Marsh", " Castle", " Abbey", " Water", " Cross", " Mill", " Bay", " Fell", " Haven", " Priory",
    " Spa", " Weald",
  ]

  /// How many there are.
  static let count = firsts.count * seconds.count * thirds.count

  /// The name of a number below `count`.
  init(_ number: Int) {
    let first = Self.firsts[number % Self.firsts.count]
    let second = Self.seconds[number / Self.firsts.count % Self.seconds.count]
    let third = Self.thirds[number / Self.firsts.count / Self.seconds.count % Self.thirds.count]
    name = first + second + third
    id = name.lowercased().split(separator: " ").joined(separator: "-")
  }
}
