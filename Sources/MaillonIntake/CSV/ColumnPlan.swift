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
    /// What may stand before each value and is left out.
    var prefix: [UInt8] = []
    /// Other columns that count in this order where this one is empty.
    var fallbacks: [Int] = []
  }

  /// What the mapping says of a column.
  private struct Taken {
    var role: ColumnRole
    var values: ValueMap?
    var split: Character?
    var prefix: [UInt8]
    var fallbacks: [Int] = []

    init(_ column: Mapping.Column, role: ColumnRole) {
      self.role = role
      values = ValueMap(column.values)
      split = column.split
      prefix = Array((column.prefix ?? "").utf8)
    }
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
    var taken: [Int: Taken] = [:]
    for column in mapping?.columns ?? [] where !column.isOtherwise {
      if !column.template.isEmpty {
        if let pieces = places.pieces(of: column.template) {
          templates.append((column.role, pieces, ValueMap(column.values)))
        }
      } else {
        let found = places.indices(of: column.names)
        guard let index = found.first, taken[index] == nil else { continue }
        taken[index] = Taken(column, role: column.role)
        if column.role != .extra { taken[index]?.fallbacks = Array(found.dropFirst()) }
      }
    }
    var named: [ColumnRole: Int] = [:]
    for (index, column) in taken { named[column.role] = index }
    for column in mapping?.columns ?? [] where !column.patterns.isEmpty && !column.isOtherwise {
      let patterns = column.patterns.map(HeadingPattern.init)
      for (index, heading) in headings.enumerated() where taken[index] == nil {
        guard let match = patterns.lazy.compactMap({ $0.match(heading) }).first else { continue }
        let role = column.role.filled(match)
        // A pattern may match many columns; what can stand only once, the first one is that is not
        // empty: of the branches of a form, one is filled in.
        if role != .extra, let first = named[role] {
          if taken[first]?.fallbacks.contains(index) == false {
            taken[first]?.fallbacks.append(index)
          }
          continue
        }
        named[role] = index
        taken[index] = Taken(column, role: role)
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
    let own =
      mapping?.keepsCanonicalColumns ?? true
      ? OwnColumns(rubric: rubric, groupSeparator: mapping?.groupSeparator) : nil
    // A preset knows its exports: their other columns are no news.
    let isStrange =
      mapping.map { $0.keepsCanonicalColumns && $0.signature.isEmpty } ?? true
    var behind: [(index: Int, first: Int)] = []
    for (index, heading) in headings.enumerated() {
      let extraName = places.nextName(of: heading, at: index)
      var column = Column(
        index: index, heading: heading, role: .extra,
        basis: isStrange ? .unknown : .unmapped,
        extraName: extraName, values: nil)
      if let said = taken[index] {
        (column.role, column.basis, column.values) = (said.role, .mapping, said.values)
        (column.split, column.prefix, column.fallbacks) = (said.split, said.prefix, said.fallbacks)
      } else if let (role, basis) = own?.role(
        of: heading, isQuestion: { places.index(of: [Mapping.ColumnName($0)]) != nil })
      {
        let isFirst = used.insert(role).inserted
        if !isFirst, mapping?.groupSeparator != nil, let first = named[role] {
          // Another group asks the same.
          column.basis = .fallback
          behind.append((index, first))
        } else if isFirst || (basis == .canonical && role.mayRepeat) {
          (column.role, column.basis) = (role, basis)
          if isFirst, role != .extra { named[role] = index }
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
    for pair in behind { fall(back: pair.index, behind: pair.first) }
    for column in mapping?.columns ?? [] where column.isOtherwise {
      let patterns = column.patterns.map(HeadingPattern.init)
      let found =
        places.indices(of: column.names)
        + headings.indices.filter { index in
          patterns.contains { $0.match(headings[index]) != nil }
        }
      for index in found {
        if let first = named[column.role] {
          fall(back: index, behind: first)
        } else if used.insert(column.role).inserted, index < columns.count {
          named[column.role] = index
          if columns[index].role == .extra {
            let said = Taken(column, role: column.role)
            (columns[index].role, columns[index].basis) = (said.role, .mapping)
            (columns[index].values, columns[index].prefix) = (said.values, said.prefix)
            columns[index].split = said.split
          } else {
            // It is something else already, and stays it.
            templates.append((column.role, [.column(index)], ValueMap(column.values)))
          }
        }
      }
    }
    used.formUnion(mapping?.constants.map(\.role) ?? [])
    missing = [.provider, .observed].filter { !used.contains($0) }
  }

  /// Makes a column count where another one is empty.
  private mutating func fall(back index: Int, behind first: Int) {
    guard first != index, first < columns.count, !columns[first].fallbacks.contains(index) else {
      return
    }
    columns[first].fallbacks.append(index)
    if index < columns.count, columns[index].role == .extra { columns[index].basis = .fallback }
  }

  /// What was decided about each column, with the first values that stand there.
  func decisions(samples: [[String]]) -> [ColumnDecision] {
    columns.map { column in
      ColumnDecision(
        heading: column.heading, role: column.role.name, basis: column.basis,
        samples: column.index < samples.count ? samples[column.index] : [])
    }
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
