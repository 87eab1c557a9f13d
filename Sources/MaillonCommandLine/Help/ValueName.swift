import MaillonPresentation

/// What stands for the value of an argument or option in help: `<file>`.
enum ValueName: String, CaseIterable {
  case after, batch, before, character, code, color, count, date, day, dialect, file, folder,
    format, id
  case kind, lang, level, mapping, mark, method, minutes, n, name, observers, order, parts, period
  case points, policy, preset, provider, rubric, sector, source, table, target, test, text
  case touchpoint, undecided, unit, what, zone
  case names = "name,…"
  case share = "0.95"
  case answer = "question=value"
  case finding = "criterion=level"

  /// The word in a language.
  func text(in language: Language) -> String {
    switch language {
    case .english: rawValue
    case .french: french
    }
  }

  private var french: String {
    switch self {
    case .after: "après"
    case .answer: "question=valeur"
    case .batch: "lot"
    case .before: "avant"
    case .character: "caractère"
    case .code: "code"
    case .color: "couleur"
    case .count: "nombre"
    case .date: "date"
    case .day: "jour"
    case .dialect: "dialecte"
    case .file: "fichier"
    case .finding: "critère=niveau"
    case .folder: "dossier"
    case .format: "format"
    case .id: "id"
    case .kind: "genre"
    case .lang: "langue"
    case .level: "niveau"
    case .mapping: "correspondance"
    case .mark: "signe"
    case .method: "méthode"
    case .minutes: "minutes"
    case .n: "n"
    case .name: "nom"
    case .names: "nom,…"
    case .observers: "observateurs"
    case .order: "ordre"
    case .parts: "parts"
    case .period: "période"
    case .points: "points"
    case .policy: "règle"
    case .preset: "préréglage"
    case .provider: "prestataire"
    case .rubric: "grille"
    case .sector: "secteur"
    case .share: "0.95"
    case .source: "source"
    case .table: "table"
    case .target: "cible"
    case .test: "test"
    case .text: "texte"
    case .touchpoint: "point"
    case .undecided: "règle"
    case .unit: "unité"
    case .what: "quoi"
    case .zone: "fuseau"
    }
  }
}
