import ArgumentParser
import MaillonPresentation

/// Which fields of a result a machine gets.
struct FieldOptions: ParsableArguments {
  @Option(
    help: help(
      "Only these fields of each row, in this order, in json and csv.",
      "Ces champs seulement de chaque ligne, dans cet ordre, en json et csv.", value: "name,…"),
    transform: { FieldChoice($0) })
  var fields: FieldChoice?

  /// Sees to it that the fields exist, and that the format has any.
  ///
  /// - Throws: `Failure` where they do not.
  func check(_ format: Format, known: (Bool) -> [String]) throws {
    guard let fields else { return }
    guard [.json, .csv, .ndjson].contains(format) else {
      throw Failure(saying: FieldMessage.notInFormat(format.rawValue), status: .misuse)
    }
    let names = known(format != .csv)
    if let unknown = fields.unknown(among: names), !names.isEmpty {
      throw Failure(saying: FieldMessage.unknown(unknown, known: names), status: .misuse)
    }
  }
}

/// What is wrong with the fields asked for.
enum FieldMessage: Wording {
  case unknown(String, known: [String])
  case notInFormat(String)

  var english: String {
    switch self {
    case .unknown(let name, let known):
      "there is no field \"\(name)\".\n  Fields: \(known.joined(separator: ", "))."
    case .notInFormat(let format):
      "--fields chooses among the fields of json and csv, not of \(format).\n  Add  --format csv"
    }
  }

  var french: String {
    switch self {
    case .unknown(let name, let known):
      "il n’y a pas de champ « \(name) ».\n  Champs : \(known.joined(separator: ", "))."
    case .notInFormat(let format):
      "--fields choisit parmi les champs de json et de csv, pas de \(format).\n  Ajoutez  --format csv"
    }
  }
}
