import MaillonCore

/// What each column of a CSV sheet is, and why.
struct ColumnPlan {
  /// A column.
  struct Column {
    /// Where it stands, counted from 0.
    var index: Int
    /// Its heading as it stands.
    var heading: String
    /// What it is.
    var role: ColumnRole
    /// What decided so.
    var basis: ColumnDecision.Basis
    /// Under which name it is kept, if it is an extra.
    var extraName: String
    /// What its values mean.
    var values: ValueMap?
    /// What separates its values in one cell.
    var split: Character?
  }

  /// A piece of a text put together from columns.
  enum Piece {
    case text(String)
    case column(Int)
  }

  /// A part of what makes a row the same one.
  enum IdentityPart {
    case role(ColumnRole)
    case column(Int)
  }

  private(set) var columns: [Column]
  private(set) var templates: [(role: ColumnRole, pieces: [Piece], values: ValueMap?)] = []
  private(set) var identity: [IdentityPart] = []
  /// Roles that have neither column nor constant although no encounter can do without them.
  private(set) var missing: [ColumnRole] = []
  /// Identity parts without a column.
  private(set) var missingHeadings: [String] = []

  /// Decides what the columns are.
  ///
  /// - Parameters:
  ///   - headings: The headings, in their order.
  ///   - rubric: Whose questions, criteria and measures may be columns.
  ///   - mapping: What somebody says they are.
  init(headings: [String], rubric: Rubric, mapping: Mapping?) {
    columns = []
    var places = HeadingPlaces(headings)
    var taken: [Int: (role: ColumnRole, values: ValueMap?, split: Character?)] = [:]
    for column in mapping?.columns ?? [] {
      if !column.template.isEmpty {
        if let pieces = places.pieces(of: column.template) {
          templates.append((column.role, pieces, ValueMap(column.values)))
        }
      } else if let index = places.index(of: column.names), taken[index] == nil {
        taken[index] = (column.role, ValueMap(column.values), column.split)
      }
    }
    var named = Set(taken.values.map(\.role))
    for column in mapping?.columns ?? [] where !column.patterns.isEmpty {
      let patterns = column.patterns.map(HeadingPattern.init)
      for (index, heading) in headings.enumerated() where taken[index] == nil {
        guard let match = patterns.lazy.compactMap({ $0.match(heading) }).first else { continue }
        let role = column.role.filled(match)
        // A pattern may match many columns; what can stand only once, the first one is.
        if role != .extra, !named.insert(role).inserted { continue }
        taken[index] = (role, ValueMap(column.values), column.split)
      }
    }
    for part in mapping?.identity ?? [] {
      switch part {
      case .role(let role): identity.append(.role(role))
      case .column(let names):
        if let index = places.index(of: names) {
          identity.append(.column(index))
        } else {
          missingHeadings.append(names.first?.heading ?? "")
        }
      }
    }

    var used = Set(taken.values.map(\.role)).union(templates.map(\.role))
    let own = mapping?.keepsCanonicalColumns ?? true ? OwnColumns(rubric: rubric) : nil
    // A preset knows its exports: their other columns are no news.
    let isStrange =
      mapping.map { $0.keepsCanonicalColumns && $0.signature.isEmpty } ?? true
    for (index, heading) in headings.enumerated() {
      let extraName = places.nextName(of: heading, at: index)
      var column = Column(
        index: index, heading: heading, role: .extra,
        basis: isStrange ? .unknown : .unmapped,
        extraName: extraName, values: nil)
      if let (role, values, split) = taken[index] {
        (column.role, column.basis, column.values) = (role, .mapping, values)
        column.split = split
      } else if let (role, basis) = own?.role(of: heading) {
        if used.insert(role).inserted || (basis == .canonical && role.mayRepeat) {
          (column.role, column.basis) = (role, basis)
          if role == .extra { column.extraName = OwnColumns.extraName(of: heading) ?? extraName }
        } else {
          column.basis = .repeated
        }
      } else if column.basis == .unknown, places.isRepeated(heading), extraName != heading {
        column.basis = .repeated
      }
      if heading.isEmpty, column.role == .extra { column.basis = .unmapped }
      columns.append(column)
    }
    used.formUnion(mapping?.constants.map(\.role) ?? [])
    missing = [.provider, .observed].filter { !used.contains($0) }
  }

  /// Adds a column after the others.
  mutating func append(_ column: Column) {
    columns.append(column)
  }

  /// Whether a heading means something to Maillon, so that a row of such is the heading.
  static func isKnown(_ heading: String, own: OwnColumns, mapping: Mapping?) -> Bool {
    if let mapping {
      let folded = FoldedName.of(heading)
      for column in mapping.columns {
        for name in column.names where FoldedName.of(name.heading) == folded { return true }
        for pattern in column.patterns where HeadingPattern(pattern).match(heading) != nil {
          return true
        }
      }
      let others =
        [mapping.grain?.group, mapping.grain?.question, mapping.grain?.answer].compactMap { $0 }
        + mapping.filters.map(\.names)
      for name in others.joined() where FoldedName.of(name.heading) == folded { return true }
      if !mapping.keepsCanonicalColumns { return false }
    }
    return own.role(of: heading) != nil
  }
}

/// The columns that Maillon knows by itself.
struct OwnColumns {
  private var ids: [String: ColumnRole] = [:]

  init(rubric: Rubric) {
    for criterion in rubric.criteria { ids[criterion.id] = .answer(criterion.id) }
    for question in rubric.questions { ids[question.id] = .answer(question.id) }
    for rule in rubric.measures where rule.measure != "wait" && ids[rule.measure] == nil {
      ids[rule.measure] = .measure(rule.measure)
    }
    for id in ids.keys {
      let folded = FoldedName.of(id)
      if let role = ids[id], ids[folded] == nil { ids[folded] = role }
    }
  }

  /// The name under which a column is kept whose heading says that Maillon has no use for it: `extra:colour`.
  static func extraName(of heading: String) -> String? {
    guard heading.hasPrefix("extra:") else { return nil }
    let name = String(heading.dropFirst("extra:".count))
    return name.isEmpty ? nil : name
  }

  /// What a heading means, and why; nothing if it is unknown.
  func role(of heading: String) -> (role: ColumnRole, basis: ColumnDecision.Basis)? {
    let canonical = ColumnRole.of(heading)
    if let canonical, !canonical.isAlias { return (canonical.role, .canonical) }
    if let role = ids[heading] { return (role, .rubric) }
    if let canonical { return (canonical.role, .alias) }
    if let role = ids[FoldedName.of(heading)] { return (role, .rubric) }
    if OwnColumns.extraName(of: heading) != nil { return (.extra, .canonical) }
    if let role = ColumnRole(name: heading) { return (role, .canonical) }
    for ending in ["_comment", "_commentaire"] where heading.hasSuffix(ending) {
      let question = String(heading.dropLast(ending.count))
      if case .answer(let id) = ids[question] { return (.comment(id), .rubric) }
    }
    return nil
  }
}

/// Finds columns by heading and position.
struct HeadingPlaces {
  private var places: [String: [Int]] = [:]
  private var exactCounts: [String: Int] = [:]

  init(_ headings: [String]) {
    for (index, heading) in headings.enumerated() {
      places[FoldedName.of(heading), default: []].append(index)
    }
  }

  func index(of names: [Mapping.ColumnName]) -> Int? {
    for name in names {
      let found = places[FoldedName.of(name.heading)] ?? []
      if name.position >= 1, name.position <= found.count { return found[name.position - 1] }
    }
    return nil
  }

  func isRepeated(_ heading: String) -> Bool {
    places[FoldedName.of(heading)]?.count ?? 0 > 1
  }

  /// The pieces with their columns; nothing if a column is not there.
  func pieces(of template: [Mapping.TemplatePart]) -> [ColumnPlan.Piece]? {
    var pieces: [ColumnPlan.Piece] = []
    for part in template {
      switch part {
      case .text(let text): pieces.append(.text(text))
      case .column(let name):
        guard let index = index(of: [name]) else { return nil }
        pieces.append(.column(index))
      }
    }
    return pieces
  }

  /// The name under which a column is kept: the heading, with its position if that is not the first.
  mutating func nextName(of heading: String, at index: Int) -> String {
    if heading.isEmpty { return "(\(index + 1))" }
    let count = exactCounts[heading, default: 0] + 1
    exactCounts[heading] = count
    return count == 1 ? heading : "\(heading) (\(count))"
  }
}

/// What the values of a column mean.
struct ValueMap {
  private var exact: [String: String] = [:]
  private var folded: [String: String] = [:]
  /// The values that are known, as they are written.
  let known: [String]

  /// Creates a map, or nothing if values are to be taken as they are.
  init?(_ meanings: [Mapping.ValueMeaning]) {
    guard !meanings.isEmpty else { return nil }
    known = meanings.map(\.from)
    for meaning in meanings {
      exact[meaning.from] = meaning.to
      folded[FoldedName.of(meaning.from)] = meaning.to
    }
  }

  /// What a value means; nothing if it is unknown.
  func meaning(of value: String) -> String? {
    exact[value] ?? folded[FoldedName.of(value)]
  }
}
