import MaillonCore

/// The batches, their files and the problems of those.
enum BatchTable {
  /// Adds a file with its problems, inside its transaction.
  static func insert(
    _ file: Batch.File, batch: Int, revisions: Range<Int64>, into store: any Store
  ) throws {
    let row = try store.statement(
      """
      INSERT INTO file (
        number, batch, name, format, encoding, delimiter, mapping, content_hash, updates,
        new, known, changed, rejected, first_revision, next_revision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    row.bind(Int64(file.number), at: 1)
    row.bind(Int64(batch), at: 2)
    row.bind(file.name, at: 3)
    row.bind(file.report.format, at: 4)
    row.bind(file.report.encoding, at: 5)
    row.bind(file.report.delimiter, at: 6)
    row.bind(file.report.mapping, at: 7)
    row.bind(file.report.contentHash, at: 8)
    row.bind(file.updates ? 1 : 0, at: 9)
    row.bind(Int64(file.new), at: 10)
    row.bind(Int64(file.known), at: 11)
    row.bind(Int64(file.changed), at: 12)
    row.bind(Int64(file.report.rejected), at: 13)
    row.bind(revisions.lowerBound, at: 14)
    row.bind(revisions.upperBound, at: 15)
    try row.run()
    try insert(file.report.problems, file: file.number, into: store)
  }

  private static func insert(_ problems: [Problem], file: Int, into store: any Store) throws {
    let row = try store.statement(
      """
      INSERT INTO problem (
        file, position, code, line, record, field, found, expected, suggestion)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (position, problem) in problems.enumerated() {
      row.bind(Int64(file), at: 1)
      row.bind(Int64(position), at: 2)
      row.bind(problem.code.rawValue, at: 3)
      row.bind(problem.line.map(Int64.init), at: 4)
      row.bind(problem.record.map(Int64.init), at: 5)
      row.bind(problem.field, at: 6)
      row.bind(problem.found, at: 7)
      row.bind(problem.expected, at: 8)
      row.bind(problem.suggestion, at: 9)
      try row.run()
    }
  }

  /// All batches with their files, without problems, in order.
  static func batches(_ store: any Store) throws -> [Batch] {
    let rows = try store.statement(
      """
      SELECT batch.number, batch.created, batch.kind, batch.program, batch.undoes, undo.number
      FROM batch LEFT JOIN batch AS undo ON undo.undoes = batch.number
      ORDER BY batch.number
      """)
    var files = Dictionary(grouping: try files(store), by: \.batch)
    var batches: [Batch] = []
    while try rows.step() {
      guard let kind = Batch.Kind(rawValue: rows.text(2)),
        let created = Moment(stored: rows.text(1))
      else { throw ContentError.malformed }
      let number = Int(rows.integer(0))
      batches.append(
        Batch(
          number: number, created: created, kind: kind, program: rows.text(3),
          undoes: rows.optionalInteger(4).map(Int.init),
          undoneBy: rows.optionalInteger(5).map(Int.init),
          files: files.removeValue(forKey: number)?.map(\.file) ?? []))
    }
    return batches
  }

  private static func files(_ store: any Store) throws -> [(batch: Int, file: Batch.File)] {
    let rows = try store.statement(
      """
      SELECT number, batch, name, format, encoding, delimiter, mapping, content_hash, updates,
        new, known, changed, rejected
      FROM file ORDER BY number
      """)
    var files: [(batch: Int, file: Batch.File)] = []
    while try rows.step() {
      let report = FileReport(
        format: rows.text(3), encoding: rows.optionalText(4), delimiter: rows.optionalText(5),
        mapping: rows.optionalText(6), contentHash: rows.optionalText(7),
        rejected: Int(rows.integer(12)))
      let file = Batch.File(
        number: Int(rows.integer(0)), name: rows.text(2), report: report,
        updates: rows.integer(8) == 1, new: Int(rows.integer(9)), known: Int(rows.integer(10)),
        changed: Int(rows.integer(11)))
      files.append((Int(rows.integer(1)), file))
    }
    return files
  }

  /// The problems of the files of a batch, file after file.
  static func problems(batch: Int, _ store: any Store) throws -> [Problem] {
    let rows = try store.statement(
      """
      SELECT code, file.name, line, record, field, found, expected, suggestion
      FROM problem JOIN file ON file.number = problem.file
      WHERE file.batch = ? ORDER BY problem.file, problem.position
      """)
    rows.bind(Int64(batch), at: 1)
    var problems: [Problem] = []
    while try rows.step() {
      guard let code = ProblemCode(rawValue: rows.text(0)) else { throw ContentError.malformed }
      problems.append(
        Problem(
          code, file: rows.text(1), line: rows.optionalInteger(2).map(Int.init),
          record: rows.optionalInteger(3).map(Int.init), field: rows.optionalText(4),
          found: rows.optionalText(5), expected: rows.optionalText(6),
          suggestion: rows.optionalText(7)))
    }
    return problems
  }
}
