import MaillonCore

/// What a column of a CSV sheet is.
package enum ColumnRole: Hashable, Sendable {
  case id, observed, reported, provider, site, sector, touchpoint, visit, observer, staff, wave
  case source, waitMinutes, language, narrative, feeling, onePercent, ideal
  case outcome, outcomeCoder, outcomeCoded, findings
  /// Answers to a question, or directly to a criterion.
  case answer(String)
  /// Remarks on the answers to a question.
  case comment(String)
  /// A measured quantity other than the wait.
  case measure(String)
  /// Kept as it came.
  case extra

  /// The name in sheets and mappings: `provider`, `wait_minutes`, `answer:Q12`.
  package var name: String {
    switch self {
    case .answer(let question): "answer:\(question)"
    case .comment(let question): "comment:\(question)"
    case .measure(let id): "measure:\(id)"
    case .extra: "extra"
    default: ColumnRole.canonical.first { $0.role == self }?.name ?? ""
    }
  }

  /// Reads a name as `name` writes it, or a canonical column name; nothing if it is neither.
  package init?(name: String) {
    if let role = ColumnRole.canonical.first(where: { $0.name == name })?.role {
      self = role
      return
    }
    if name == "extra" {
      self = .extra
      return
    }
    guard let colon = name.firstIndex(of: ":") else { return nil }
    let rest = String(name[name.index(after: colon)...])
    guard !rest.isEmpty else { return nil }
    switch name[..<colon] {
    case "answer": self = .answer(rest)
    case "comment": self = .comment(rest)
    case "measure": self = .measure(rest)
    default: return nil
    }
  }

  /// Whether its values are numbers.
  var isNumber: Bool {
    switch self {
    case .waitMinutes, .measure: true
    default: false
    }
  }

  /// Whether a second column under the very same canonical name holds a second value, rather than nothing of use.
  var mayRepeat: Bool {
    switch self {
    case .answer, .comment, .measure, .extra, .feeling, .onePercent, .ideal: true
    default: false
    }
  }

  /// The canonical columns, in their order, and what else people call them.
  ///
  /// Case, accents, and how words are joined make no difference to the names.
  package static let canonical: [(role: ColumnRole, name: String, aliases: [String])] = [
    (.id, "id", ["identifiant", "numero", "n°", "fiche", "id fiche"]),
    (
      .observed, "observed",
      [
        "date", "observee", "observe le", "observed at", "date observation", "date d'observation",
        "date visite", "date de visite", "visit date",
      ]
    ),
    (.reported, "reported", ["rapportee", "remise", "date de remise", "reported at"]),
    (.provider, "provider", ["prestataire", "fournisseur", "etablissement", "enseigne"]),
    (.site, "site", ["lieu", "ville"]),
    (.sector, "sector", ["secteur", "activite", "metier"]),
    (.touchpoint, "touchpoint", ["canal", "point de contact", "channel"]),
    (.visit, "visit", ["visite"]),
    (
      .observer, "observer",
      ["observateur", "observatrice", "enqueteur", "enquetrice", "evaluateur"]
    ),
    (.staff, "staff", ["personnel", "agent", "employe"]),
    (.wave, "wave", ["vague"]),
    (.source, "source", []),
    (.waitMinutes, "wait_minutes", ["attente minutes", "attente", "attente min", "wait"]),
    (.language, "lang", ["langue", "language"]),
    (.narrative, "narrative", ["recit", "commentaire", "verbatim"]),
    (.feeling, "feeling", ["ressenti"]),
    (.onePercent, "one_percent", ["un pour cent", "un pourcent", "1 %", "1%"]),
    (.ideal, "ideal", []),
    (.outcome, "outcome", ["issue", "resultat"]),
    (.outcomeCoder, "outcome_by", ["issue par", "code par"]),
    (.outcomeCoded, "outcome_at", ["issue le", "code le"]),
    (.findings, "findings", ["constats"]),
  ]

  /// The canonical column that a heading means, and whether by an alias.
  static func of(_ heading: String) -> (role: ColumnRole, isAlias: Bool)? {
    byFoldedName[FoldedName.of(heading)]
  }

  private static let byFoldedName: [String: (role: ColumnRole, isAlias: Bool)] = {
    var roles: [String: (role: ColumnRole, isAlias: Bool)] = [:]
    for entry in canonical {
      roles[FoldedName.of(entry.name)] = (entry.role, false)
      for alias in entry.aliases { roles[FoldedName.of(alias)] = (entry.role, true) }
    }
    return roles
  }()
}
