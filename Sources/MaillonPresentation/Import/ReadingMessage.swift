import MaillonCore

/// What is said while files are read, and of what was decided about them.
package enum ReadingMessage: Wording {
  /// What was passed over in a folder: the first names, and how many there are in all.
  case skipped(in: String, [String], count: Int)
  /// Encounters that stood in the files more than once.
  case repeated(Int)
  /// A file of tallies that is named a second time.
  case talliesAgain(String)
  /// Nothing fits what was asked for: how many encounters there are, and the days they span.
  case nothingFits(encounters: Int, first: Day, last: Day)
  /// The ledger has no encounter.
  case emptyLedger
  /// How far a file has come; its place among others, where there are any.
  case progress(
    file: String, isReading: Bool, share: Double, encounters: Int, secondsLeft: Double?,
    place: (Int, Int)?)
  /// The name of a decision.
  case subject(Subject)
  /// Why it was taken.
  case reason(Reason)
  /// Headings of the table of decisions.
  case decisionHeading, takenHeading, whyHeading, overrideHeading
  /// The values of decisions that are words.
  case headingRow(Int)
  case decimalPoint, decimalComma
  case dayFirst, monthFirst, excel, excel1904
  case dayAsWritten
  case tab

  /// What is decided about a file.
  package enum Subject: CaseIterable, Sendable {
    case compression, encoding, delimiter, heading, decimalMark, dates, timeZone, mapping
  }

  /// Why something was decided.
  package enum Reason: Equatable, Sendable {
    case asked, mapping, usual
    case firstBytes
    case byteOrderMark
    case stated
    case everyByteFits
    case notUTF8
    case everyOtherByteNul
    case announced
    case headingsFit
    case numbers(points: Int, commas: Int)
    case delimiterSuggests
    case recognised
    case inXML
  }

  package var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .skipped(let folder, let names, let count):
      let more = count > names.count ? ", …" : ""
      return "\(folder): \(count) skipped, no sheets: \(names.joined(separator: ", "))\(more)"
    case .repeated(let count):
      return count == 1
        ? "1 encounter stood there more than once and is counted once."
        : "\(numbers.count(count, .encounter)) stood there more than once and are counted once."
    case .talliesAgain(let file):
      return "\(file) was read already: its counts are not added a second time."
    case .nothingFits(let encounters, let first, let last):
      let span = Dates(.english).span(first, last) ?? ""
      return
        "Nothing fits what was asked for. There \(numbers.agree(encounters, "is", "are")) "
        + "\(numbers.count(encounters, .encounter)), \(span)."
    case .emptyLedger: return "The ledger is empty. Fill it:  maillon import SHEETS…"
    case .progress(let file, let isReading, let share, let encounters, let left, let place):
      var parts = ["\(isReading ? "Reading" : "Looking through") \(file)"]
      if let place { parts.append("\(place.0) of \(place.1)") }
      parts.append(numbers.percent(share))
      if isReading { parts.append("\(numbers.count(encounters, .encounter))") }
      if let left { parts.append("\(ReadingMessage.duration(left)) left") }
      return parts.joined(separator: "  ")
    case .subject(let subject):
      return switch subject {
      case .compression: "compression"
      case .encoding: "encoding"
      case .delimiter: "separator"
      case .heading: "headings"
      case .decimalMark: "decimals"
      case .dates: "dates"
      case .timeZone: "time zone"
      case .mapping: "mapping"
      }
    case .reason(let reason):
      return switch reason {
      case .asked: "asked for"
      case .mapping: "the mapping says so"
      case .usual: "unless told otherwise"
      case .firstBytes: "the first bytes say so"
      case .byteOrderMark: "a byte order mark says so"
      case .stated: "the document says so"
      case .everyByteFits: "the bytes are"
      case .notUTF8: "guessed: the bytes are not UTF-8"
      case .everyOtherByteNul: "guessed: every other byte is NUL"
      case .announced: "a first line says so"
      case .headingsFit: "the headings known say so"
      case .numbers(let points, let commas):
        "\(numbers.integer(points)) numbers with a point, \(numbers.integer(commas)) with a comma"
      case .delimiterSuggests: "no decimals; goes with the separator"
      case .recognised: "recognised by what the file holds"
      case .inXML: "always so in XML"
      }
    case .decisionHeading: return "decided"
    case .takenHeading: return "is"
    case .whyHeading: return "because"
    case .overrideHeading: return "else"
    case .headingRow(let row): return "row \(row)"
    case .decimalPoint: return "point"
    case .decimalComma: return "comma"
    case .dayFirst: return "day first"
    case .monthFirst: return "month first"
    case .excel: return "day first, or Excel's numbers of days"
    case .excel1904: return "day first, or Excel's numbers of days since 1904"
    case .dayAsWritten: return "the day as written"
    case .tab: return "tab"
    }
  }

  package var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .skipped(let folder, let names, let count):
      let more = count > names.count ? ", …" : ""
      return
        "\(folder)\u{A0}: \(count) ignoré\(numbers.agree(count, "", "s")), pas des fiches\u{A0}: "
        + "\(names.joined(separator: ", "))\(more)"
    case .repeated(let count):
      return count < 2
        ? "\(count) rencontre y figurait plusieurs fois et n’est comptée qu’une fois."
        : "\(numbers.count(count, .encounter)) y figuraient plusieurs fois et ne sont comptées qu’une fois."
    case .talliesAgain(let file):
      return "\(file) a déjà été lu : ses décomptes ne sont pas ajoutés une seconde fois."
    case .nothingFits(let encounters, let first, let last):
      let span = Dates(.french).span(first, last) ?? ""
      return
        "Rien ne répond à la demande. Il y a \(numbers.count(encounters, .encounter)), \(span)."
    case .emptyLedger: return "Le registre est vide. Pour le remplir :  maillon import FICHES…"
    case .progress(let file, let isReading, let share, let encounters, let left, let place):
      var parts = ["\(isReading ? "Lecture de" : "Examen de") \(file)"]
      if let place { parts.append("\(place.0) sur \(place.1)") }
      parts.append(numbers.percent(share))
      if isReading { parts.append("\(numbers.count(encounters, .encounter))") }
      if let left { parts.append("encore \(ReadingMessage.duration(left))") }
      return parts.joined(separator: "  ")
    case .subject(let subject):
      return switch subject {
      case .compression: "compression"
      case .encoding: "encodage"
      case .delimiter: "séparateur"
      case .heading: "intitulés"
      case .decimalMark: "décimales"
      case .dates: "dates"
      case .timeZone: "fuseau horaire"
      case .mapping: "correspondance"
      }
    case .reason(let reason):
      return switch reason {
      case .asked: "demandé"
      case .mapping: "la correspondance le dit"
      case .usual: "sauf indication contraire"
      case .firstBytes: "les premiers octets le disent"
      case .byteOrderMark: "une marque d’ordre des octets le dit"
      case .stated: "le document le dit"
      case .everyByteFits: "les octets le sont"
      case .notUTF8: "deviné\u{A0}: les octets ne sont pas de l’UTF-8"
      case .everyOtherByteNul: "deviné\u{A0}: un octet sur deux est nul"
      case .announced: "une première ligne le dit"
      case .headingsFit: "les intitulés connus le disent"
      case .numbers(let points, let commas):
        "\(numbers.integer(points)) nombres à point, \(numbers.integer(commas)) à virgule"
      case .delimiterSuggests: "aucune décimale\u{202F}; va avec le séparateur"
      case .recognised: "reconnue à ce que contient le fichier"
      case .inXML: "toujours ainsi en XML"
      }
    case .decisionHeading: return "décidé"
    case .takenHeading: return "valeur"
    case .whyHeading: return "parce que"
    case .overrideHeading: return "sinon"
    case .headingRow(let row): return "rangée \(row)"
    case .decimalPoint: return "point"
    case .decimalComma: return "virgule"
    case .dayFirst: return "le jour d’abord"
    case .monthFirst: return "le mois d’abord"
    case .excel: return "le jour d’abord, ou nombres de jours d’Excel"
    case .excel1904: return "le jour d’abord, ou nombres de jours d’Excel depuis 1904"
    case .dayAsWritten: return "le jour écrit"
    case .tab: return "tabulation"
    }
  }

  /// A time in the unit that a person would take, the same in both languages.
  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 359_999).rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3_600 { return "\((whole + 59) / 60) min" }
    return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
  }
}
