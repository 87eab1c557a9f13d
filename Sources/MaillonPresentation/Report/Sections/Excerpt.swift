import MaillonCore

/// As many rows as a picture can show: where there are more, the first ones and the last ones.
struct Excerpt {
  /// The rows to show.
  let rows: [Standing]
  /// How many are left out.
  let leftOut: Int

  /// The rows that still can be told apart in a picture.
  static let mostRows = 160

  /// Takes the first and the last of many rows.
  init(_ rows: [Standing], most: Int = Excerpt.mostRows) {
    guard rows.count > most else {
      (self.rows, leftOut) = (rows, 0)
      return
    }
    self.rows = Array(rows.prefix(most / 2) + rows.suffix(most - most / 2))
    leftOut = rows.count - most
  }

  /// What is said of those that are left out; nothing where all are shown.
  func note(_ language: Language) -> [ReportBlock] {
    guard leftOut > 0 else { return [] }
    return [.note(ExcerptMessage.leftOut(leftOut, shown: rows.count).text(in: language))]
  }
}

/// What is said where a report shows a part.
enum ExcerptMessage: Wording {
  /// How many rows are not drawn.
  case leftOut(Int, shown: Int)
  /// How many lines are not drawn: those within chance.
  case onlyBeyondChance(Int)
  /// How many names are not gone through here.
  case onSheets(Int)

  var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .leftOut(let count, let shown):
      return
        "The first \(numbers.integer(shown / 2)) and the last \(numbers.integer(shown - shown / 2)) "
        + "are shown; \(numbers.integer(count)) between them are in the league table."
    case .onlyBeyondChance(let count):
      return
        "\(numbers.integer(count)) that moved within chance are not drawn; the table has them all."
    case .onSheets(let count):
      return
        "\(numbers.integer(count)) more \(numbers.agree(count, "is", "are")) not listed here: each has a sheet."
    }
  }

  var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .leftOut(let count, let shown):
      return
        "Seuls les \(numbers.integer(shown / 2)) premiers et les \(numbers.integer(shown - shown / 2)) "
        + "derniers sont montrés ; les \(numbers.integer(count)) autres sont au classement."
    case .onlyBeyondChance(let count):
      return
        "\(numbers.count(count, .row)) dans les limites du hasard ne "
        + "\(numbers.agree(count, "figure", "figurent")) pas au dessin ; le tableau a tout."
    case .onSheets(let count):
      return
        "\(numbers.count(count, "autre ne figure", "autres ne figurent")) pas ici : chacun a sa fiche."
    }
  }
}
