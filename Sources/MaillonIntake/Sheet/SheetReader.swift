import MaillonCore

/// Reads sheets of encounters, XML or CSV, as streams.
///
/// What sort of file it is, its content decides and not its name. Bad data is never thrown: an
/// encounter that cannot be taken is rejected alone, with its problems, and the rest goes on; a file
/// that cannot be read as a whole (not well-formed, no column for the provider) is rejected whole.
package struct SheetReader: Sendable {
  /// Whose questions, criteria, measures and touchpoints the sheets may speak of.
  package var rubric: Rubric
  /// What foreign columns are; nil for Maillon's own names.
  package var mapping: Mapping?
  /// Whether files that somebody names no mapping for may be recognised as exports of a preset.
  package var recognisesPresets = true
  /// How CSV files are written, as far as the user says so; this counts before the mapping.
  package var wishes: DialectWishes
  /// Under which name ids are unique, where the sheet says none; this counts before the mapping.
  package var source: String?
  /// Whether encounters without provider or day are taken too, with an empty name and the day 0.
  ///
  /// For judging narratives, which needs neither. Of XML sheets the schema asks for both all the same.
  package var allowsIncomplete: Bool
  /// The present day, after which nothing can have been observed; nil where nobody looks.
  package var today: Day?

  /// Creates a reader.
  package init(
    rubric: Rubric, mapping: Mapping? = nil, wishes: DialectWishes = DialectWishes(),
    source: String? = nil, allowsIncomplete: Bool = false
  ) {
    self.rubric = rubric
    self.mapping = mapping
    self.wishes = wishes
    self.source = source
    self.allowsIncomplete = allowsIncomplete
  }

  /// Reads one sheet and hands over each good encounter, in the order of the file.
  ///
  /// If the report says that the file is rejected, what was handed over before must be taken back.
  ///
  /// - Parameters:
  ///   - input: The sheet. It is opened once, so that a pipe will do.
  ///   - tallies: What takes the rows if the file turns out to be one of tallies; without it such a
  ///     file is rejected. The report's encounters are then its rows.
  ///   - rejects: What takes the encounters that are not handed over. If the report says that the
  ///     file is rejected as a whole, they must be taken back too.
  ///   - progress: What is told, now and then, how far reading has come.
  ///   - sink: What takes the encounters.
  /// - Returns: What the sheet was found to be, and what became of it.
  /// - Throws: What the sinks throw, and nothing else.
  package func read(
    _ input: SheetInput, tallies: ((TallyRow) throws -> Void)? = nil,
    rejects: ((RejectedEncounter) throws -> Void)? = nil,
    progress: ((ReadingState) -> Void)? = nil,
    into sink: (Encounter) throws -> Void
  ) throws -> SheetReport {
    try withoutActuallyEscaping(sink) { sink in
      let session = SheetSession(reader: self, file: input.name, rejects: rejects, sink: sink)
      switch SheetSource.open(input) {
      case .failure(let failure): session.fail(failure.problem(file: input.name))
      case .success(let source):
        session.report.compression = source.compression
        if let progress {
          source.listener = { [unowned source, unowned session] in
            let encounters = session.report.encounters
            progress(
              ReadingState(
                stage: encounters > 0 ? .reading : .looking, bytes: source.position,
                size: source.size, encounters: encounters))
          }
        }
        switch SheetForm(source) {
        case .empty where source.didFail: session.fail(source.failure(file: input.name))
        case .empty: session.fail(Problem(.fileEmpty, file: input.name))
        case .unknown(let what):
          session.fail(Problem(.formatUnknown, file: input.name, found: what))
        case .xml:
          if let probe = SubmissionSheet.probe(source, session) {
            try SubmissionSheet(session, probe).read(source)
          } else if !session.report.isRejected {
            try XMLSheet(session).read(source)
          }
        case .text:
          if let tallies, isTallies(source) {
            return try TallyReader(wishes: wishes).read(source, file: input.name, into: tallies)
          }
          try CSVSheet(session).read(source)
        }
      }
      return session.finish()
    }
  }

  private func isTallies(_ source: SheetSource) -> Bool {
    let wishes = wishes.or(mapping?.dialect)
    let survey = source.survey(encoding: wishes.encoding)
    return DialectProbe(source, survey: survey, wishes: wishes, rubric: rubric, mapping: mapping)
      .isTallies
  }
}
